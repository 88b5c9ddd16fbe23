import { done } from './acts';
import { chooser } from './chooser';
import { Refused, send } from './server';
import { tell } from './tells';
import { say } from './words';

const LARGEST = 10_000_000;

/** Sends files as soon as they are chosen; one that is too large is refused before a byte has left. */
export function files(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>('[data-files]');
  form?.querySelectorAll<HTMLInputElement>('input[type=file]').forEach(chooser);
  form?.addEventListener('change', () => void sent(form));
}

async function sent(form: HTMLFormElement): Promise<void> {
  const chosen = new FormData(form);
  const large = chosen.getAll('file').find((file) => file instanceof File && file.size > LARGEST);
  if (large instanceof File) return tell(say('script.too-large', large.name), 'fault');
  form.setAttribute('aria-busy', 'true');
  try {
    await send(form.dataset.to!, chosen);
    tell(say('script.done'));
    done.dispatchEvent(new CustomEvent('done', { detail: form.dataset.to }));
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
  } finally {
    form.removeAttribute('aria-busy');
  }
}
