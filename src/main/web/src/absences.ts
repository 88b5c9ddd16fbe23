import { done } from './parts/acts';
import { put, Refused, remove } from './parts/server';
import { tell } from './parts/tells';
import { say } from './parts/words';
import { inZone } from './parts/zone';

/** Entering and removing absences on the board. */
export function absences(): void {
  const form = document.querySelector<HTMLFormElement>('[data-absence-form]')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void enter(form);
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-absence-over]');
    if (button) void over(button.dataset.absenceOver!, button.dataset.ends!);
  });
}

async function enter(form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const fault = form.querySelector<HTMLElement>('[data-fault]')!;
  fault.hidden = true;
  const agent = encodeURIComponent(String(fields.get('agent')));
  const begins = inZone(String(fields.get('begins')));
  try {
    await put(`/desk/api/absences/${agent}/${begins}`, { ends: inZone(String(fields.get('ends'))) });
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    fault.textContent = refused.message;
    fault.hidden = false;
    return;
  }
  form.closest('dialog')!.close();
  changed();
}

async function over(url: string, ends: string): Promise<void> {
  await told(
    () => remove(url),
    () => void told(() => put(url, { ends })),
  );
}

async function told(act: () => Promise<unknown>, back?: () => void): Promise<void> {
  try {
    await act();
    changed(back);
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
  }
}

function changed(back?: () => void): void {
  tell(say('script.done'), 'done', back);
  done.dispatchEvent(new CustomEvent('done'));
}
