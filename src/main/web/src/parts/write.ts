import { done } from './acts';
import { changes } from './changes';
import { forget, keepForm } from './drafts';
import { sendsByKey } from './keys';
import { saved, unsaved } from './saved';
import { post, put, Refused } from './server';
import { tell } from './tells';
import { say } from './words';
import { inZone } from './zone';

export type Fields = Record<string, string | number>;

/** A plain form that sends its fields as JSON; what is wrong stands above the button, and nothing typed is lost. */
export function sends(form: HTMLFormElement, body: (fields: Fields) => unknown): void {
  void keepForm(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sent(form, body);
  });
  sendsByKey(form, () => form.requestSubmit());
}

async function sent(form: HTMLFormElement, body: (fields: Fields) => unknown): Promise<void> {
  const button = form.querySelector('button:not([type=button])');
  if (button?.getAttribute('aria-busy') === 'true') return;
  button?.setAttribute('aria-busy', 'true');
  fault(form, '');
  try {
    await request(form, body(filled(form)));
    void forget(form.dataset.draft!);
    form.reset();
    unsaved();
    form.closest('dialog')?.close();
    tell(say('script.done'));
    done.dispatchEvent(new CustomEvent('done', { detail: form.dataset.to }));
  } catch (refused) {
    await show(form, refused);
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

/** A form that says so replaces what is there; any other adds something. */
function request(form: HTMLFormElement, body: unknown): Promise<unknown> {
  const to = form.dataset.to!;
  return form.dataset.how === 'put' ? put(to, body) : post(to, body, { version: page()?.dataset.version });
}

/** What was filled in, as the API wants it: numbers as numbers, times in UTC, nothing for an empty field. */
function filled(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const [name, value] of new FormData(form)) {
    if (value === '' || typeof value !== 'string') continue;
    const type = (form.elements.namedItem(name) as HTMLInputElement | null)?.type;
    fields[name] =
      type === 'number' ? Number(value) : type === 'datetime-local' ? inZone(value) : value;
  }
  return fields;
}

const page = () => document.getElementById('case');

async function show(form: HTMLFormElement, refused: unknown): Promise<void> {
  if (!(refused instanceof Refused)) throw refused;
  const details = refused.problem.errors?.map((error) => error.detail) ?? [];
  fault(form, [...new Set([refused.problem.detail, ...details, ...(await since(refused))])].join(' '));
  if ([404, 409, 412].includes(refused.problem.status))
    saved([...form.querySelectorAll('textarea')].map((field) => field.value));
  const override = form.querySelector<HTMLElement>('[data-override]');
  if (override && refused.problem.code === 'tone-refused') override.hidden = false;
}

/** Of a case that went on meanwhile the writer is told how; whoever has read that may send again. */
export async function since(refused: Refused): Promise<string[]> {
  if (!page() || ![404, 409].includes(refused.problem.status)) return [];
  const { acts, version } = await changes();
  if (version) page()!.dataset.version = version;
  return acts.length > 0 ? [say('script.since', acts.join('; '))] : [];
}

function fault(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]');
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}
