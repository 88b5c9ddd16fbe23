import { show } from './parts/dialogs';
import { refresh } from './parts/refresh';
import { post, Refused, remove } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

const making = document.querySelector<HTMLFormElement>('[data-client-form]')!;
const revoking = document.querySelector<HTMLFormElement>('[data-revoke-form]')!;
const sheet = making.closest('dialog')!;
const made = sheet.querySelector<HTMLElement>('[data-made]')!;
const token = sheet.querySelector<HTMLInputElement>('[data-token]')!;

/** Does what a form asks for, once, and says at the form why it was refused. */
function on(form: HTMLFormElement, act: () => Promise<void>): void {
  const fault = form.querySelector<HTMLElement>('[data-fault]')!;
  const button = form.querySelector('button')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    fault.hidden = true;
    act()
      .then(() => refresh('clients', false))
      .catch((refused: unknown) => {
        if (!(refused instanceof Refused)) throw refused;
        fault.textContent = refused.problem.errors?.map((error) => error.detail).join(' ') || refused.problem.detail;
        fault.hidden = false;
      })
      .finally(() => button.removeAttribute('aria-busy'));
  });
}

/** The dialog shows either what is asked for or the token, which is gone as soon as it closes. */
function turn(shown: string): void {
  token.value = shown;
  making.hidden = shown !== '';
  made.hidden = shown === '';
}

on(making, async () => {
  const data = new FormData(making);
  const answer = await post<{ token: string }>('/desk/api/clients', {
    name: data.get('name'),
    groups: data.getAll('groups'),
  });
  making.reset();
  turn(answer.token);
  token.select();
});

on(revoking, async () => {
  await remove(revoking.dataset.to!);
  revoking.closest('dialog')!.close();
  tell(say('script.done'));
});

sheet.addEventListener('close', () => turn(''));

document.addEventListener('click', (event) => {
  const line = (event.target as Element).closest('[data-revoke]')?.closest<HTMLElement>('[data-client]');
  if (!line) return;
  revoking.dataset.to = `/desk/api/clients/${line.dataset.client!}`;
  revoking.closest('dialog')!.querySelector('[data-whose]')!.textContent = line.dataset.name!;
  show('revoke-client');
});
