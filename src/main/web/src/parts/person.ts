import { get } from './server';

interface Card {
  contacts: { kind: string; address: string }[];
}

/** Fetches how to reach the customer only when somebody asks: each look is on record. */
export function person(page: HTMLElement): void {
  const part = page.querySelector<HTMLDetailsElement>('[data-person]');
  part?.addEventListener('toggle', () => void shown(part));
}

async function shown(part: HTMLDetailsElement): Promise<void> {
  const list = part.querySelector('[data-contacts]')!;
  if (!part.open || list.childElementCount > 0) return;
  const card = await get<Card>(part.dataset.person!);
  list.append(...card.contacts.map((contact) => line(contact.address)));
}

function line(address: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = address;
  return line;
}
