import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './styles/form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { translated } from './parts/form-words';
import { get, Refused } from './parts/server';

interface Shown {
  form: object;
  values: Record<string, unknown>;
}

/** Draws a form of the past as it was shown, with what stood in it; nothing in it can be changed. */
export async function shownForm(part: HTMLElement): Promise<void> {
  const place = part.querySelector<HTMLElement>('.form-place')!;
  if (place.childElementCount > 0) return;
  try {
    const shown = await get<Shown>(part.dataset.shownForm!);
    const form = new Form({ container: place, properties: { readOnly: true } });
    await form.importSchema(shown.form, shown.values);
    translated(place);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const fault = part.querySelector<HTMLElement>('.fault')!;
    fault.textContent = refused.message;
    fault.hidden = false;
  }
}
