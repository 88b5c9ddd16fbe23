import './desk';
import './styles/engine.css';
import { done } from './parts/acts';
import { show } from './parts/dialogs';
import { walk } from './parts/lines';
import { live } from './parts/live';
import { refresh } from './parts/refresh';
import { sends } from './parts/write';

const dialog = document.querySelector<HTMLDialogElement>('#repair')!;
const form = document.querySelector<HTMLFormElement>('[data-repair-form]')!;

sends(form, (fields) => ({ variables: { note: fields.note } }));

// The form is the one of the task "Repair": completing it tries again.
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-repair]');
  if (!button) return;
  form.dataset.to = button.dataset.repair!;
  form.querySelector('[data-repair-what]')!.textContent = button.dataset.what!;
  show('repair');
  form.querySelector('textarea')!.focus();
});

done.addEventListener('done', () => {
  dialog.close();
  void refresh('engine', false);
});
walk();
live(() => void refresh('engine', true));
