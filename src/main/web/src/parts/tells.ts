import { Refused } from './server';
import { say } from './words';

const SHOWN_MS = 6000;

/** Tells the reader what happened, without taking the focus; what stays for long can be closed, and stands there once. */
export function tell(text: string, tone: 'done' | 'fault' = 'done', undo?: () => void, shownMs = SHOWN_MS): void {
  const place = document.getElementById('tells');
  if (!place) return;
  const same = (line: Element) => line.matches('.fault') && line.firstChild?.textContent === text;
  [...place.children].filter(same).forEach((line) => line.remove());
  const line = document.createElement('p');
  line.className = `tell ${tone}`;
  line.append(text);
  if (undo) line.append(button(line, undo));
  place.append(line);
  if (tone === 'done') setTimeout(() => line.remove(), shownMs);
  if (tone === 'fault' || shownMs > SHOWN_MS) line.append(closer(line));
}

/** Tells what the server refused; any other failure is not for the reader. */
export function tellRefusal(refused: unknown): undefined {
  if (!(refused instanceof Refused)) throw refused;
  tell(refused.message, 'fault');
  return undefined;
}

function button(line: HTMLElement, undo: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = say('script.undo');
  button.addEventListener('click', () => {
    line.remove();
    undo();
  });
  return button;
}

function closer(line: HTMLElement): HTMLButtonElement {
  const closer = document.createElement('button');
  closer.type = 'button';
  closer.className = 'plain';
  closer.textContent = say('script.close');
  closer.addEventListener('click', () => line.remove());
  return closer;
}
