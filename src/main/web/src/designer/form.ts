import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { FormEditor } from '@bpmn-io/form-js-editor';
import { forms } from './chinese-forms';
import type { Drawing, Places } from './drawing';
import { translated } from '../parts/form-words';
import { inPlace } from './in-place';

/** The newest schema that the engine's own tools read; the editor itself would write a later number. */
const SCHEMA = 16;

/** Where the editor itself speaks, and not the author of the form. */
const SAID = [
  ...['header', 'group-title', 'field-text', 'field', 'search', 'search-clear', 'no-entries'].map((part) => `.fjs-palette-${part}`),
  ...['header-type', 'group-header-title', 'group-header-button', 'label', 'description', 'placeholder-text', 'add-entry-label'].map(
    (part) => `.bio-properties-panel-${part}`,
  ),
  '.bio-properties-panel-group-header-title .bio-properties-panel-tooltip-wrapper',
  '.bio-properties-panel-select option',
  '.bio-properties-panel [title]',
  '.fjs-empty-component-text',
  '.fjs-empty-editor *',
].join();

/** Opens a form with its properties. */
export async function open(places: Places, text: string): Promise<Drawing> {
  const editor = new FormEditor({
    container: places.canvas,
    propertiesPanel: { parent: places.properties },
  });
  inPlace(places.canvas, forms, SAID);
  translated(places.canvas);
  inPlace(places.properties, forms, SAID);
  const before = JSON.parse(text) as object;
  await editor.importSchema(before);
  const registry = editor.get<{ getAll(): Field[] }>('formFieldRegistry');
  const find = (key: string) => registry.getAll().find((field) => field.key === key || field.id === key);
  return {
    async text() {
      const { exporter: _, ...schema } = editor.saveSchema() as Record<string, unknown>;
      return `${JSON.stringify({ ...schema, schemaVersion: SCHEMA }, null, 2)}\n`;
    },
    onChange: (changed) => editor.on('commandStack.changed', changed),
    show(key) {
      const field = find(key);
      if (field) editor.get<{ set(field: Field): void }>('selection').set(field);
      return field !== undefined;
    },
    mark(keys) {
      places.canvas.querySelectorAll('.found').forEach((field) => field.classList.remove('found'));
      for (const key of keys) {
        const field = find(key);
        const place = field && places.canvas.querySelector(`[data-id="${CSS.escape(field.id)}"]`);
        place?.classList.add('found');
      }
    },
  };
}

interface Field {
  id: string;
  key?: string;
}
