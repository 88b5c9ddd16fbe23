import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { get } from './parts/server';
import { tellRefusal } from './parts/tells';

interface Canvas {
  addMarker(id: string, marker: string): void;
  zoom(how: 'fit-viewport'): void;
  viewbox(box?: object): object;
}

/** Draws both sides of a diagram with what is added, changed, removed and moved; they are looked at together. */
export async function compare(file: HTMLElement, address: string): Promise<void> {
  const [before, after] = await Promise.all([drawn(file, address, 'before'), drawn(file, address, 'after')]);
  if (before && after) together(before, after);
}

async function drawn(file: HTMLElement, address: string, side: string): Promise<NavigatedViewer | undefined> {
  const place = file.querySelector<HTMLElement>(`[data-side=${side}]`)!;
  const path = encodeURIComponent(file.dataset.file!);
  const read = get<{ content: string }>(`${address}/file?path=${path}&after=${side === 'after'}`);
  const { content } = (await read.catch(tellRefusal)) ?? { content: '' };
  if (content === '') return undefined;
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(content);
  const canvas = viewer.get('canvas') as Canvas;
  const registry = viewer.get('elementRegistry') as { get(id: string): unknown };
  for (const part of file.querySelectorAll<HTMLElement>('[data-part]'))
    if (registry.get(part.dataset.part!)) canvas.addMarker(part.dataset.part!, `is-${part.dataset.way!.toLowerCase()}`);
  canvas.zoom('fit-viewport');
  return viewer;
}

/** Whoever moves one side moves the other. */
function together(one: NavigatedViewer, other: NavigatedViewer): void {
  let following = false;
  const follow = (from: NavigatedViewer, to: NavigatedViewer) =>
    from.on('canvas.viewbox.changed', ({ viewbox }: { viewbox: { x: number; y: number; width: number; height: number } }) => {
      if (following) return;
      following = true;
      const { x, y, width, height } = viewbox;
      (to.get('canvas') as Canvas).viewbox({ x, y, width, height });
      following = false;
    });
  follow(one, other);
  follow(other, one);
}
