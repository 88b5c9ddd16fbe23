import { onKey, there } from './keys';

/** The lines of the page, in the order they stand. */
export const lines = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];

/** The line that has the focus, or in which it is. */
export const current = () => document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;

/** Goes through the lines of a page with j and k, and opens one with o or Enter. */
export function walk(): void {
  onKey('j', () => move(1), there('[data-line]'));
  onKey('k', () => move(-1), there('[data-line]'));
  onKey('o', openCurrent, there('[data-line][data-open]'));
  onKey('Enter', openCurrent);
}

function move(by: number): void {
  const all = lines();
  const here = current();
  const to = here ? all[all.indexOf(here) + by] : by > 0 ? all[0] : all[all.length - 1];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

function openCurrent(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('a, button, summary')) focused.click();
  else if (current()?.dataset.open) location.assign(current()!.dataset.open!);
}
