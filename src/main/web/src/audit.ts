import './desk';
import './styles/audit.css';
import { walk } from './parts/lines';
import { packs } from './parts/packs';
import { post, Refused } from './parts/server';

/** What is looked for travels in a body; the address gets the id of the search alone. */
function searches(form: HTMLFormElement): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  form.addEventListener('input', () => (field('reason').required = field('person').value.trim() !== ''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin(form);
  });
}

async function begin(form: HTMLFormElement): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return;
  const fault = form.querySelector<HTMLElement>('[data-fault]')!;
  form.setAttribute('aria-busy', 'true');
  try {
    const { id } = await post<{ id: string }>(form.dataset.to!, wanted(new FormData(form)));
    location.assign(`/desk/audit?search=${id}`);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const details = refused.problem.errors?.map((error) => error.detail) ?? [];
    fault.textContent = [...new Set([refused.problem.detail, ...details])].join(' ');
    fault.hidden = false;
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** Nothing for an empty field, and amounts in the smallest unit. */
function wanted(fields: FormData): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    if (value === '') continue;
    if (name.startsWith('amount')) body[`${name}Minor`] = Math.round(Number(value) * 100);
    else body[name] = value;
  }
  return body;
}

walk();
searches(document.querySelector<HTMLFormElement>('[data-search]')!);
packs();
