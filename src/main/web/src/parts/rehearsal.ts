import { get, post, Refused } from './server';

const EVERY = 2_000;
const ADDRESS = '/desk/api/rehearsals';

interface Rehearsal {
  id: string;
  state: string;
  playedNow: number;
  playedDraft: number;
}

/** What was asked for: numbers as numbers, empty fields left out. */
function wanted(form: HTMLFormElement): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const number = form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.type === 'number';
    if (value !== '') body[name] = number ? Number(value) : value;
  }
  return body;
}

async function sent(event: SubmitEvent, form: HTMLFormElement, to: string): Promise<void> {
  event.preventDefault();
  const button = form.querySelector('button')!;
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await post<Rehearsal>(to, wanted(form));
    location.assign(`/desk/design/rehearsals/${answer.id}`);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const place = form.querySelector<HTMLElement>('[data-fault]')!;
    const details = refused.problem.errors?.map((error) => error.detail) ?? [];
    place.textContent = [...new Set([refused.problem.detail, ...details])].join(' ');
    place.hidden = false;
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** Shows how far it is, and the result as soon as there is one. */
function follow(page: HTMLElement): void {
  const progress = page.querySelector('progress');
  const timer = setInterval(() => {
    void get<Rehearsal>(`${ADDRESS}/${page.dataset.rehearsal}`).then((one) => {
      if (progress) progress.value = one.playedNow + one.playedDraft;
      if (one.state === 'RUNNING') return;
      clearInterval(timer);
      location.reload();
    });
  }, EVERY);
}

/** Asks for rehearsals, follows the one that is shown, and stops it. */
export function rehearsals(): void {
  const page = document.getElementById('rehearsal');
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.rehearse !== undefined) void sent(event, form, ADDRESS);
    if (form.dataset.stop !== undefined) void sent(event, form, `${ADDRESS}/${page!.dataset.rehearsal}/cancellation`);
  });
  if (page?.dataset.state === 'RUNNING') follow(page);
}
