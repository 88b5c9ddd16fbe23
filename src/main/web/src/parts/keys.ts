import { show } from './dialogs';

type Act = () => void;

const acts = new Map<string, Act>();
const LEAD_MS = 1500;
let led = 0;

/** Gives a single key to a page. Keys never act while somebody types, nor together with Ctrl, Alt or Meta. */
export function onKey(key: string, act: Act): void {
  acts.set(key, act);
}

/** Keys of every page: the places after g, the search, the list of keys. */
export function keys(): void {
  onKey('?', () => show('keys'));
  onKey('/', () => document.querySelector<HTMLElement>('[data-key="/"]')?.focus());
  document.addEventListener('keydown', pressed);
}

function pressed(event: KeyboardEvent): void {
  if (event.key === 'Escape' && typing(event.target)) (event.target as HTMLElement).blur();
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || open()) return;
  const act = led > Date.now() ? place(event.key) : acts.get(event.key);
  led = event.key === 'g' ? Date.now() + LEAD_MS : 0;
  if (!act) return;
  event.preventDefault();
  act();
}

function place(key: string): Act | undefined {
  const link = document.querySelector<HTMLAnchorElement>(`[data-go="${CSS.escape(key)}"]`);
  return link ? () => link.click() : undefined;
}

function open(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
}
