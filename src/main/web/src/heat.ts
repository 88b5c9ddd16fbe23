import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { drawn, pin } from './diagram';
import { get } from './parts/server';
import { tellRefusal } from './parts/tells';
import { say } from './parts/words';

interface Element {
  element: string;
  passes: number;
  median: string;
  medianMs: number;
  breaches: number;
}

interface Heat {
  xml: string;
  names: Record<string, string>;
  elements: Element[];
}

type Figure = 'passes' | 'medianMs' | 'breaches';

const WARMTHS = 4;

/** Colours the diagram by how often, how long, or how often too late; the table beside it says the same. */
export async function heat(part: HTMLElement): Promise<void> {
  const found = await get<Heat>(part.dataset.from!).catch(tellRefusal);
  if (!found) return;
  const viewer = await drawn(part.querySelector<HTMLElement>('.diagram')!, found.xml, found.names);
  const registry = viewer.get('elementRegistry') as { get(id: string): unknown };
  const shown = found.elements.filter(({ element }) => registry.get(element));
  const chosen = () => part.querySelector<HTMLInputElement>('[name=by]:checked')!.value as Figure;
  part.addEventListener('change', () => colour(viewer, shown, chosen()));
  colour(viewer, shown, chosen());
}

function colour(viewer: NavigatedViewer, elements: Element[], by: Figure): void {
  const canvas = viewer.get('canvas') as {
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
  };
  const overlays = viewer.get('overlays') as { clear(): void };
  const most = Math.max(1, ...elements.map((one) => one[by]));
  overlays.clear();
  for (const one of elements) {
    for (let warmth = 1; warmth <= WARMTHS; warmth++) canvas.removeMarker(one.element, `heat-${warmth}`);
    if (one[by] === 0) continue;
    canvas.addMarker(one.element, `heat-${Math.ceil((one[by] / most) * WARMTHS)}`);
    pin(viewer, one.element, label(one, by));
  }
}

function label(one: Element, by: Figure): string {
  if (by === 'passes') return say('script.heat.passes', one.passes);
  return by === 'medianMs' ? one.median : say('script.heat.missed', one.breaches);
}
