import { show } from './dialogs';

type Act = () => void;
type When = () => boolean;

const acts = new Map<string, Act>();
const works = new Map<string, When>();
const LEAD_MS = 1500;
let led = 0;

/**
 * Gives a single key to a page. Keys never act while somebody types, nor together with Ctrl, Alt or Meta. The list of
 * keys names it as long as there is something that it would do.
 */
export function onKey(key: string, act: Act, when: When = () => true): void {
  acts.set(key, act);
  works.set(key, when);
}

/** Sends a form with Ctrl, or Command, and Enter from any of its fields. */
export function sendsByKey(form: HTMLElement, send: Act): void {
  form.dataset.byKey = '';
  works.set('send', there('[data-by-key]'));
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
  });
}

/** A key is of use while such an element is there. */
export function there(selector: string): When {
  return () => document.querySelector(selector) !== null;
}

/** Keys of every page: the places after g, the search, the list of keys. */
export function keys(): void {
  onKey('?', () => show('keys'));
  onKey('/', () => document.querySelector<HTMLElement>('[data-key="/"]')?.focus());
  document.addEventListener('keydown', pressed);
  works.set('save', there('[data-save]'));
  document.getElementById('keys')?.addEventListener('opened', listed);
}

/** What would do nothing here is not listed here. */
function listed(): void {
  for (const entry of document.querySelectorAll<HTMLElement>('#keys [data-of]'))
    entry.hidden = !works.get(entry.dataset.of!)?.();
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
