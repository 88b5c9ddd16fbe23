import './desk';
import './styles/accounts.css';
import './clients';
import { show } from './parts/dialogs';
import { walk } from './parts/lines';
import { refresh } from './parts/refresh';
import { post, put, Refused } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

/** What each form sends; no password is ever kept as a draft. */
const bodies: Record<string, (data: FormData) => unknown> = {
  account: (data) => ({ ...Object.fromEntries(data), groups: data.getAll('groups'), ...lastDay(data) }),
  groups: (data) => ({ groups: data.getAll('groups') }),
  mail: (data) => ({ mail: data.get('mail') }),
  password: (data) => ({ password: data.get('password') }),
  end: lastDay,
  state: (data) => ({ disabled: data.get('disabled') === 'true' }),
};

/** An empty field means: no end. */
function lastDay(data: FormData): { lastDay: string | null } {
  return { lastDay: (data.get('lastDay') as string) || null };
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-change]');
  const line = button?.closest<HTMLElement>('[data-account]');
  if (button && line) ask(button.dataset.change!, line);
});

function ask(what: string, line: HTMLElement): void {
  const dialog = document.getElementById(what)!;
  const form = dialog.querySelector('form')!;
  form.reset();
  fault(form, '');
  form.dataset.to = `/desk/api/accounts/${encodeURIComponent(line.dataset.account!)}/${form.dataset.accountForm}`;
  dialog.querySelector('[data-whose]')!.textContent = line.dataset.account!;
  const day = form.querySelector<HTMLInputElement>('[name=lastDay]');
  if (day) day.value = line.dataset.lastDay ?? '';
  const held = line.dataset.groups!.split(',');
  const mail = form.querySelector<HTMLInputElement>('[name=mail]');
  if (mail) mail.value = line.dataset.mail ?? '';
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=groups]')) box.checked = held.includes(box.value);
  show(what);
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.dataset.accountForm) return;
  event.preventDefault();
  void save(form);
});

async function save(form: HTMLFormElement): Promise<void> {
  const kind = form.dataset.accountForm!;
  const button = form.querySelector('button')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    await (kind === 'account' ? post : put)(form.dataset.to!, bodies[kind]!(new FormData(form)));
    form.reset();
    form.closest('dialog')!.close();
    tell(say('script.done'));
    await refresh('accounts', false);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const details = refused.problem.errors?.map((error) => error.detail) ?? [];
    fault(form, [...new Set([refused.problem.detail, ...details])].join(' '));
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function fault(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]')!;
  place.textContent = text;
  place.hidden = text === '';
}

walk();
