import './desk';
import './styles/engine.css';
import { done } from './parts/acts';
import { show } from './parts/dialogs';
import { forget, keepForm } from './parts/drafts';
import { onKey, sendsByKey, there } from './parts/keys';
import { current, walk } from './parts/lines';
import { live } from './parts/live';
import { refresh } from './parts/refresh';
import { post, Refused } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';
import { sends } from './parts/write';

const form = document.querySelector<HTMLFormElement>('[data-repair-form]')!;
const note = form.querySelector('textarea')!;
const fault = form.querySelector<HTMLElement>('[data-fault]')!;
const picks = () => [...document.querySelectorAll<HTMLInputElement>('[data-pick]:enabled')];

/** Where the tasks "Repair" are completed that the form is about. */
let chosen: string[] = [];

function ask(tasks: string[], what: string): void {
  chosen = tasks;
  form.querySelector('[data-repair-what]')!.textContent = what;
  fault.hidden = true;
  show('repair');
  note.focus();
}

function askPicked(): void {
  const tasks = picks()
    .filter((pick) => pick.checked)
    .map((pick) => pick.closest('[data-line]')!.querySelector<HTMLElement>('[data-repair]')!.dataset.repair!);
  if (tasks.length > 0) ask(tasks, say('script.picked', tasks.length));
}

// One after the other: each is tried again by itself, whatever becomes of the others.
async function tryAgain(): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  const refusals: string[] = [];
  for (const task of chosen) {
    const refusal = await refused(task);
    if (refusal) refusals.push(refusal);
  }
  form.removeAttribute('aria-busy');
  if (refusals.length < chosen.length) finish();
  if (refusals.length > 0) complain(refusals, refusals.length < chosen.length);
}

async function refused(task: string): Promise<string | null> {
  try {
    await post(task, { variables: { note: note.value } });
    return null;
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return problem.message;
  }
}

function finish(): void {
  forget(form.dataset.draft!);
  form.reset();
  form.closest('dialog')!.close();
  tell(say('script.done'));
  void refresh('engine', false).then(count);
}

function complain(refusals: string[], closed: boolean): void {
  const text = [...new Set(refusals)].join(' ');
  if (closed) return tell(`${refusals.length}: ${text}`, 'fault');
  fault.textContent = text;
  fault.hidden = false;
}

function count(): void {
  const bar = document.querySelector<HTMLElement>('[data-bulk]')!;
  const some = picks().filter((pick) => pick.checked).length;
  bar.hidden = some === 0;
  bar.querySelector('[data-bulk-count]')!.textContent = say('script.picked', some);
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-repair]');
  if (button) ask([button.dataset.repair!], button.dataset.what!);
  if (target.closest('[data-repair-picked]')) askPicked();
});
document.addEventListener('change', (event) => {
  const target = event.target as HTMLInputElement;
  if (target.matches('[data-pick-all]')) picks().forEach((pick) => (pick.checked = target.checked));
  if (target.matches('[data-pick], [data-pick-all]')) count();
});
onKey('x', pick, there('[data-pick]:enabled'));

function pick(): void {
  const box = current()?.querySelector<HTMLInputElement>('[data-pick]:enabled');
  if (box) box.checked = !box.checked;
  count();
}

const dismissal = document.querySelector<HTMLFormElement>('[data-dismiss-form]')!;
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-dismiss]');
  if (!button) return;
  dismissal.dataset.to = button.dataset.dismiss;
  dismissal.querySelector('[data-dismiss-what]')!.textContent = button.dataset.what ?? '';
  show('dismiss');
});
sends(dismissal, (fields) => fields);

keepForm(form);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void tryAgain();
});
sendsByKey(form, () => form.requestSubmit());
done.addEventListener('done', () => void refresh('engine', false).then(count));
walk();
live(() => void refresh('engine', true).then(count));
