import { post, put, Refused } from '../parts/server';
import { tell } from '../parts/tells';
import { say } from '../parts/words';
import type { Drawing } from './drawing';

/** A file as it was opened: its text, the version that was saved last (0: none), and the set it was made from. */
export interface Opened {
  text: string;
  version: number;
  base: string;
}

const BY_ITSELF_MS = 30_000;

/** Saves the drawing as a draft: by the button, by Ctrl+S, and by itself once there is a draft. Answers its id. */
export function saves(page: HTMLElement, drawing: Drawing, opened: Opened): () => Promise<string | undefined> {
  const state = page.querySelector<HTMLElement>('[data-part="saved"]')!;
  let { version } = opened;
  let saved = version > 0;
  let running: Promise<string | undefined> | undefined;
  let waiting = 0;

  drawing.onChange(() => {
    saved = false;
    state.textContent = page.dataset.unsaved!;
    clearTimeout(waiting);
    if (page.dataset.draft) waiting = window.setTimeout(() => void save(), BY_ITSELF_MS);
  });

  function save(): Promise<string | undefined> {
    running ??= once().finally(() => (running = undefined));
    return running;
  }

  async function once(): Promise<string | undefined> {
    if (saved && page.dataset.draft) return page.dataset.draft;
    try {
      page.dataset.draft ||= await begin(page);
      const content = await drawing.text();
      saved = true;
      const body = { path: page.dataset.path, content, version, base: opened.base };
      const file = await put<{ version: number }>(`/desk/api/designs/drafts/${page.dataset.draft}/file`, body);
      version = file.version;
      state.textContent = page.dataset.savedAs!.replace('{0}', `${version}`);
      return page.dataset.draft;
    } catch (refused) {
      saved = false;
      tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
      return undefined;
    }
  }

  page.querySelector('[data-save]')!.addEventListener('click', () => void save());
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void save();
  });
  addEventListener('beforeunload', (event) => {
    if (!saved && state.textContent === page.dataset.unsaved) event.preventDefault();
  });
  return save;
}

/** The draft that was chosen, or a new one; from here on the address leads to it. */
async function begin(page: HTMLElement): Promise<string> {
  const choice = page.querySelector<HTMLSelectElement>('[data-choice]');
  const id = choice?.value || (await post<{ id: string }>('/desk/api/designs/drafts', { title: page.dataset.path })).id;
  choice?.closest('label')!.remove();
  const here = new URL(location.href);
  here.searchParams.set('draft', id);
  history.replaceState(null, '', here);
  return id;
}
