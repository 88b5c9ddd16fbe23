import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'camunda-bpmn-js/dist/assets/properties-panel.css';
import 'camunda-bpmn-js/dist/assets/element-templates.css';
import 'camunda-bpmn-js/dist/assets/element-template-chooser.css';
import 'camunda-bpmn-js/dist/assets/color-picker.css';
import 'camunda-bpmn-js/dist/assets/diagram-js-minimap.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import chooser from '@bpmn-io/element-template-chooser';
import simulation from 'bpmn-js-token-simulation';
import type { Drawing, Places } from './drawing';
import { around, tooSmall, type Box } from '../parts/glance';
import { simulation as words } from './chinese-simulation';
import { inPlace } from './in-place';
import { translation } from './translation';
import { named } from './naming';

const templates = Object.values(
  import.meta.glob<object | object[]>('../../../../../processes/.camunda/element-templates/*.json', {
    eager: true,
    import: 'default',
  }),
).flat();

interface Element extends Box {
  id: string;
  type: string;
}

/** What the tools on the left and the switch above cover, in pixels. */
const TOOLS = { left: 120, top: 64, rest: 20 };

/** In a narrow window the tools stand above it in one row. */
const TOOLS_ABOVE = { left: 12, top: 112, rest: 12 };

/** Shows the whole diagram beside the tools, not below them; or its beginning where all of it were too small to read. */
function beside(canvas: { viewbox(box?: Box): { inner: Box; outer: Box } }, begin?: Box): void {
  const { inner, outer } = canvas.viewbox();
  const tools = matchMedia('(width < 700px)').matches ? TOOLS_ABOVE : TOOLS;
  const free = { width: outer.width - tools.left - tools.rest, height: outer.height - tools.top - tools.rest };
  const shown = begin && tooSmall(inner, free) ? around(begin, inner, free) : inner;
  const scale = Math.min(1, free.width / shown.width, free.height / shown.height);
  if (!(scale > 0)) return;
  canvas.viewbox({
    x: shown.x - tools.left / scale,
    y: shown.y - tools.top / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

/** Opens a diagram with its properties, our element templates, and tokens to play through it. */
export async function open(places: Places, text: string): Promise<Drawing> {
  const modeler = new Modeler({
    container: places.canvas,
    propertiesPanel: { parent: places.properties },
    additionalModules: [chooser, simulation, translation],
  });
  modeler.get<{ setTemplates(all: object[]): void }>('elementTemplatesLoader').setTemplates(templates);
  await modeler.importXML(text);
  inPlace(places.canvas, words, '[class^="bts-"]');
  named(modeler);
  const canvas = modeler.get<{
    zoom(to: string | number, at?: string): void;
    viewbox(box?: Box): Box & { inner: Box; outer: Box };
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    scrollToElement(element: Element): void;
  }>('canvas');
  const registry = modeler.get<{
    get(id: string): Element | undefined;
    find(fits: (one: Element) => boolean): Element | undefined;
  }>('elementRegistry');
  beside(
    canvas,
    registry.find((one) => one.type === 'bpmn:StartEvent'),
  );
  let marked: string[] = [];
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml!,
    onChange: (changed) => modeler.on('commandStack.changed', changed),
    show(id) {
      const element = registry.get(id);
      if (!element) return false;
      canvas.zoom(1);
      canvas.scrollToElement(element);
      modeler.get<{ select(element: Element): void }>('selection').select(element);
      return true;
    },
    mark(ids) {
      marked.filter((id) => registry.get(id)).forEach((id) => canvas.removeMarker(id, 'found'));
      marked = ids.filter((id) => registry.get(id));
      marked.forEach((id) => canvas.addMarker(id, 'found'));
    },
  };
}
