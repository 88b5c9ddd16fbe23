import './desk';
import './styles/roster.css';
import { show } from './parts/dialogs';
import { walk } from './parts/lines';
import { refresh } from './parts/refresh';
import { put, Refused, remove } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

const week = document.querySelector<HTMLFormElement>('[data-week-form]')!;
const day = document.querySelector<HTMLFormElement>('[data-day-form]')!;

/** Where the open sheet puts its hours. */
let address = '';

function openWeek(opener: HTMLElement): void {
  address = `/desk/api/roster/${encodeURIComponent(opener.dataset.person!)}`;
  opener.dataset.week!.split('|').forEach((hours, index) => (fields()[index]!.value = hours));
  open(week, opener.dataset.name!, opener.dataset.fixed === 'true');
}

function openDay(opener: HTMLElement): void {
  address = `/desk/api/roster/${encodeURIComponent(opener.dataset.person!)}/days/${opener.dataset.day!}`;
  day.querySelector('input')!.value = opener.dataset.hours!;
  open(day, `${opener.dataset.name!} · ${opener.dataset.dayName!}`, opener.dataset.exceptional === 'true');
}

const fields = () => [...week.querySelectorAll('input')];

function open(form: HTMLFormElement, title: string, entered: boolean): void {
  const sheet = form.closest('dialog')!;
  sheet.querySelector('h2')!.textContent = title;
  form.querySelector<HTMLElement>('[data-remove]')!.hidden = !entered;
  fault(form, '');
  show(sheet.id);
  form.querySelector('input')!.focus();
}

/** Stretches stand between commas; nothing typed is a free day. */
function hours(typed: string): string[] {
  return typed
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

async function change(form: HTMLFormElement, act: () => Promise<unknown>): Promise<void> {
  fault(form, '');
  try {
    await act();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return wrong(form, refused);
  }
  form.closest('dialog')!.close();
  tell(say('script.done'));
  await refresh('roster', false);
}

/** The words stand above the button, and the field they are about has the focus. */
function wrong(form: HTMLFormElement, refused: Refused): void {
  const details = refused.problem.errors?.map((error) => error.detail) ?? [];
  fault(form, [...new Set([refused.problem.detail, ...details])].join(' '));
  const name = refused.problem.errors?.[0]?.pointer.split('/').pop() ?? '';
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

function fault(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]')!;
  place.textContent = text;
  place.hidden = text === '';
  for (const field of form.querySelectorAll('input')) field.removeAttribute('aria-invalid');
}

function wanted(form: HTMLFormElement): object {
  const all = Object.fromEntries([...form.querySelectorAll('input')].map((field) => [field.name, hours(field.value)]));
  return form === week ? { week: all } : all;
}

for (const form of [week, day]) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void change(form, () => put(address, wanted(form)));
  });
  form.querySelector('[data-remove]')!.addEventListener('click', () => void change(form, () => remove(address)));
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const aWeek = target.closest<HTMLElement>('[data-week]');
  const aDay = target.closest<HTMLElement>('[data-day]');
  if (aWeek) openWeek(aWeek);
  else if (aDay) openDay(aDay);
});

walk();
