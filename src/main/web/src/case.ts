import './desk';
import './styles/case.css';
import { done } from './parts/acts';
import { onKey, there } from './parts/keys';
import { canned, writesTo } from './parts/canned';
import { colleagues } from './parts/colleagues';
import { live } from './parts/live';
import { tell } from './parts/tells';
import { files } from './parts/files';
import { person } from './parts/person';
import { presence } from './parts/presence';
import { toneGuard } from './parts/tone';
import { sends } from './parts/write';
import { refresh } from './parts/refresh';
import { Refused } from './parts/server';
import { say } from './parts/words';

const page = () => document.getElementById('case')!;
const number = page().dataset.case!;

/** Wires what the server drew; again after every refresh. */
function wire(): void {
  const write = page().querySelector<HTMLFormElement>('[data-write]');
  if (write) letter(write);
  page().querySelectorAll<HTMLFormElement>('[data-decide]').forEach(decision);
  page()
    .querySelectorAll<HTMLFormElement>('[data-sends]')
    .forEach((form) => sends(form, (fields) => fields));
  page()
    .querySelectorAll('dialog')
    .forEach((dialog) => dialog.addEventListener('opened', () => void colleagues(dialog)));
  page()
    .querySelectorAll<HTMLTextAreaElement>('[data-tone]')
    .forEach((field) => toneGuard(field));
  files(page());
  person(page());
  const form = page().querySelector<HTMLElement>('[data-form]');
  if (form) void import('./form').then(({ showForm }) => showForm(form));
  const path = page().querySelector<HTMLDetailsElement>('[data-path]');
  path?.addEventListener('toggle', () => {
    if (path.open) void import('./diagram').then(({ showPath }) => showPath(path));
  });
  path?.querySelector('[data-large]')?.addEventListener('click', () => large(path, !path.classList.contains('large')));
}

/** The answer box: only what goes to the customer is judged. */
function letter(form: HTMLFormElement): void {
  sends(form, (fields) => fields);
  const field = form.querySelector('textarea')!;
  toneGuard(field, () => new FormData(form).get('direction') === 'OUT');
  const dialog = page().querySelector<HTMLDialogElement>('#canned');
  if (dialog) canned(dialog, () => field);
}

document.addEventListener('focusin', (event) => {
  if (event.target instanceof HTMLTextAreaElement && !event.target.closest('dialog')) writesTo(event.target);
});

function decision(form: HTMLFormElement): void {
  sends(form, (fields) => ({
    outcome: fields.outcome,
    reason: fields.reason,
    until: fields.outcome === 'EXTEND' ? fields.until : undefined,
    assignee: fields.outcome === 'REASSIGN' ? fields.assignee : undefined,
    amountMinor: fields.outcome === 'APPROVE' && fields.amount ? minor(fields.amount) : undefined,
  }));
  const shown = () => {
    const outcome = new FormData(form).get('outcome');
    for (const field of form.querySelectorAll<HTMLElement>('[data-for]')) {
      const other = field.dataset.for !== outcome;
      field.hidden = other;
      field.querySelectorAll<HTMLInputElement>('input, select').forEach((one) => (one.disabled = other));
    }
    if (outcome === 'REASSIGN') void colleagues(form);
  };
  form.addEventListener('change', shown);
  shown();
}

/** Without an amount all is approved, so one that cannot be read must not become none. */
function minor(amount: string | number): number {
  const read = Math.round(Number(amount) * 100);
  if (Number.isNaN(read)) throw new Refused({ status: 400, code: 'amount', title: '', detail: say('script.amount') });
  return read;
}

function large(path: HTMLElement | null, wanted: boolean): void {
  if (!path || path.classList.contains('large') === wanted) return;
  const button = path.querySelector<HTMLElement>('[data-large]')!;
  [button.textContent, button.dataset.other] = [button.dataset.other!, button.textContent!];
  path.classList.toggle('large', wanted);
  void import('./diagram').then(({ refit }) => refit());
}

/** Under 900 px one column is shown at a time. */
document.addEventListener('click', (event) => {
  const tab = (event.target as Element).closest<HTMLElement>('[data-part]');
  if (!tab) return;
  page().querySelector<HTMLElement>('[data-shown]')!.dataset.shown = tab.dataset.part;
  page()
    .querySelectorAll('[data-part]')
    .forEach((other) => other.setAttribute('aria-pressed', String(other === tab)));
});

for (const key of ['c', 'r', 'e', 't', 'm']) {
  const button = `#case [data-key="${key}"]`;
  onKey(key, () => document.querySelector<HTMLElement>(button)?.click(), there(button));
}
onKey('Escape', () => large(page().querySelector<HTMLElement>('[data-path].large'), false));
onKey('a', () => writing('OUT'), there('[data-write]'));
onKey('n', () => writing('NOTE'), there('[data-write]'));

function writing(direction: string): void {
  page().querySelector<HTMLElement>('[data-part="talk"]')?.click();
  page().querySelector<HTMLInputElement>(`[data-write] [value="${direction}"]`)?.click();
  page().querySelector<HTMLElement>('[data-write] textarea')?.focus();
}

async function anew(byItself: boolean): Promise<void> {
  const shown = page().querySelector<HTMLElement>('[data-shown]')?.dataset.shown;
  await refresh('case', byItself);
  wire();
  page().querySelector<HTMLElement>(`[data-part="${shown}"]`)?.click();
}

/** Somebody in the middle of a sentence is told of a change instead of being interrupted by it. */
function busy(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false;
}

let acting = 0;
done.addEventListener('done', () => {
  acting = Date.now();
  void anew(false);
});
const moved = presence(number);
live((cases) => {
  if (!cases.has(number) && !cases.has('*')) return;
  if (Date.now() - acting < 3000) return;
  if (busy()) tell(say('script.changed'));
  else void anew(true);
}, moved);
wire();
