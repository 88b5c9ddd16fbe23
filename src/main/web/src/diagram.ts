import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './styles/diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { around, tooSmall, type Box } from './parts/glance';
import { get } from './parts/server';

interface Path {
  xml: string;
  names: Record<string, string>;
  taken: string[];
  current: string[];
  times: Record<string, string>;
}

interface Element extends Box {
  id: string;
  type: string;
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

/** Whatever is narrower is an event or a gateway. */
const TASK_WIDTH = 60;

let shown: { viewer: NavigatedViewer; current: string[] } | undefined;

/** Draws the case's process with the way it went and where it stands, named in the reader's language. */
export async function showPath(part: HTMLElement): Promise<void> {
  const place = part.querySelector<HTMLElement>('.diagram')!;
  if (place.childElementCount > 0) return;
  const path = await get<Path>(part.dataset.diagram!);
  const viewer = await drawn(place, path.xml, path.names);
  mark(viewer, path);
  shown = { viewer, current: path.current };
  fit(viewer, path.current);
}

/** Draws a diagram, named in the reader's language. */
export async function drawn(place: HTMLElement, xml: string, names: Record<string, string>): Promise<NavigatedViewer> {
  const viewer = new NavigatedViewer({ container: place });
  viewer.on('import.render.start', ({ definitions }: { definitions: Definitions }) => {
    rename(definitions, names);
    widen(definitions, names);
  });
  await viewer.importXML(xml);
  moves(place, viewer);
  fit(viewer);
  return viewer;
}

/** After the place has another size. */
export function refit(): void {
  if (shown) fit(shown.viewer, shown.current);
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
  const registry = viewer.get('elementRegistry') as { get(id: string): Element | undefined };
  const known = (ids: string[]) => ids.filter((id) => registry.get(id));
  known(path.taken).forEach((id) => canvas.addMarker(id, 'taken'));
  known(path.current).forEach((id) => canvas.addMarker(id, 'current'));
  for (const id of known(Object.keys(path.times))) pin(viewer, id, path.times[id]!);
}

/** Writes a few words at an element: below a task, and at the corner of a symbol, whose name stands above or below it. */
export function pin(viewer: NavigatedViewer, id: string, text: string): void {
  const overlays = viewer.get('overlays') as { add(id: string, overlay: object): void };
  const registry = viewer.get('elementRegistry') as { get(id: string): Element };
  const html = document.createElement('span');
  html.className = 'step-time';
  html.textContent = text;
  const position = registry.get(id).width < TASK_WIDTH ? { top: -9, right: 8 } : { bottom: -2, left: 0 };
  overlays.add(id, { position, html });
}

/**
 * Outer labels need some air that the library's own fit does not leave. What would be too small to read begins with the
 * first known of these elements, or where the process does.
 */
export function fit(viewer: NavigatedViewer, wanted: string[] = []): void {
  const canvas = viewer.get('canvas') as { resized(): void; viewbox(box?: Box): { inner: Box; outer: Box } };
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const all = { x: inner.x - 40, y: inner.y - 40, width: inner.width + 80, height: inner.height + 80 };
  const part = tooSmall(all, outer) && first(viewer, wanted);
  canvas.viewbox(part ? around(part, all, outer) : all);
}

function first(viewer: NavigatedViewer, wanted: string[]): Box | undefined {
  const registry = viewer.get('elementRegistry') as {
    get(id: string): Element | undefined;
    find(fits: (one: Element) => boolean): Element | undefined;
  };
  const id = wanted.find((one) => registry.get(one)?.width);
  return id ? registry.get(id) : registry.find((one) => one.type === 'bpmn:StartEvent');
}

/** The library hears no fingers: one moves the drawing sideways; up and down it moves the page. */
function moves(place: HTMLElement, viewer: NavigatedViewer): void {
  const canvas = viewer.get('canvas') as { scroll(by: { dx: number; dy: number }): void };
  let last = 0;
  place.addEventListener('pointerdown', (event) => (last = event.clientX));
  place.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') return;
    canvas.scroll({ dx: event.clientX - last, dy: 0 });
    last = event.clientX;
  });
}
