import type { Refused } from './server';

/** Puts what the server refused at the field that has its pointer, and the rest above the button. */
export function showFaults(form: HTMLFormElement, refused: Refused): void {
  const others = (refused.problem.errors ?? []).filter((fault) => !atField(form, fault.pointer, fault.detail));
  const line = form.querySelector<HTMLElement>('[data-fault]')!;
  line.textContent = [...new Set([refused.problem.detail, ...others.map((fault) => fault.detail)])].join(' ');
  line.hidden = false;
  form.querySelector<HTMLElement>('label:has([data-pointer]:not([hidden])) :is(input, select, textarea)')?.focus();
}

export function clearFaults(form: HTMLFormElement): void {
  form.querySelectorAll<HTMLElement>('[data-pointer], [data-fault]').forEach((place) => (place.hidden = true));
}

function atField(form: HTMLFormElement, pointer: string, words: string): boolean {
  const place = [...form.querySelectorAll<HTMLElement>('[data-pointer]')].find(
    (one) => pointer === one.dataset.pointer || pointer.startsWith(one.dataset.pointer + '/'),
  );
  if (!place) return false;
  place.textContent = words;
  place.hidden = false;
  return true;
}
