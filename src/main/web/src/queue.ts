import './desk';
import './styles/queue.css';
import { act, done } from './parts/acts';
import { onKey } from './parts/keys';
import { live } from './parts/live';
import { refresh } from './parts/refresh';
import { say } from './parts/words';

const lines = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];
const current = () => document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
const picked = () => lines().filter((line) => line.querySelector<HTMLInputElement>('[data-pick]')?.checked);

function move(by: number): void {
  const all = lines();
  const here = current();
  const to = here ? all[all.indexOf(here) + by] : by > 0 ? all[0] : all[all.length - 1];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

function press(name: 'claim' | 'release'): void {
  const some = picked();
  if (name === 'claim' && some.length > 0) void claimAll(some);
  else if (current()?.dataset[name]) void act(current()!.dataset[name]!);
}

// One after the other: each says for itself whether somebody else was faster.
async function claimAll(some: HTMLElement[]): Promise<void> {
  for (const line of some) {
    line.querySelector<HTMLInputElement>('[data-pick]')!.checked = false;
    if (line.dataset.claim) await act(line.dataset.claim);
  }
  showBulk();
}

function showBulk(): void {
  const bar = document.querySelector<HTMLElement>('[data-bulk]');
  if (!bar) return;
  bar.hidden = picked().length === 0;
  bar.querySelector('[data-bulk-count]')!.textContent = say('script.picked', picked().length);
}

onKey('j', () => move(1));
onKey('k', () => move(-1));
onKey('c', () => press('claim'));
onKey('r', () => press('release'));
onKey('o', openCurrent);
onKey('Enter', openCurrent);
onKey('x', () => {
  const pick = current()?.querySelector<HTMLInputElement>('[data-pick]');
  if (pick) pick.checked = !pick.checked;
  showBulk();
});

function openCurrent(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('a, button, summary')) focused.click();
  else if (current()?.dataset.open) location.assign(current()!.dataset.open!);
}

document.addEventListener('change', (event) => {
  const target = event.target as HTMLElement;
  if (target.matches('[data-pick]')) showBulk();
  else target.closest<HTMLFormElement>('[data-at-once]')?.requestSubmit();
});
document.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  if (target.closest('[data-bulk-claim]')) press('claim');
});

done.addEventListener('done', () => void refresh('queue', false));
done.addEventListener('refused', () => void refresh('queue', false));
live(() => void refresh('queue', true).then(showBulk));
