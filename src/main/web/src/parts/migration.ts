import htmx from 'htmx.org';
import { get, post, Refused } from './server';
import { tell } from './tells';
import { say } from './words';

interface Progress {
  state: string;
  all: number;
  waiting: number;
  moved: number;
  stayed: number;
  failed: number;
  back: number;
}

const WATCHED = 1000;

/** Moves running cases and shows how far it is, second by second, as long as there is something to move. */
export function migration(page: HTMLElement, address: string): void {
  const part = page.querySelector<HTMLElement>('[data-migration]');
  if (!part) return;
  part.querySelector<HTMLFormElement>('[data-move]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const reckon = new FormData(event.target as HTMLFormElement).has('reckon');
    void asked(part, address, () => post(`${address}/migration`, { reckon }));
  });
  part
    .querySelector('[data-move-back]')
    ?.addEventListener('click', () => void asked(part, address, () => post(`${address}/migration/back`)));
  if (part.dataset.migration === 'begun') void watch(part, address);
}

async function asked(part: HTMLElement, address: string, ask: () => Promise<Progress>): Promise<void> {
  try {
    show(part, await ask());
    await watch(part, address);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    tell(refused.message, 'fault');
  }
}

async function watch(part: HTMLElement, address: string): Promise<void> {
  const progress = await get<Progress>(`${address}/migration`);
  show(part, progress);
  if (progress.state === 'RUNNING' || progress.state === 'TURNING_BACK')
    setTimeout(() => void watch(part, address), WATCHED);
  else if (progress.failed > 0) htmx.trigger(part.querySelector('[data-failures]')!, 'unmoved');
}

function show(part: HTMLElement, now: Progress): void {
  const bar = part.querySelector('progress')!;
  bar.hidden = false;
  bar.max = Math.max(1, now.all);
  bar.value = now.all - now.waiting;
  const { all, waiting, moved, stayed, failed, back } = now;
  part.querySelector('[data-progress]')!.textContent = say(
    'script.change.progress',
    String(all - waiting),
    String(all),
    String(moved),
    String(stayed),
    String(failed),
    String(back),
  );
  const undo = part.querySelector<HTMLElement>('[data-move-back]');
  if (undo) undo.hidden = now.state !== 'DONE' || moved === 0;
}
