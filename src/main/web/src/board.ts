import './desk';
import './styles/board.css';
import './batch';
import { absences } from './absences';
import { dragging, drags, type Move } from './drags';
import { done } from './parts/acts';
import { show } from './parts/dialogs';
import { onKey, there } from './parts/keys';
import { current, walk } from './parts/lines';
import { live } from './parts/live';
import { refresh } from './parts/refresh';
import { post, Refused } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

const PAUSE_MS = 3000;
const form = document.querySelector<HTMLFormElement>('[data-assign-form]')!;
const people = form.querySelector('select')!;
let move: Move | undefined;
let timer = 0;

function ask(line: HTMLElement | null): void {
  if (!line?.dataset.assign) return;
  move = { to: line.dataset.assign, what: line.dataset.what!, from: line.dataset.holder! };
  form.querySelector('[data-assign-what]')!.textContent = move.what;
  for (const one of people.options) one.hidden = one.disabled = !takes(one, line.dataset.group, move.from);
  people.value = [...people.options].find((one) => !one.disabled)?.value ?? '';
  show('assign');
  people.focus();
}

function takes(one: HTMLOptionElement, group: string | undefined, holder: string): boolean {
  return one.value !== holder && (!group || one.dataset.groups!.split(',').includes(group));
}

async function give(one: Move, assignee: string, undoable = true): Promise<void> {
  try {
    await post(one.to, { assignee, from: one.from });
    const back = () => void give({ ...one, from: assignee }, one.from, false);
    tell(say('script.assigned', one.what, assignee), 'done', undoable ? back : undefined);
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
  }
  await refresh('board', false);
}

form.addEventListener('submit', () => {
  if (move && people.value) void give(move, people.value);
});
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('[data-hand-on]');
  if (button) ask(button.closest<HTMLElement>('[data-line]'));
});

walk();
absences();
drags(give);
done.addEventListener('done', () => void refresh('board', false));
onKey('t', () => ask(current()), there('[data-line][data-assign]'));

// A board is looked at, not worked through: every few seconds is soon enough.
live(() => {
  timer ||= window.setTimeout(soon, PAUSE_MS);
});

function soon(): void {
  timer = dragging() ? window.setTimeout(soon, PAUSE_MS) : 0;
  if (!timer) void refresh('board', true, () => !dragging());
}
