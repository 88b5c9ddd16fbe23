/** Keeps what was typed until it was sent, on this machine only; a lost session or race never loses a sentence. */
const PREFIX = 'redress draft ';

export function keep(name: string, value: unknown): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(value));
}

export function kept<T>(name: string): T | undefined {
  const text = localStorage.getItem(PREFIX + name);
  return text === null ? undefined : (JSON.parse(text) as T);
}

export function forget(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

/** Keeps a plain form's fields while somebody types, and puts back what was kept. */
export function keepForm(form: HTMLFormElement): void {
  const name = form.dataset.draft!;
  const before = kept<Record<string, string>>(name) ?? {};
  for (const [field, value] of Object.entries(before)) put(form, field, value);
  form.addEventListener('input', () => keep(name, Object.fromEntries(new FormData(form))));
}

function put(form: HTMLFormElement, field: string, value: string): void {
  const place = form.elements.namedItem(field);
  if (place instanceof RadioNodeList) place.value = value;
  else if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) place.value = value;
}
