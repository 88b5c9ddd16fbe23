import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import Modeler from 'dmn-js/lib/Modeler';
import type { Drawing, Places } from './drawing';
import { translation } from './translation';

/** Each view is told of the words by itself: modules that all have in common are dropped by the library. */
const VIEWS = ['drd', 'decisionTable', 'literalExpression', 'boxedExpression'];

/** Opens the decision table of a file; what it decides from stays one click away. */
export async function open(places: Places, text: string): Promise<Drawing> {
  const changed: (() => void)[] = [];
  const modeler = new Modeler({
    container: places.canvas,
    ...Object.fromEntries(VIEWS.map((view) => [view, { additionalModules: [translation] }])),
  });
  await modeler.importXML(text);
  const table = modeler.getViews().find((view) => view.type === 'decisionTable');
  if (table) await modeler.open(table);
  const heard = new WeakSet<object>();
  const listen = () => {
    const bus = modeler.getActiveViewer()?.get('eventBus') as EventBus | undefined;
    if (!bus || heard.has(bus)) return;
    heard.add(bus);
    bus.on('elements.changed', () => changed.forEach((call) => call()));
  };
  listen();
  modeler.on('views.changed', listen);

  const cell = (id: string) =>
    places.canvas.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"], [data-element-id="${CSS.escape(id)}"]`);
  let marked: string[] = [];
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml,
    onChange: (call) => void changed.push(call),
    show(id) {
      const place = cell(id);
      place?.scrollIntoView({ block: 'center', inline: 'start' });
      place?.closest('tr')?.classList.add('shown');
      setTimeout(() => place?.closest('tr')?.classList.remove('shown'), 2_000);
      return place != null;
    },
    mark(ids) {
      marked.forEach((id) => cell(id)?.closest('tr')?.classList.remove('found'));
      marked = ids;
      marked.forEach((id) => cell(id)?.closest('tr')?.classList.add('found'));
    },
  };
}

interface EventBus {
  on(event: string, heard: () => void): void;
}
