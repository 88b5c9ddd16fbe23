import './desk';
import './styles/design.css';
import { walk } from './parts/lines';
import { post } from './parts/server';
import { tell, tellRefusal } from './parts/tells';
import { say } from './parts/words';

const designer = document.getElementById('designer');
// What draws is large and loads where something is drawn only.
if (designer) void import('./designer/editor').then(({ edit }) => edit(designer));

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.newFile === undefined) return;
  event.preventDefault();
  const { kind, name } = Object.fromEntries(new FormData(form)) as Record<string, string>;
  location.href = `/desk/design/editor?fresh=true&path=${encodeURIComponent(kind!.replace('*', name!))}`;
});

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-put-away]');
  if (button) void putAway(button);
});

async function putAway(button: HTMLButtonElement): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const draft = `/desk/api/designs/drafts/${button.dataset.putAway}`;
  const line = button.closest('li')!;
  try {
    await post(`${draft}/putting-away`);
    line.hidden = true;
    tell(say('script.done'), 'done', () => void post(`${draft}/taking-up`).then(() => (line.hidden = false)));
  } catch (refused) {
    tellRefusal(refused);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

walk();
