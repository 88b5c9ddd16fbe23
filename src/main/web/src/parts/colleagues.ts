import { get, Refused } from './server';
import { tell } from './tells';
import { say } from './words';

interface Colleague {
  id: string;
  name?: string;
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
    list.replaceChildren(new Option(''), ...sorted.map(option));
    list.value = list.dataset.wanted ?? '';
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

function option(one: Colleague): HTMLOptionElement {
  const name = one.name ?? one.id;
  const option = new Option(
    one.awayUntil ? say('script.colleague.away', name) : say('script.colleague', name, one.tasks, one.late),
    one.id,
  );
  option.disabled = one.awayUntil !== undefined && one.awayUntil !== null;
  return option;
}
