import htmx from 'htmx.org';
import { restore } from './drafts';

const PAUSE_MS = 400;

/** Shows the goods of the order whose number is typed, with what was chosen of them before. */
export function orderOf(form: HTMLFormElement, before: Record<string, string>, shown: () => void): void {
  const field = form.elements.namedItem('orderId') as HTMLInputElement;
  let timer = 0;
  let asked = '';
  const look = async () => {
    const orderId = field.value.trim();
    if (orderId === asked) return;
    asked = orderId;
    const url = `/desk/new/order?orderId=${encodeURIComponent(orderId)}`;
    await htmx.ajax('get', url, { target: '#order-lines', swap: 'outerHTML' });
    if (orderId === before.orderId) restore(form, Object.fromEntries(Object.entries(before).filter(([name]) => name.startsWith('line-'))));
    shown();
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE_MS);
  });
  void look();
}
