import './desk';
import './styles/case.css';
import { done } from './parts/acts';
import { onKey, there } from './parts/keys';
import { canned, writesTo } from './parts/canned';
import { colleagues } from './parts/colleagues';
import { changes } from './parts/changes';
import { ALL, live } from './parts/live';
import { tell } from './parts/tells';
import { files } from './parts/files';
import { looks, person } from './parts/person';
import { presence } from './parts/presence';
import { toneGuard } from './parts/tone';
import { saved } from './parts/saved';
import { sends } from './parts/write';
import { refresh } from './parts/refresh';
import { Refused } from './parts/server';
import { say } from './parts/words';

/** So long an own act goes on in the process behind it. */
const OWN_MS = 3000;
/** Who leaves a field by pressing a button has pressed it by then. */
const LEFT_MS = 500;

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
    amountMinor: fields.outcome === 'APPROVE' && fields.amount ? minor(form, fields.amount) : undefined,
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
function minor(form: HTMLFormElement, amount: string | number): number {
  const digits = Number(form.querySelector<HTMLElement>('[name=amount]')!.dataset.digits);
  const read = Math.round(Number(amount) * 10 ** digits);
  if (Number.isNaN(read))
    throw new Refused({ status: 400, code: 'amount', title: '', detail: say('script.amount', digits) });
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

/** What somebody has unfolded to read stays so; what each look at is on record, with what was read. */
const FOLDS = 'details:not([data-person], [data-kept], form *)';
const folds = () => [...page().querySelectorAll<HTMLDetailsElement>(FOLDS)];
const heading = (fold: HTMLDetailsElement) => fold.querySelector('summary')!.textContent;

/** What stands in the fields now: it must not go with a form that somebody else has sent. */
function typedIn(): { draft: string; text: string }[] {
  return [...page().querySelectorAll<HTMLElement>('[data-draft]')].flatMap((form) =>
    [...form.querySelectorAll('textarea')].map((field) => ({ draft: form.dataset.draft!, text: field.value })),
  );
}

/** What is seen of the page now; the result shows the same of the page as it is then. A menu closes with its act. */
function seen(byItself: boolean): () => void {
  const shown = page().querySelector<HTMLElement>('[data-shown]')?.dataset.shown;
  const read = folds().filter((fold) => fold.open && (byItself || !fold.matches('.menu'))).map(heading);
  const typed = byItself ? typedIn() : [];
  const persons = looks(page());
  return () => {
    persons(page());
    saved(typed.filter((one) => !page().querySelector(`[data-draft="${one.draft}"]`)).map((one) => one.text));
    for (const fold of folds()) fold.open ||= read.includes(heading(fold));
    page().querySelector<HTMLElement>(`[data-part="${shown}"]`)?.click();
  };
}

async function anew(byItself: boolean): Promise<void> {
  stale = false;
  let again = () => {};
  const ready = () => {
    if (byItself && busy()) return false;
    again = seen(byItself);
    return true;
  };
  if (await refresh('case', byItself, ready)) {
    wire();
    again();
  } else if (byItself && busy()) later();
}

/** Somebody in the middle of a sentence is told of a change instead of being interrupted by it; so with an open sheet. */
function busy(): boolean {
  const typing = document.activeElement?.matches('input, textarea, select') ?? false;
  return typing || document.querySelector('dialog[open], #case :is(button, form)[aria-busy=true]') !== null;
}

/** Draws the page anew, or as soon as the field is left. */
function changed(): void {
  if (busy()) later();
  else void anew(true);
}

function later(): void {
  if (!stale) tell(say('script.changed'));
  stale = true;
}

/** What the own act brought about is shown already; what others did since is not. */
async function look(): Promise<void> {
  const { acts, version } = await changes();
  if (acts.length > 0 || (version && version !== page().dataset.version)) changed();
}

let stale = false;
let acting = 0;
let timer = 0;
done.addEventListener('done', () => {
  acting = Date.now();
  void anew(false);
});
document.addEventListener('focusout', () => {
  if (stale) setTimeout(() => stale && !busy() && changed(), LEFT_MS);
});
const moved = presence(number);
live((cases) => {
  if (!cases.has(number) && !cases.has(ALL)) return;
  const rest = acting + OWN_MS - Date.now();
  if (rest <= 0 && !cases.has(ALL)) return changed();
  clearTimeout(timer);
  timer = window.setTimeout(() => void look(), Math.max(0, rest));
}, moved);
wire();
