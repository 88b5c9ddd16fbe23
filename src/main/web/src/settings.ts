import './desk';
import './styles/settings.css';
import { forget, keepForm, restore } from './parts/drafts';
import { editors } from './parts/editors';
import { show } from './parts/dialogs';
import { walk } from './parts/lines';
import { phrases } from './parts/phrases';
import { refresh } from './parts/refresh';
import { post, put, Refused } from './parts/server';
import { tell } from './parts/tells';
import { preview } from './parts/trials';
import { say } from './parts/words';

/** What the reason is asked for: the text to set, null for the shipped one. */
let wanted: string | null = null;

/** The form it was typed into, whose words are no draft any more once they are set. */
let asker: HTMLFormElement | undefined;

function setting(): HTMLElement {
  return document.getElementById('setting')!;
}

function address(): string {
  return `/desk/api/settings/${setting().dataset.family}/${setting().dataset.name}`;
}

function start(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-editor]')) {
    const editor = editors[form.dataset.editor!]!;
    editor.fill(form, setting().dataset.value ?? '');
    if (form.dataset.draft) void typedBefore(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask(editor.text(form), '', form);
    });
    form.querySelector('[data-try]')?.addEventListener('click', () => {
      if (form.reportValidity()) void trial(form, editor.text(form));
    });
    form.querySelector('[data-shipped]')?.addEventListener('click', () => ask(null, say('script.setting.shipped')));
  }
  const add = addForm();
  if (add) void keepForm(add).then(() => (add.closest('details')!.open ||= new FormData(add).get('phrase') !== ''));
  phrases(setting(), address(), ask);
}

/** What was typed and not set comes back; whoever set something since then is not passed over in silence. */
async function typedBefore(form: HTMLFormElement): Promise<void> {
  const seen = form.elements.namedItem('seen') as HTMLInputElement;
  await keepForm(form);
  if (seen.value !== setting().dataset.version) fault(form, say('script.setting.older'));
}

/** Asks why, and then sets it. */
function ask(text: string | null, what: string, from?: HTMLFormElement): void {
  wanted = text;
  asker = from;
  const form = document.querySelector<HTMLFormElement>('[data-why]')!;
  fault(form, '');
  form.querySelector('[data-what]')!.textContent = what;
  show('why');
  form.querySelector('textarea')!.focus();
}

async function trial(form: HTMLFormElement, value: string): Promise<void> {
  fault(form, '');
  try {
    preview(form.parentElement!, await post(`${address()}/preview`, { value }));
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    fault(form, words(refused));
  }
}

async function save(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button:not([type=button])')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const reason = form.querySelector('textarea')!.value;
    await put(address(), { version: Number(setting().dataset.version), value: wanted, reason });
    for (const sent of [form, asker]) if (sent?.dataset.draft) void forget(sent.dataset.draft);
    form.reset();
    document.querySelector<HTMLDialogElement>('#why')!.close();
    await changed();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    fault(form, words(refused));
    if (refused.problem.status === 409) await renewed(refused);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

async function undo(): Promise<void> {
  try {
    await post(`${address()}/undo`, { version: Number(setting().dataset.version) });
    await changed();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    tell(words(refused), 'fault');
    if (refused.problem.status === 409) await history();
  }
}

/** What somebody else has set meanwhile is shown; what was typed here stays, and can be set now. */
async function renewed(refused: Refused): Promise<void> {
  const add = addForm();
  if (!add) return history();
  // A line goes into the list as it is now, so it is put in once more; the reason waits in its sheet.
  const typed = Object.fromEntries(new FormData(add)) as Record<string, string>;
  document.querySelector<HTMLDialogElement>('#why')!.close();
  tell(words(refused), 'fault');
  await refresh('setting', false);
  start();
  addForm()!.closest('details')!.open = typed.phrase !== '';
  restore(addForm()!, typed);
}

const addForm = () => setting().querySelector<HTMLFormElement>('[data-add]');

/** Takes the newest version and its history from the page as it would be drawn now. */
async function history(): Promise<void> {
  const answer = await fetch(location.href);
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('setting');
  if (!now) return;
  setting().dataset.version = now.dataset.version;
  setting().querySelector('.history')!.replaceWith(now.querySelector('.history')!);
}

async function changed(): Promise<void> {
  tell(say('script.done'));
  await refresh('setting', false);
  start();
}

function words(refused: Refused): string {
  const details = refused.problem.errors?.map((error) => error.detail) ?? [];
  return [...new Set([refused.problem.detail, ...details])].join(' ');
}

function fault(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]')!;
  place.textContent = text;
  place.hidden = text === '';
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.why === undefined) return;
  event.preventDefault();
  void save(form);
});

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-undo]')) void undo();
});

const why = document.querySelector<HTMLFormElement>('[data-why]');
if (why) void keepForm(why);
if (document.getElementById('setting')) start();
walk();
