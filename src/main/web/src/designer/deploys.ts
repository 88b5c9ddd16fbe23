import { show } from '../parts/dialogs';
import { post, Refused } from '../parts/server';
import { say } from '../parts/words';

/** Puts the draft in force, with a reason; what the server refuses is told where the reason was typed. */
export function deploys(page: HTMLElement, save: () => Promise<string | undefined>): void {
  const form = document.querySelector<HTMLFormElement>('[data-deploy]')!;
  const fault = form.querySelector<HTMLElement>('[data-fault]')!;
  const anyway = form.querySelector<HTMLElement>('[data-anyway]')!;

  page.querySelector('[data-deploy-open]')!.addEventListener('click', async () => {
    if (!(await save())) return;
    fault.hidden = true;
    anyway.hidden = true;
    form.anyway.checked = false;
    show('deploy');
    form.querySelector('textarea')!.focus();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement;
    void send(button, button.name === 'propose');
  });

  async function send(button: HTMLButtonElement, proposes: boolean): Promise<void> {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    try {
      const draft = await save();
      if (!draft) {
        fault.textContent = say('script.failed');
        fault.hidden = false;
        return;
      }
      const body = { reason: form.reason.value, anyway: form.anyway.checked };
      const drafts = `/desk/api/designs/drafts/${draft}`;
      if (proposes) location.href = `/desk/design/changes/${(await post<{ change: string }>(`${drafts}/change`, body)).change}`;
      else await post(`${drafts}/deployment`, body).then(() => (location.href = '/desk/design'));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const details = refused.problem.errors?.map((error) => error.detail) ?? [];
      fault.textContent = [...new Set([refused.problem.detail, ...details])].join(' ');
      fault.hidden = false;
      anyway.hidden = refused.problem.code !== 'draft-overtaken';
    } finally {
      button.removeAttribute('aria-busy');
    }
  }
}
