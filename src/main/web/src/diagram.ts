import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './styles/diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { get } from './parts/server';

interface Path {
  xml: string;
  names: Record<string, string>;
  taken: string[];
  current: string[];
  times: Record<string, string>;
}

interface Element {
  id: string;
  businessObject: { name?: string };
}

interface Span {
  x: number;
  width: number;
}

interface Definitions {
  diagrams: { plane: { planeElement: { bpmnElement?: { id: string }; bounds?: Span; label?: { bounds?: Span } }[] } }[];
}

/** What the library writes labels with, and where it breaks them at the latest. */
const LABEL_FONT = '11px Arial, sans-serif';
const LABEL_WIDTH = 90;

let shown: NavigatedViewer | undefined;

/** Draws the case's process with the way it went and where it stands, named in the reader's language. */
export async function showPath(part: HTMLElement): Promise<void> {
  const place = part.querySelector<HTMLElement>('.diagram')!;
  if (place.childElementCount > 0) return;
  const path = await get<Path>(part.dataset.diagram!);
  const viewer = await drawn(place, path.xml, path.names);
  mark(viewer, path);
  shown = viewer;
  fit(viewer);
}

/** Draws a diagram, named in the reader's language. */
export async function drawn(place: HTMLElement, xml: string, names: Record<string, string>): Promise<NavigatedViewer> {
  const viewer = new NavigatedViewer({ container: place });
  viewer.on('import.render.start', ({ definitions }: { definitions: Definitions }) => {
    rename(definitions, names);
    widen(definitions, names);
  });
  await viewer.importXML(xml);
  fit(viewer);
  return viewer;
}

/** After the place has another size. */
export function refit(): void {
  if (shown) fit(shown);
}

/** Before it is drawn every named element gets its name in the reader's language. */
function rename(node: unknown, names: Record<string, string>): void {
  if (Array.isArray(node)) node.forEach((one) => rename(one, names));
  else if (isElement(node)) {
    if (node.id && names[node.id]) node.name = names[node.id];
    for (const part of ['rootElements', 'flowElements']) rename((node as Record<string, unknown>)[part], names);
  }
}

/** A name in the reader's language breaks no sooner than it must: its place was measured for the drawn one. */
function widen(definitions: Definitions, names: Record<string, string>): void {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = LABEL_FONT;
  for (const { bpmnElement, bounds, label } of definitions.diagrams.flatMap((one) => one.plane.planeElement)) {
    const name = names[bpmnElement?.id ?? ''];
    if (!name || !label?.bounds) continue;
    const width = Math.min(LABEL_WIDTH, Math.ceil(pen.measureText(name).width) + 2);
    if (width > label.bounds.width) stretch(label.bounds, width, bounds);
  }
}

/** Away from what it names where it stands beside that, and to both sides above or below it. */
function stretch(label: Span, width: number, named?: Span): void {
  const middle = named && named.x + named.width / 2;
  const more = width - label.width;
  if (middle === undefined || (label.x < middle && label.x + label.width > middle)) label.x -= more / 2;
  else if (label.x < middle) label.x -= more;
  label.width = width;
}

function isElement(node: unknown): node is { id?: string; name?: string } {
  return typeof node === 'object' && node !== null;
}

function mark(viewer: NavigatedViewer, path: Path): void {
  const canvas = viewer.get('canvas') as { addMarker(id: string, marker: string): void };
  const overlays = viewer.get('overlays') as { add(id: string, overlay: object): void };
  const registry = viewer.get('elementRegistry') as { get(id: string): Element | undefined };
  const known = (ids: string[]) => ids.filter((id) => registry.get(id));
  known(path.taken).forEach((id) => canvas.addMarker(id, 'taken'));
  known(path.current).forEach((id) => canvas.addMarker(id, 'current'));
  for (const id of known(Object.keys(path.times))) {
    const html = document.createElement('span');
    html.className = 'step-time';
    html.textContent = path.times[id]!;
    overlays.add(id, { position: { bottom: -2, left: 0 }, html });
  }
}

/** Outer labels need some air that the library's own fit does not leave. */
function fit(viewer: NavigatedViewer): void {
  const canvas = viewer.get('canvas') as {
    resized(): void;
    viewbox(box?: object): { inner: { x: number; y: number; width: number; height: number } };
  };
  canvas.resized();
  const { inner } = canvas.viewbox();
  canvas.viewbox({ x: inner.x - 40, y: inner.y - 40, width: inner.width + 80, height: inner.height + 80 });
}
