import './desk';
import './styles/intake.css';
import { callerOf } from './parts/caller';
import { forget, kept, keep, restore } from './parts/drafts';
import { intakeBody } from './parts/intake-body';
import { orderOf } from './parts/order-lines';
import { clearFaults, showFaults } from './parts/faults';
import { sendsByKey } from './parts/keys';
import { post, Refused } from './parts/server';
import { say } from './parts/words';

interface Receipt {
  number: string;
  deadlines: { kind: string; due: string }[];
}

const DRAFT = 'intake';
const form = document.querySelector<HTMLFormElement>('#intake')!;
const value = (name: string) => String(new FormData(form).get(name) ?? '').trim();

/** What is asked next is marked; what was asked has a tick. */
function steps(): void {
  const wish = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-wish]')].some((field) => field.value !== '');
  let next = true;
  for (const step of form.querySelectorAll<HTMLElement>('[data-step]')) {
    const names = step.dataset.step!.split(' ');
    const asked = names.every((name) => (name === 'wish' ? wish : value(name) !== ''));
    step.classList.toggle('asked', asked);
    if (next && !asked) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
    if (!asked) next = false;
  }
}

function matter(): void {
  form
    .querySelectorAll<HTMLElement>('[data-matter]')
    .forEach((part) => (part.hidden = part.dataset.matter !== value('matter')));
}

function changed(): void {
  keep(DRAFT, Object.fromEntries(new FormData(form)));
  matter();
  steps();
}

async function file(): Promise<void> {
  const button = form.querySelector<HTMLElement>('button:not([type])')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  clearFaults(form);
  try {
    filed(await post<Receipt>(`/desk/api/${value('matter')}`, intakeBody(form), { key: value('attempt') }));
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    showFaults(form, refused);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** What the caller is told before they hang up: the number, and when they hear from us. */
function filed(receipt: Receipt): void {
  void forget(DRAFT);
  const place = document.querySelector<HTMLElement>('[data-filed]')!;
  const link = place.querySelector<HTMLAnchorElement>('[data-number]')!;
  link.textContent = receipt.number;
  link.href = `/desk/cases/${receipt.number}`;
  const first = receipt.deadlines.find((deadline) => ['first-response', 'return-decision'].includes(deadline.kind));
  const when = first && new Intl.DateTimeFormat(document.documentElement.lang, FORMAT).format(new Date(first.due));
  place.querySelector('[data-promise]')!.textContent = say(
    when ? 'script.intake.promise' : 'script.intake.number',
    receipt.number,
    when ?? '',
  );
  form.hidden = true;
  place.hidden = false;
  place.focus();
}

const FORMAT: Intl.DateTimeFormatOptions = {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: document.body.dataset.zone,
};

form.addEventListener('input', changed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void file();
});
sendsByKey(form, () => form.requestSubmit());
document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-afresh]')) return;
  if (!form.hidden && !confirm(say('script.intake.afresh'))) return;
  void forget(DRAFT).then(() => location.assign('/desk/new'));
});

async function begin(): Promise<void> {
  const before = (await kept<Record<string, string>>(DRAFT)) ?? {};
  restore(form, before);
  matter();
  steps();
  orderOf(form, before, steps);
  callerOf(form, changed);
}

void begin();
