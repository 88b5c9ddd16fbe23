import { show } from './parts/dialogs';
import { post, put, Refused, remove } from './parts/server';
import { refresh } from './parts/refresh';
import { tell } from './parts/tells';
import { say } from './parts/words';

/** Saved views: one sheet to name a new one, or to rename, share and delete one that is there. */
export function views(): void {
  const form = document.querySelector<HTMLFormElement>('[data-view-form]')!;
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-view], [data-view-of]');
    if (button) open(form, button);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void done(form, () => save(form), 'script.view-saved');
  });
  form.querySelector('[data-view-remove]')!.addEventListener('click', () => {
    if (!confirm(say('script.view-delete', form.dataset.name!))) return;
    void done(form, () => remove(`/desk/api/views/${form.dataset.id}`), 'script.view-deleted');
  });
}

function open(form: HTMLFormElement, button: HTMLElement): void {
  form.dataset.id = button.dataset.view ?? '';
  form.dataset.name = button.dataset.name ?? '';
  form.dataset.of = button.dataset.viewOf ?? '';
  field(form, 'name').value = button.dataset.name ?? '';
  field(form, 'group').value = button.dataset.group ?? '';
  form.querySelector<HTMLElement>('[data-view-remove]')!.hidden = !form.dataset.id;
  fault(form, '');
  show('view');
  field(form, 'name').focus();
}

async function save(form: HTMLFormElement): Promise<void> {
  const named = { name: field(form, 'name').value, group: field(form, 'group').value || null };
  if (form.dataset.id) await put(`/desk/api/views/${form.dataset.id}`, named);
  else await post('/desk/api/views', { ...named, filter: filter(form.dataset.of!) });
}

/** The filter as the address of the queue says it. */
function filter(address: string): Record<string, unknown> {
  const asked = new URLSearchParams(address.split('?')[1]);
  const level = asked.get('level');
  return {
    tab: asked.get('tab')!.toUpperCase(),
    when: asked.get('when'),
    free: asked.get('free') === 'true',
    kind: asked.get('kind'),
    stage: asked.get('stage'),
    urgency: asked.get('urgency'),
    tier: asked.get('tier'),
    level: level ? Number(level) : null,
  };
}

async function done(form: HTMLFormElement, act: () => Promise<void>, said: string): Promise<void> {
  try {
    await act();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return fault(form, refused.message);
  }
  form.closest('dialog')!.close();
  tell(say(said));
  await refresh('queue', false);
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

function fault(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]')!;
  place.textContent = text;
  place.hidden = text === '';
}
