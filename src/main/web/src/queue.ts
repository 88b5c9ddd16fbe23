import './desk';
import './styles/queue.css';
import { act, done } from './parts/acts';
import { onKey } from './parts/keys';
import { current, lines, walk } from './parts/lines';
import { live } from './parts/live';
import { refresh } from './parts/refresh';
import { say } from './parts/words';

const picked = () => lines().filter((line) => line.querySelector<HTMLInputElement>('[data-pick]')?.checked);

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

walk();
onKey('c', () => press('claim'));
onKey('r', () => press('release'));
onKey('x', () => {
  const pick = current()?.querySelector<HTMLInputElement>('[data-pick]');
  if (pick) pick.checked = !pick.checked;
  showBulk();
});

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
