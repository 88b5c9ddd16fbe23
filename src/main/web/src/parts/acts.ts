import { post, Refused } from './server';
import { tell } from './tells';
import { say } from './words';

/** What follows an act that succeeded; each page says how it shows the change. */
export const done = new EventTarget();

/** Buttons that do something at once: data-post says where. */
export function acts(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-post]');
    if (button) void act(button.dataset.post!, button);
  });
}

/** Does one act, once however often the button is pressed, and tells how it ended. */
export async function act(url: string, button?: HTMLButtonElement, body: unknown = {}): Promise<boolean> {
  if (button?.getAttribute('aria-busy') === 'true') return false;
  button?.setAttribute('aria-busy', 'true');
  try {
    await post(url, body);
    told(url);
    done.dispatchEvent(new CustomEvent('done', { detail: url }));
    return true;
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
    done.dispatchEvent(new CustomEvent('refused', { detail: url }));
    return false;
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

function told(url: string): void {
  if (url.endsWith('/claim')) {
    tell(say('script.claimed'), 'done', () => void act(url.replace(/claim$/, 'release')));
  } else if (url.endsWith('/release')) {
    tell(say('script.released'));
  } else {
    tell(say('script.done'));
  }
}
