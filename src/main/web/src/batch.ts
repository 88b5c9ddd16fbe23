import { done } from './parts/acts';
import { show } from './parts/dialogs';
import { get, post, Refused } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

export type Act = 'CLAIM' | 'ASSIGN' | 'URGENCY' | 'HAND_OVER';

interface Change {
  taskId: string;
  caseNumber: string | null;
  was: string | null;
  became: string | null;
}

interface Result {
  id: string | null;
  changes: Change[];
  refused: { taskId: string; caseNumber: string | null; detail: string }[];
}

interface Colleague {
  id: string;
  name: string | null;
  tasks: number;
  awayUntil: string | null;
}

const UNDO_MS = 600_000;
const form = document.querySelector<HTMLFormElement>('[data-batch-form]')!;
const button = form.querySelector<HTMLButtonElement>('[data-batch-do]')!;
let act: Act = 'CLAIM';
let tasks: string[] = [];
let from = '';
let names = new Map<string, string>();

/** Opens the sheet that says what an act on these tasks would change, before it is done. */
export function batch(wanted: Act, some: string[], holder = ''): void {
  act = wanted;
  tasks = some;
  from = holder;
  form.reset();
  button.disabled = true;
  form.closest('dialog')!.querySelector('h2')!.textContent = say('script.batch.' + act, some.length);
  form.querySelectorAll<HTMLElement>('[data-for]').forEach((field) => (field.hidden = !isFor(field)));
  show('batch');
  void prepare();
}

function isFor(field: HTMLElement): boolean {
  return field.dataset.for!.split(' ').includes(act);
}

async function prepare(): Promise<void> {
  list('[data-batch-changes]', []);
  list('[data-batch-refused]', []);
  if (act !== 'URGENCY' && !(await told(colleagues))) return;
  await preview();
  (form.querySelector<HTMLElement>('[data-for]:not([hidden]) select') ?? button).focus();
}

async function colleagues(): Promise<Colleague[]> {
  const { items } = await get<{ items: Colleague[] }>('/desk/api/colleagues');
  names = new Map(items.map((one) => [one.id, one.name ?? one.id]));
  const present = items.filter((one) => one.awayUntil === null);
  const options = present.map((one) => new Option(`${one.name ?? one.id} · ${one.tasks}`, one.id));
  if (act === 'HAND_OVER') options.unshift(new Option(say('script.batch.group'), ''));
  (form.elements.namedItem('assignee') as HTMLSelectElement).replaceChildren(...options);
  return present;
}

function wanted(): object {
  const fields = new FormData(form);
  const value = (name: string, ...acts: Act[]) => (acts.includes(act) && fields.get(name)) || null;
  return {
    act,
    tasks,
    from: from || null,
    assignee: value('assignee', 'ASSIGN', 'HAND_OVER'),
    urgency: value('urgency', 'URGENCY'),
    note: value('note', 'HAND_OVER'),
  };
}

async function preview(): Promise<void> {
  button.disabled = true;
  const found = await sent('/desk/api/batches/preview', wanted());
  if (!found) return;
  list('[data-batch-changes]', found.changes.map(changed));
  list('[data-batch-refused]', found.refused.map((one) => `${one.caseNumber ?? ''} ${one.detail}`));
  button.disabled = found.changes.length === 0;
}

function changed(one: Change): string {
  return say('script.batch.change', one.caseNumber ?? one.taskId, named(one.was), named(one.became));
}

function named(value: string | null): string {
  if (value === null) return say('script.batch.nobody');
  const option = [...form.querySelectorAll('option')].find((one) => one.value === value);
  return names.get(value) ?? option?.label ?? value;
}

function list(place: string, lines: string[]): void {
  const items = lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  });
  form.querySelector(place)!.replaceChildren(...items);
}

async function run(): Promise<void> {
  button.disabled = true;
  const found = await sent('/desk/api/batches', wanted());
  button.disabled = false;
  if (!found) return;
  form.closest('dialog')!.close();
  const back = found.changes.length > 0 ? () => void undo(found.id!) : undefined;
  tell(say('script.batch.done', found.changes.length, found.refused.length), 'done', back, UNDO_MS);
  done.dispatchEvent(new CustomEvent('done'));
}

async function undo(id: string): Promise<void> {
  try {
    const found = await post<Result>(`/desk/api/batches/${id}/undo`);
    tell(say('script.batch.undone', found.changes.length, found.refused.length));
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
  }
  done.dispatchEvent(new CustomEvent('done'));
}

async function sent(url: string, body: object): Promise<Result | undefined> {
  return told(() => post<Result>(url, body));
}

/** What was asked for, or nothing and the reason above the button. */
async function told<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const fault = form.querySelector<HTMLElement>('[data-fault]')!;
  fault.hidden = true;
  try {
    return await ask();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    fault.textContent = refused.message;
    fault.hidden = false;
    return undefined;
  }
}

form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) void preview();
});
document.addEventListener('click', (event) => {
  const opener = (event.target as Element).closest<HTMLElement>('[data-hand-over]');
  if (opener) batch('HAND_OVER', [], opener.dataset.handOver);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
