import { get } from './server';

interface Card {
  contacts: { kind: string; address: string }[];
}

interface Held {
  person?: { name?: string; contacts: string[] };
}

/** Fetches how to reach the customer only when somebody asks: each look is on record. */
export function person(page: HTMLElement): void {
  const part = page.querySelector<HTMLDetailsElement>('[data-person]');
  part?.addEventListener('toggle', () => void shown(part));
  const apart = page.querySelector<HTMLDetailsElement>('[data-kept]');
  apart?.addEventListener('toggle', () => void keptApart(apart));
}

async function shown(part: HTMLDetailsElement): Promise<void> {
  const list = part.querySelector('[data-contacts]')!;
  if (!part.open || list.childElementCount > 0) return;
  const card = await get<Card>(part.dataset.person!);
  list.append(...card.contacts.map((contact) => line(contact.address)));
}

/** What somebody looks at stays open when it is drawn anew, without another look: each is on record. */
export function looks(page: HTMLElement): (again: HTMLElement) => void {
  const open = boxes(page).filter((box) => box.open && lines(box).childElementCount > 0);
  const read = new Map(open.map((box) => [address(box), [...lines(box).children]]));
  return (again) => {
    for (const box of boxes(again)) {
      const known = read.get(address(box));
      lines(box).append(...(known ?? []));
      box.open ||= known !== undefined;
    }
  };
}

const boxes = (page: HTMLElement) => [
  ...page.querySelectorAll<HTMLDetailsElement>('details:is([data-person], [data-kept])'),
];
const address = (box: HTMLElement) => box.dataset.person ?? box.dataset.kept;
const lines = (box: HTMLElement) => box.querySelector('[data-contacts]')!;

/** Who an erased person was whose case is under a legal hold. */
async function keptApart(part: HTMLDetailsElement): Promise<void> {
  const list = part.querySelector('[data-contacts]')!;
  if (!part.open || list.childElementCount > 0) return;
  const { person } = await get<Held>(part.dataset.kept!);
  if (person) list.append(...[person.name ?? '', ...person.contacts].map(line));
}

function line(address: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = address;
  return line;
}
