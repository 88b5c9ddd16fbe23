import { get, put, Refused, remove } from './server';

/**
 * Keeps what was typed until it was sent: on this machine at once, and with the server a moment later, so that neither
 * an ended session, nor a crash, nor another machine loses a sentence. The newer of both counts.
 */
interface Kept<T> {
  at: number;
  value: T;
}

interface Draft {
  name: string;
  fields: unknown;
  changedAt: string;
}

const ALL = 'redress draft ';
const PREFIX = `${ALL}${encodeURIComponent(document.body.dataset.user ?? '')} `;
const KEPT_MS = 14 * 24 * 3600_000;
const PAUSE_MS = 1500;
const waiting = new Map<string, number>();
const sentAway = new Set<string>();
let known: Promise<Draft[]> | undefined;

/** A machine has many users: what others typed here goes, and one's own after two weeks. The server keeps its copy. */
export function tidy(): void {
  if (!document.body.dataset.user) return;
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(ALL)) continue;
    const own = key.startsWith(PREFIX) ? local<unknown>(key.slice(PREFIX.length)) : undefined;
    if (!own || own.at < Date.now() - KEPT_MS) localStorage.removeItem(key);
  }
}

export function keep(name: string, value: unknown): void {
  sentAway.delete(name);
  localStorage.setItem(PREFIX + name, JSON.stringify({ at: Date.now(), value }));
  clearTimeout(waiting.get(name));
  waiting.set(name, window.setTimeout(() => void sent(name, value), PAUSE_MS));
}

export async function kept<T>(name: string): Promise<T | undefined> {
  const here = local<T>(name);
  const there = (await drafts()).find((draft) => draft.name === name && !sentAway.has(name));
  const newer = there && (!here || Date.parse(there.changedAt) > here.at);
  return newer ? (there.fields as T) : here?.value;
}

/** It was sent, or is not wanted; resolves when the server knows. */
export async function forget(name: string): Promise<void> {
  sentAway.add(name);
  clearTimeout(waiting.get(name));
  localStorage.removeItem(PREFIX + name);
  await unlessRefused(remove(`/desk/api/drafts/${encodeURIComponent(name)}`));
}

/** Keeps a plain form's fields while somebody types, and puts back what was kept. */
export async function keepForm(form: HTMLFormElement): Promise<void> {
  const name = form.dataset.draft!;
  let typed = false;
  form.addEventListener('input', () => {
    typed = true;
    keep(name, words(form));
  });
  restore(form, local<Record<string, string>>(name)?.value);
  const before = await kept<Record<string, string>>(name);
  if (!typed) restore(form, before);
}

/** What is filled in, but for files, which no page can put back. */
export function words(form: HTMLFormElement): Record<string, string> {
  const typed = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(typed);
}

/** Puts kept values into the fields that have their names, and shows what hangs on them. */
export function restore(form: HTMLFormElement, before: Record<string, string> = {}): void {
  for (const [field, value] of Object.entries(before)) fill(form, field, value);
  for (const part of form.querySelectorAll<HTMLDetailsElement>('details:has(input:checked)')) part.open = true;
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

function fill(form: HTMLFormElement, field: string, value: string): void {
  const place = form.elements.namedItem(field);
  if (place instanceof RadioNodeList) place.value = value;
  else if (place instanceof HTMLSelectElement) choose(place, value);
  else if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) place.value = value;
}

/** A list that is filled later takes up then what is wanted of it. */
function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  if (list.value !== value) list.dataset.wanted = value;
}

function local<T>(name: string): Kept<T> | undefined {
  const text = localStorage.getItem(PREFIX + name);
  return text === null ? undefined : (JSON.parse(text) as Kept<T>);
}

const about = () => document.getElementById('case')?.dataset.case;

/** All drafts of this page in one request. */
function drafts(): Promise<Draft[]> {
  const asked = about();
  known ??= unlessRefused(get<{ items: Draft[] }>('/desk/api/drafts' + (asked ? `?about=${asked}` : ''))).then(
    (answer) => answer?.items ?? [],
  );
  return known;
}

async function sent(name: string, fields: unknown): Promise<void> {
  await unlessRefused(put(`/desk/api/drafts/${encodeURIComponent(name)}`, { about: about(), fields }));
}

/** Without the server the copy on this machine stays, and the next word tries again. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (refused) {
    if (refused instanceof Refused) return undefined;
    throw refused;
  }
}
