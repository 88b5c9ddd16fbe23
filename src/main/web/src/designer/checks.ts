import { post, Refused } from '../parts/server';
import type { Drawing, Remark } from './drawing';

const PAUSE_MS = 900;

/** Asks the server's own check a moment after each change, and shows what it finds at the element. */
export function checks(page: HTMLElement, drawing: Drawing): () => void {
  const list = page.querySelector<HTMLElement>('[data-part="findings"]')!;
  const state = page.querySelector<HTMLElement>('[data-part="state"]')!;
  const choice = page.querySelector<HTMLSelectElement>('[data-choice]');
  let waiting = 0;
  let asked = 0;

  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-element]');
    if (button) drawing.show(button.dataset.element!);
  });

  choice?.addEventListener('change', () => void ask());

  async function ask(): Promise<void> {
    const mine = ++asked;
    state.textContent = page.dataset.checking!;
    try {
      const files = [{ path: page.dataset.path, content: await drawing.text() }];
      // What goes into a chosen draft is judged with that draft's other files, also before it is saved there.
      const draft = page.dataset.draft || choice?.value || undefined;
      const found = await post<Remark[]>('/desk/api/designs/check', { draft, files });
      if (mine !== asked) return;
      state.textContent = found.length === 0 ? page.dataset.sound! : page.dataset.found!.replace('{0}', `${found.length}`);
      state.dataset.sound = `${found.length === 0}`;
      list.replaceChildren(...found.map((one) => line(one, page.dataset.path!)));
      drawing.mark(found.filter((one) => one.resource === page.dataset.path).map((one) => one.element));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      state.textContent = refused.message;
    }
  }

  return () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(), PAUSE_MS);
  };
}

function line(one: Remark, here: string): HTMLElement {
  const line = document.createElement('li');
  const where = one.label || one.element || one.resource;
  if (one.element && one.resource === here) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small secondary';
    button.dataset.element = one.element;
    button.textContent = where;
    line.append(button);
  } else {
    const place = document.createElement('code');
    place.textContent = one.resource === here ? where : `${one.resource} ${where}`;
    line.append(place);
  }
  const words = document.createElement('span');
  words.textContent = one.message;
  line.append(words);
  return line;
}
