import './desk';
import { put, Refused } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';

/** Nothing typed here is ever kept; with a new password all sessions end, this one too. */
whenSent('[data-own-password]', async (data) => {
  if (data.get('password') !== data.get('again')) return say('script.password.differs');
  await put('/desk/api/password', { current: data.get('current'), password: data.get('password') });
  location.assign('/sign-in?changed');
  return '';
});

whenSent('[data-own-mail]', async (data) => {
  await put('/desk/api/mail', { mail: data.get('mail') });
  tell(say('script.done'));
  return '';
});

/** Sends a form once, however often its button is pressed; what is wrong stands above the button. */
function whenSent(which: string, send: (data: FormData) => Promise<string>): void {
  const form = document.querySelector<HTMLFormElement>(which)!;
  const button = form.querySelector('button')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    void answered(send(new FormData(form)))
      .then((fault) => told(form, fault))
      .finally(() => button.removeAttribute('aria-busy'));
  });
}

async function answered(sent: Promise<string>): Promise<string> {
  try {
    return await sent;
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const details = refused.problem.errors?.map((error) => error.detail) ?? [];
    return [...new Set([refused.problem.detail, ...details])].join(' ');
  }
}

function told(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-fault]')!;
  place.textContent = text;
  place.hidden = text === '';
}
