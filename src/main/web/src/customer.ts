import './desk';
import './styles/customer.css';
import htmx from 'htmx.org';
import { done } from './parts/acts';
import { colleagues } from './parts/colleagues';
import { show } from './parts/dialogs';
import { person } from './parts/person';
import { refresh } from './parts/refresh';
import { tell } from './parts/tells';
import { say } from './parts/words';
import { sends } from './parts/write';

const page = () => document.getElementById('customer')!;

function wire(): void {
  page()
    .querySelectorAll<HTMLFormElement>('[data-sends]')
    .forEach((form) => sends(form, (fields) => fields));
  page()
    .querySelectorAll('dialog')
    .forEach((dialog) => dialog.addEventListener('opened', () => void colleagues(dialog)));
  person(page());
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-merge]');
  if (button) void compare(button.dataset.merge!);
});

/** Lays both side by side before anybody decides; each look is on record, so it is only done when asked for. */
async function compare(url: string): Promise<void> {
  document.getElementById('merging')!.replaceChildren();
  await htmx.ajax('get', url, { target: '#merging', swap: 'innerHTML' });
  const form = document.querySelector<HTMLFormElement>('[data-merging]');
  if (!form) {
    tell(say('script.failed'), 'fault');
    return;
  }
  form.addEventListener('change', () => (form.dataset.to = `/desk/api/customers/${goes(form)}/merge`));
  sends(form, (fields) => fields);
  show('merge');
}

/** Who goes is whoever was not chosen to stay. */
function goes(form: HTMLFormElement): string {
  const stays = new FormData(form).get('into');
  return stays === form.dataset.first ? form.dataset.second! : form.dataset.first!;
}

/** Whoever was merged is shown as the person who stands for them, under that person's address. */
done.addEventListener('done', () => {
  void refresh('customer', false).then(() => {
    history.replaceState(null, '', `/desk/customers/${page().dataset.customer}`);
    wire();
  });
});
wire();
