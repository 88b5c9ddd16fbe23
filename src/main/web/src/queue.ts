import './desk';
import './styles/queue.css';
import { type Act, batch } from './batch';
import { act, done } from './parts/acts';
import { onKey, there } from './parts/keys';
import { current, lines, walk } from './parts/lines';
import { live } from './parts/live';
import { refresh } from './parts/refresh';
import { say } from './parts/words';
import { views } from './views';

const picked = () => lines().filter((line) => line.querySelector<HTMLInputElement>('[data-pick]')?.checked);

function press(name: 'claim' | 'release'): void {
  if (name === 'claim' && picked().length > 0) together('CLAIM');
  else if (current()?.dataset[name]) void act(current()!.dataset[name]!);
}

function together(wanted: Act): void {
  batch(
    wanted,
    picked().map((line) => line.dataset.line!),
  );
}

function showBulk(): void {
  const bar = document.querySelector<HTMLElement>('[data-bulk]');
  if (!bar) return;
  bar.hidden = picked().length === 0;
  bar.querySelector('[data-bulk-count]')!.textContent = say('script.picked', picked().length);
}

views();
walk();
onKey('c', () => press('claim'), there('[data-line][data-claim]'));
onKey('r', () => press('release'), there('[data-line][data-release]'));
onKey('x', pick, there('[data-pick]'));

function pick(): void {
  const box = current()?.querySelector<HTMLInputElement>('[data-pick]');
  if (box) box.checked = !box.checked;
  showBulk();
}

document.addEventListener('change', (event) => {
  const target = event.target as HTMLElement;
  if (target.matches('[data-pick]')) showBulk();
  else target.closest<HTMLFormElement>('[data-at-once]')?.requestSubmit();
});
document.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  const bulk = target.closest<HTMLElement>('[data-bulk-act]');
  if (bulk) together(bulk.dataset.bulkAct as Act);
});

done.addEventListener('done', () => void refresh('queue', false).then(showBulk));
done.addEventListener('refused', () => void refresh('queue', false));

/** What somebody types or chooses in the filter is not drawn anew under their hands. */
const filtering = () => document.activeElement?.matches('.filters select, .filters [type=search]') ?? false;
const free = () => !(late = filtering());
let late = false;

function changed(): void {
  late = filtering();
  if (!late) void refresh('queue', true, free).then(showBulk);
}

live(changed);
document.addEventListener('focusout', () => {
  if (late) setTimeout(() => late && changed(), 0);
});
