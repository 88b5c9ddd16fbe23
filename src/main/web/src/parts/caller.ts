import { post, Refused } from './server';
import { say } from './words';

interface Earlier {
  number: string;
  subject?: string;
  keptApart: boolean;
  stage: string;
  orderId?: string;
}

interface Caller {
  id?: string;
  name?: string;
  language?: string;
  tier?: string;
  cases: Earlier[];
}

const PAUSE_MS = 500;
const SHORTEST = 5;

/** Finds the caller while the number is typed, and shows what was before. */
export function callerOf(form: HTMLFormElement, changed: () => void): void {
  let timer = 0;
  let asked = '';
  const look = async () => {
    const call = read(form);
    const key = JSON.stringify(call);
    if (key === asked || Object.keys(call).length === 0) return;
    asked = key;
    const found = await find(call);
    if (found && asked === key) show(form, found, changed);
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE_MS);
  });
  void look();
}

function read(form: HTMLFormElement): Record<string, string> {
  const fields = new FormData(form);
  const given: Record<string, string> = {};
  for (const name of ['phone', 'email', 'orderId']) {
    const value = String(fields.get(name) ?? '').trim();
    if (value && (name === 'orderId' || value.length >= SHORTEST)) given[name] = value;
  }
  return given;
}

/** A number that is only half typed may be refused; the next figure asks again. */
async function find(call: object): Promise<Caller | undefined> {
  try {
    return await post<Caller>('/desk/api/callers', call);
  } catch (refused) {
    if (refused instanceof Refused) return undefined;
    throw refused;
  }
}

function show(form: HTMLFormElement, found: Caller, changed: () => void): void {
  document.querySelector<HTMLElement>('[data-stranger]')!.hidden = Boolean(found.id) || found.cases.length > 0;
  if (found.id) known(form, found, changed);
  const order = form.elements.namedItem('orderId') as HTMLInputElement;
  const head = found.name ? [name(found)] : [];
  document
    .querySelector('[data-caller]')!
    .replaceChildren(...head, ...found.cases.map((one) => earlier(one, order)));
}

/** What we know already need not be asked; a name that was typed stays. */
function known(form: HTMLFormElement, found: Caller, changed: () => void): void {
  const name = form.elements.namedItem('name') as HTMLInputElement;
  if (name.value || !found.name) return;
  name.value = found.name;
  (form.elements.namedItem('language') as HTMLSelectElement).value = found.language === 'zh' ? 'zh-CN' : 'en';
  changed();
}

function name(found: Caller): HTMLElement {
  const name = document.createElement('a');
  name.href = `/desk/customers/${found.id}`;
  name.target = '_blank';
  name.textContent = found.tier === 'HIGH_VALUE' ? `${found.name} ★ ${say('script.caller.high-value')}` : found.name!;
  return name;
}

function earlier(one: Earlier, order: HTMLInputElement): HTMLElement {
  const row = document.createElement('p');
  const link = document.createElement('a');
  link.href = `/desk/cases/${one.number}`;
  link.target = '_blank';
  link.textContent = one.number;
  row.append(link, ' ', say(one.stage === 'CLOSED' ? 'script.caller.closed' : 'script.caller.open'), ' ', subject(one));
  if (one.orderId && one.orderId !== order.value.trim()) row.append(' ', take(one.orderId, order));
  return row;
}

function subject(one: Earlier): string {
  return one.keptApart ? say('script.caller.kept-apart') : (one.subject ?? '');
}

/** An order of an earlier case is put in by a press instead of being dictated. */
function take(orderId: string, order: HTMLInputElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small secondary';
  button.textContent = orderId;
  button.addEventListener('click', () => {
    order.value = orderId;
    order.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return button;
}
