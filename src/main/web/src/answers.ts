import './desk';
import './styles/settings.css';
import { show } from './parts/dialogs';
import { forget, keep, kept, words } from './parts/drafts';
import { walk } from './parts/lines';
import { refresh } from './parts/refresh';
import { post, put, Refused, remove } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

const names = ['titleEn', 'textEn', 'titleZh', 'textZh'];
const form = document.querySelector<HTMLFormElement>('[data-answer-form]')!;
const base = '/desk/api/canned-answers';

/** The answer that is being changed; none while a new one is written. */
let line: HTMLElement | null = null;

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button');
  const of = button?.closest<HTMLElement>('[data-answer]') ?? null;
  if (button?.dataset.answerNew !== undefined) void open(null);
  if (button?.dataset.answerChange !== undefined) void open(of);
  if (button?.dataset.answerUndo !== undefined) void undo(of!.dataset.answer!, Number(of!.dataset.version));
  if (button?.dataset.answerRemove !== undefined) void away(of!.dataset.answer!, Number(of!.dataset.version));
});

/** What was typed of the answer and is not set yet comes back, also after the page was left. */
async function open(answer: HTMLElement | null): Promise<void> {
  line = answer;
  touched = false;
  fault('');
  fill(answer?.dataset ?? {});
  show('answer');
  const asked = draft();
  const before = await kept<Record<string, string>>(asked);
  if (!before || touched || asked !== draft()) return;
  fill(before);
  if (before.version !== version()) fault(say('script.setting.older'));
}

function fill(fields: Record<string, string | undefined>): void {
  for (const name of names) (form.elements.namedItem(name) as HTMLInputElement).value = fields[name] ?? '';
}

/** Whether something was typed since the sheet was opened. */
let touched = false;

const id = () => line?.dataset.answer ?? '';
const draft = () => `canned-answer-${id() || 'new'}`;
const version = () => line?.dataset.version ?? '';

form.addEventListener('input', () => {
  touched = true;
  keep(draft(), { ...words(form), version: version() });
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});

async function save(): Promise<void> {
  const button = form.querySelector('button')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const text = Object.fromEntries(new FormData(form));
  try {
    if (line) await put(`${base}/${line.dataset.answer}`, { version: Number(line.dataset.version), text });
    else await post(base, text);
    void forget(draft());
    form.closest('dialog')!.close();
    await changed();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const details = refused.problem.errors?.map((error) => error.detail) ?? [];
    fault([...new Set([refused.problem.detail, ...details])].join(' '));
    if (refused.problem.status === 409) await renewed();
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** The list shows what somebody else has set meanwhile; whoever has read that may set theirs. */
async function renewed(): Promise<void> {
  await refresh('answers', false);
  line = document.querySelector<HTMLElement>(`[data-answer="${id()}"]`) ?? line;
}

/** Takes back the version that the reader sees and no other, however often it is pressed. */
async function undo(id: string, seen: number): Promise<void> {
  if (await told(() => post(`${base}/${id}/undo?version=${seen}`))) await changed();
}

async function away(id: string, seen: number): Promise<void> {
  if (!(await told(() => remove(`${base}/${id}?version=${seen}`)))) return;
  await refresh('answers', false);
  tell(say('script.done'), 'done', () => void undo(id, seen + 1));
}

async function told(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    tell(refused.message, 'fault');
    if (refused.problem.status === 409) await refresh('answers', false);
    return false;
  }
}

async function changed(): Promise<void> {
  tell(say('script.done'));
  await refresh('answers', false);
}

function fault(text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]')!;
  place.textContent = text;
  place.hidden = text === '';
}

walk();
