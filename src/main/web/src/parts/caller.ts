import { post, Refused } from './server';

interface Earlier {
  number: string;
  subject?: string;
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
  const name = form.elements.namedItem('name') as HTMLInputElement;
  const order = form.elements.namedItem('orderId') as HTMLInputElement;
  if (found.name && !name.value) {
    name.value = found.name;
    changed();
  }
  const place = document.querySelector<HTMLElement>('[data-caller]')!;
  place.replaceChildren(...(found.name ? [line(found.name, 'strong')] : []), ...found.cases.map((one) => earlier(one, order)));
}

function earlier(one: Earlier, order: HTMLInputElement): HTMLElement {
  const row = document.createElement('p');
  const link = document.createElement('a');
  link.href = `/desk/cases/${one.number}`;
  link.target = '_blank';
  link.textContent = one.number;
  row.append(link, ' ', one.subject ?? '');
  if (one.orderId && one.orderId !== order.value.trim()) row.append(' ', take(one.orderId, order));
  return row;
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

function line(text: string, tag: string): HTMLElement {
  const line = document.createElement(tag);
  line.textContent = text;
  return line;
}
