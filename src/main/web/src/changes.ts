import './desk';
import './styles/changes.css';
import { chooser } from './parts/chooser';
import { migration } from './parts/migration';
import { forget, keepForm } from './parts/drafts';
import { walk } from './parts/lines';
import { rehearsals } from './parts/rehearsal';
import { post, Refused } from './parts/server';
import { inZone } from './parts/zone';

const change = document.getElementById('change');
const address = change ? `/desk/api/changes/${change.dataset.change}` : '/desk/api/changes';

document.querySelectorAll<HTMLInputElement>('input[type=file]').forEach(chooser);
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.propose !== undefined) void sent(event, form, '/desk/api/changes', true);
  if (form.dataset.act) void sent(event, form, `${address}/${form.dataset.act}`, false);
});

/** What was filled in; files as texts by their names. */
async function filled(form: HTMLFormElement): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (value instanceof File) files[value.name] = await value.text();
    else if (value !== '') body[name] = name === 'startsAt' ? inZone(value) : value;
  }
  return form.dataset.propose === undefined ? body : { ...body, files };
}

async function sent(event: SubmitEvent, form: HTMLFormElement, to: string, opens: boolean): Promise<void> {
  event.preventDefault();
  const button = form.querySelector('button')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await post<{ id: string }>(to, await filled(form));
    await forget(form.dataset.draft!);
    if (opens) location.assign(`/desk/design/changes/${answer.id}`);
    else location.reload();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const details = refused.problem.errors?.map((error) => error.detail) ?? [];
    const place = form.querySelector<HTMLElement>('[data-fault]')!;
    place.textContent = [...new Set([refused.problem.detail, ...details])].join(' ');
    place.hidden = false;
    if (refused.problem.code === 'change-state') await renewed();
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** The page says who decided what meanwhile; what was typed stays beside it. */
async function renewed(): Promise<void> {
  const answer = await fetch(location.href);
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#change > header');
  if (now) change?.querySelector(':scope > header')?.replaceWith(now);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) void keepForm(form);
if (change) {
  migration(change, address);
  for (const file of change.querySelectorAll<HTMLElement>('[data-file]'))
    if (file.querySelector('[data-drawn]')) void import('./compare').then(({ compare }) => compare(file, address));
}
rehearsals();
walk();
