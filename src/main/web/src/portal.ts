import './styles/portal.css';
import { chooser } from './parts/chooser';

/** The pages of the customer work without this; it saves them a way round where the browser lets it. */

const MOST_BYTES = 10 * 1024 * 1024;

/** Says at once that a file is too large, instead of after it was sent. */
function checkFiles(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type=file]');
  field?.addEventListener('change', () => {
    const tooLarge = [...(field.files ?? [])].some((file) => file.size > MOST_BYTES);
    field.setCustomValidity(tooLarge ? (field.dataset.tooLarge ?? '') : '');
    field.reportValidity();
  });
}

/** Keeps words that were typed and not sent while this tab is open, should the page be lost on the way. */
function keepWords(field: HTMLTextAreaElement): void {
  const name = `${location.pathname} ${field.id}`;
  if (!field.value) field.value = sessionStorage.getItem(name) ?? '';
  field.addEventListener('input', () => sessionStorage.setItem(name, field.value));
}

/** What was sent need not be kept; nor does anything once a case is filed. */
function forgetWords(): void {
  const arrived = new URLSearchParams(location.search);
  if (arrived.has('filed')) sessionStorage.clear();
  if (!arrived.has('done')) return;
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(`${location.pathname} `)) sessionStorage.removeItem(name);
}

/** A second click on the same button sends nothing; the server would ignore it as well. */
function sendOnce(form: HTMLFormElement): void {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  window.addEventListener('pageshow', () => {
    sent = false;
  });
}

forgetWords();
document.querySelectorAll<HTMLInputElement>('input[type=file]').forEach(chooser);
document.querySelectorAll<HTMLFormElement>('form[data-files]').forEach(checkFiles);
document.querySelectorAll<HTMLTextAreaElement>('textarea[data-keeps]').forEach(keepWords);
document.querySelectorAll<HTMLFormElement>('form[method=post]').forEach(sendOnce);
