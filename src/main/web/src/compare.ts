import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { drawn, fit } from './diagram';
import { get } from './parts/server';
import { tellRefusal } from './parts/tells';

interface Canvas {
  addMarker(id: string, marker: string): void;
  viewbox(box?: object): object;
}

/** Draws both sides of a diagram with what is added, changed, removed and moved; they are looked at together. */
export async function compare(file: HTMLElement, address: string): Promise<void> {
  const [before, after] = await Promise.all([side(file, address, 'before'), side(file, address, 'after')]);
  if (before && after) together(before, after);
}

async function side(file: HTMLElement, address: string, side: 'before' | 'after'): Promise<NavigatedViewer | undefined> {
  const place = file.querySelector<HTMLElement>(`[data-side=${side}]`)!;
  const path = encodeURIComponent(file.dataset.file!);
  const read = get<{ content: string }>(`${address}/file?path=${path}&after=${side === 'after'}`);
  const { content } = (await read.catch(tellRefusal)) ?? { content: '' };
  if (content === '') return undefined;
  const viewer = await drawn(place, content, names(file, side));
  const canvas = viewer.get('canvas') as Canvas;
  const registry = viewer.get('elementRegistry') as { get(id: string): unknown };
  const parts = [...file.querySelectorAll<HTMLElement>('[data-part]')];
  for (const part of parts)
    if (registry.get(part.dataset.part!)) canvas.addMarker(part.dataset.part!, `is-${part.dataset.way!.toLowerCase()}`);
  fit(
    viewer,
    parts.map((part) => part.dataset.part!),
  );
  return viewer;
}

/** In the reader's language; what the change renames is called by its new name. */
function names(file: HTMLElement, side: 'before' | 'after'): Record<string, string> {
  const names = JSON.parse(file.dataset.names ?? '{}') as Record<string, string>;
  if (side === 'after')
    for (const part of file.querySelectorAll<HTMLElement>('[data-renamed]')) delete names[part.dataset.part!];
  return names;
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
