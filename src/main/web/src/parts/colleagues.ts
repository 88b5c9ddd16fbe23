import { get, Refused } from './server';
import { tell } from './tells';
import { say } from './words';

interface Colleague {
  id: string;
  name?: string;
  groups: string[];
  tasks: number;
  late: number;
  awayUntil?: string;
}

let asked: Promise<{ items: Colleague[] }> | undefined;

/** Fills the lists of colleagues in a part of the page that is shown now: first who has least to do, last who is away. */
export async function colleagues(part: ParentNode): Promise<void> {
  const empty = [...part.querySelectorAll<HTMLSelectElement>('select[data-colleagues]')].filter((list) => !list.length);
  if (empty.length === 0) return;
  const sorted = (await everybody()).sort((one, other) => weight(one) - weight(other));
  if (sorted.length === 0) return;
  for (const list of empty) {
    list.replaceChildren(new Option(''), ...sorted.filter((one) => fits(list, one)).map((one) => option(one, list)));
    choose(list, list.dataset.wanted ?? '');
  }
}

/** Asked once for a page; after a refusal the next list asks again. */
async function everybody(): Promise<Colleague[]> {
  asked ??= get('/desk/api/colleagues');
  try {
    return [...(await asked).items];
  } catch (refused) {
    asked = undefined;
    if (!(refused instanceof Refused)) throw refused;
    tell(refused.message, 'fault');
    return [];
  }
}

const weight = (one: Colleague) => (one.awayUntil ? 1e6 : 0) + one.tasks;

/** A list may be of certain groups only. */
function fits(list: HTMLSelectElement, one: Colleague): boolean {
  const groups = list.dataset.groups?.split(',');
  return !groups || groups.some((group) => one.groups.includes(group));
}

/** Whoever is named already stays named, even after they left. */
function choose(list: HTMLSelectElement, wanted: string): void {
  list.value = wanted;
  if (list.value === wanted || list.dataset.any === undefined) return;
  list.add(new Option(wanted));
  list.value = wanted;
}

function option(one: Colleague, list: HTMLSelectElement): HTMLOptionElement {
  const name = one.name ?? one.id;
  const option = new Option(
    one.awayUntil ? say('script.colleague.away', name) : say('script.colleague', name, one.tasks, one.late),
    one.id,
  );
  option.disabled = list.dataset.any === undefined && one.awayUntil !== undefined && one.awayUntil !== null;
  return option;
}
