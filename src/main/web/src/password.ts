import './desk';
import { put, Refused } from './parts/server';
import { say } from './parts/words';

/** Nothing typed here is ever kept; with the new password all sessions end, this one too. */
const form = document.querySelector<HTMLFormElement>('[data-own-password]')!;
const fault = form.querySelector<HTMLElement>('[data-fault]')!;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void change();
});

async function change(): Promise<void> {
  const data = new FormData(form);
  const button = form.querySelector('button')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  if (data.get('password') !== data.get('again')) return told(say('script.password.differs'));
  button.setAttribute('aria-busy', 'true');
  try {
    await put('/desk/api/password', { current: data.get('current'), password: data.get('password') });
    location.assign('/sign-in?changed');
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    told(refused.message);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function told(text: string): void {
  fault.textContent = text;
  fault.hidden = false;
}
