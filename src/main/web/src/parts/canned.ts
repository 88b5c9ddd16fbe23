import { get, Refused } from './server';
import { tell } from './tells';
import { insert, type Text } from './texts';
import { say } from './words';

interface Ready {
  id: string;
  title: string;
  text: string;
}

let target: Text | undefined;

/** Where the next canned answer goes: the field that a person wrote in last. */
export function writesTo(field: Text): void {
  target = field;
}

/** The page's list of canned answers, fetched when it is opened; one is chosen by typing and Enter. */
export function canned(dialog: HTMLDialogElement, otherwise: () => Text | null): void {
  const find = dialog.querySelector<HTMLInputElement>('input')!;
  const list = dialog.querySelector<HTMLElement>('[data-list]')!;
  dialog.addEventListener('opened', () => {
    find.value = '';
    void filled(dialog, list).then(() => narrow(list, find.value));
  });
  find.addEventListener('input', () => narrow(list, find.value));
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector<HTMLElement>('button:not([hidden])')?.click();
  });
  list.addEventListener('click', (event) => {
    const chosen = (event.target as Element).closest<HTMLElement>('button');
    const field = target?.isConnected ? target : otherwise();
    if (!chosen || !field) return;
    dialog.close();
    insert(field, chosen.querySelector('[data-text]')!.textContent ?? '');
  });
}

async function filled(dialog: HTMLDialogElement, list: HTMLElement): Promise<void> {
  try {
    const { items } = await get<{ items: Ready[] }>(dialog.dataset.answers!);
    list.replaceChildren(...items.map(button));
    dialog.querySelector<HTMLElement>('[data-none]')!.hidden = items.length > 0;
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.failed'), 'fault');
  }
}

function narrow(list: HTMLElement, words: string): void {
  const wanted = words.trim().toLowerCase();
  for (const one of list.querySelectorAll<HTMLElement>('button'))
    one.hidden = !one.textContent!.toLowerCase().includes(wanted);
}

function button(answer: Ready): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  const title = document.createElement('strong');
  title.textContent = answer.title;
  const text = document.createElement('span');
  text.dataset.text = '';
  text.textContent = answer.text;
  button.append(title, text);
  return button;
}
