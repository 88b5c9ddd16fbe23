import { get } from './server';
import { tellRefusal } from './tells';
import { say } from './words';

interface Shift {
  kind: string;
  nature: string;
  before: string;
  after: string;
}

interface Affected {
  caseNumber: string;
  fate: string;
  obstacle: { why: string; element: string } | null;
  deadlines: Shift[];
}

interface Answer {
  table: string;
  looked: number;
  different: number;
  unknown: string[];
  others: { caseNumber: string | null; inputs: Row; before: Row[]; after: Row[] }[];
}

type Row = Record<string, unknown>;

const SHOWN = 100;

/** Every running case: what it would do and why, and its deadlines before and after. */
export async function affected(page: HTMLElement, address: string): Promise<void> {
  await busy(page.querySelector('[data-affected]')!, async () => {
    const { counts } = await get<{ counts: Record<string, number> }>(`${address}/affected`);
    page.querySelector('[data-affected-counts]')!.textContent = ['STAYS', 'MOVES', 'BLOCKED', 'UNTRIED']
      .map((fate) => `${say('script.change.fate.' + fate)} ${counts[fate] ?? 0}`)
      .join(' · ');
    const table = page.querySelector<HTMLTableElement>('[data-affected-cases]')!;
    fill(table, ['case', 'fate', 'due'], []);
    await more(page, table, address);
  });
}

/** Adds the next page of cases; the button for the one after it stays until the last is shown. */
async function more(page: HTMLElement, table: HTMLTableElement, address: string, after?: string): Promise<void> {
  const cursor = after === undefined ? '' : `&cursor=${encodeURIComponent(after)}`;
  const { items, next } = await get<{ items: Affected[]; next: string | null }>(
    `${address}/affected/cases?limit=${SHOWN}${cursor}`,
  );
  add(table, items.map((one) => [link(one.caseNumber), fate(one), lines(one.deadlines.map(shift))]));
  const button = page.querySelector<HTMLButtonElement>('[data-affected-more]')!;
  button.hidden = next === null;
  button.onclick = () => void busy(button, () => more(page, table, address, next!));
}

/** Which of the last decisions would be others. */
export async function whatIf(page: HTMLElement, address: string): Promise<void> {
  await busy(page.querySelector('[data-what-if]')!, async () => {
    const answers = await get<Answer[]>(`${address}/what-if`);
    page.querySelector('[data-what-if-counts]')!.textContent = answers
      .map((one) => say('script.change.decided', one.table, String(one.looked), String(one.different)) + unknown(one))
      .join(' · ');
    const table = page.querySelector<HTMLTableElement>('[data-what-if-cases]')!;
    const others = answers.flatMap((answer) => answer.others);
    fill(
      table,
      ['case', 'asked', 'before', 'after'],
      others.map((one) => [
        one.caseNumber ? link(one.caseNumber) : text('–'),
        text(row(one.inputs)),
        lines(one.before.map((each, at) => row(differing(each, one.after[at])))),
        lines(one.after.map((each, at) => row(differing(each, one.before[at])))),
      ]),
    );
  });
}

function unknown(answer: Answer): string {
  return answer.unknown.length > 0 ? ` ${say('script.change.unknown', answer.unknown.join(', '))}` : '';
}

async function busy(button: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (refused) {
    tellRefusal(refused);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function fill(table: HTMLTableElement, heads: string[], rows: Node[][]): void {
  table.replaceChildren();
  const head = table.createTHead().insertRow();
  for (const name of heads) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = say('script.change.column.' + name);
    head.append(cell);
  }
  table.createTBody();
  add(table, rows);
}

function add(table: HTMLTableElement, rows: Node[][]): void {
  for (const cells of rows) {
    const line = table.tBodies[0]!.insertRow();
    for (const cell of cells) line.insertCell().append(cell);
  }
  table.hidden = table.tBodies[0]!.rows.length === 0;
}

function fate(one: Affected): Node {
  const why = one.obstacle ? `: ${say('script.change.obstacle.' + one.obstacle.why, one.obstacle.element)}` : '';
  return text(say('script.change.fate.' + one.fate) + why);
}

function shift(one: Shift): string {
  const same = one.before === one.after;
  return `${one.kind} ${time(one.before)}${same ? '' : ` → ${time(one.after)}`}`;
}

function time(at: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: document.body.dataset.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at));
}

function row(one: Row): string {
  return Object.entries(one)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

/** Of two answers that are one row before and after, what is the same goes without saying, but for its name. */
function differing(one: Row, other: Row | undefined): Row {
  const same = other !== undefined && one.deadline === other.deadline;
  return same
    ? Object.fromEntries(Object.entries(one).filter(([name, value]) => name === 'deadline' || other[name] !== value))
    : one;
}

const text = (words: string) => document.createTextNode(words);

/** Designers who are in no other group may not open cases. */
function link(caseNumber: string): Node {
  if (document.querySelector<HTMLElement>('#change')!.dataset.reads !== 'true') return text(caseNumber);
  const to = document.createElement('a');
  to.href = `/desk/cases/${caseNumber}`;
  to.textContent = caseNumber;
  return to;
}

function lines(texts: string[]): Node {
  const list = document.createElement('ul');
  for (const each of texts.length > 0 ? texts : ['–']) {
    const item = document.createElement('li');
    item.textContent = each;
    list.append(item);
  }
  return list;
}
