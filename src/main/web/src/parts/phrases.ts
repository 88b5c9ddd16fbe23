import { post, Refused } from './server';
import { found } from './trials';

type Ask = (text: string, what: string, form?: HTMLFormElement) => void;

/** A list of phrases: each button changes one line of what the shop adds or leaves out. */
export function phrases(setting: HTMLElement, address: string, ask: Ask): void {
  for (const button of setting.querySelectorAll<HTMLElement>('[data-drop]'))
    button.addEventListener('click', () => {
      const left = lines(setting).filter((line) => line !== button.dataset.drop);
      ask(left.join('\n'), button.dataset.what!);
    });
  for (const button of setting.querySelectorAll<HTMLElement>('[data-leave]'))
    button.addEventListener('click', () => ask(withLine(setting, button.dataset.leave!), button.dataset.what!));
  const form = setting.querySelector<HTMLFormElement>('[data-add]');
  if (form) adds(setting, form, address, ask);
}

function adds(setting: HTMLElement, form: HTMLFormElement, address: string, ask: Ask): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(withLine(setting, line(setting, form)), String(new FormData(form).get('phrase')), form);
  });
  form.querySelector('[data-try-line]')!.addEventListener('click', () => {
    if (form.reportValidity()) void tried(setting, form, address);
  });
}

async function tried(setting: HTMLElement, form: HTMLFormElement, address: string): Promise<void> {
  const fault = form.querySelector<HTMLElement>('[data-fault]')!;
  fault.hidden = true;
  try {
    const sample = String(new FormData(form).get('sample') ?? '');
    found(form, await post(`${address}/preview`, { value: withLine(setting, line(setting, form)), sample }));
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    fault.textContent = refused.message;
    fault.hidden = false;
  }
}

function lines(setting: HTMLElement): string[] {
  return (setting.dataset.value ?? '').split('\n').filter((line) => line !== '');
}

function withLine(setting: HTMLElement, line: string): string {
  return [...lines(setting), line].join('\n');
}

function line(setting: HTMLElement, form: HTMLFormElement): string {
  const data = new FormData(form);
  const names =
    setting.dataset.family === 'tone'
      ? ['language', 'place', 'phrase', 'unless', 'better']
      : ['signal', 'language', 'phrase', 'note'];
  return '+ ' + names.map((name) => cell(String(data.get(name) ?? '').trim())).join(',');
}

/** As the server writes it: quotes only where they are needed. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
