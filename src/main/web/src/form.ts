import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './styles/form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { forget, keep, kept } from './parts/drafts';
import { translated } from './parts/form-words';
import { sendsByKey } from './parts/keys';
import { saved } from './parts/saved';
import { get, post, Refused } from './parts/server';
import { tell } from './parts/tells';
import { toneGuard } from './parts/tone';
import { say } from './parts/words';
import { since } from './parts/write';

type Values = Record<string, unknown>;

/** Draws the form of a task, keeps what is typed, and completes the task. */
export async function showForm(place: HTMLElement): Promise<void> {
  const task = await get<{ form: object }>(place.dataset.form!);
  const form = new Form({ container: place });
  await form.importSchema(task.form, (await kept<Values>(place.dataset.draft!)) ?? {});
  translated(place);
  guarded(place, form);
  form.on('changed', ({ data }: { data: Values }) => keep(place.dataset.draft!, data));
  const button = place.parentElement!.querySelector<HTMLButtonElement>('[data-complete]')!;
  button.disabled = false;
  button.addEventListener('click', () => void complete(place, form, button));
  sendsByKey(place, () => void complete(place, form, button));
}

/** Fields whose words go to the customer; the server judges the same ones. */
const LETTERS = ['answer', 'question', 'reasons', 'position', 'message'];

function guarded(place: HTMLElement, form: Form): void {
  place.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const key = fields(form).find((field) => target.id.endsWith(field.id))?.key;
    if (key && LETTERS.includes(key)) toneGuard(target);
  });
}

const fields = (form: Form) =>
  (form.get('formFieldRegistry') as { getAll(): { id: string; key?: string }[] }).getAll();

async function complete(place: HTMLElement, form: Form, button: HTMLButtonElement): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  const { data, errors } = form.submit() as { data: Values; errors: Record<string, string[]> };
  if (Object.keys(errors).length > 0) return focusFault(place);
  button.setAttribute('aria-busy', 'true');
  try {
    await post(`${place.dataset.form}/complete`, { variables: filled(data) });
    await forget(place.dataset.draft!);
    tell(say('script.completed'));
    location.assign('/desk/next');
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    if ([404, 409, 412].includes(refused.problem.status)) saved(Object.values(data).filter(isSentence));
    showFaults(place, form, refused, await since(refused));
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** Chosen values are quickly chosen again; sentences are not. */
function isSentence(value: unknown): value is string {
  return typeof value === 'string' && value.length > 20;
}

/** Nothing chosen is nothing said: the server takes a missing field, not an empty one. */
function filled(data: Values): Values {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''));
}

/** What the server says of a field stands at the field; the rest above the button. */
function showFaults(place: HTMLElement, form: Form, refused: Refused, meanwhile: string[]): void {
  const errors: Record<string, string[]> = {};
  for (const fault of refused.problem.errors ?? []) {
    const key = fault.pointer.replace('/variables/', '');
    const field = fields(form).find((one) => one.key === key);
    if (field) errors[field.id] = [fault.detail];
  }
  (form as unknown as { _setState(state: object): void })._setState({ errors });
  const line = place.parentElement!.querySelector<HTMLElement>('[data-form-fault]')!;
  line.textContent = [refused.problem.detail, ...meanwhile].join(' ');
  line.hidden = false;
  focusFault(place);
}

function focusFault(place: HTMLElement): void {
  requestAnimationFrame(() =>
    place.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea')?.focus(),
  );
}
