import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { drawn } from './diagram';
import { onKey } from './parts/keys';
import { get } from './parts/server';
import { tellRefusal } from './parts/tells';
import { say } from './parts/words';

interface Step {
  element: string;
  flow: string | null;
  name: string;
  who: string | null;
  at: string;
  lasted: string;
  note: string | null;
}

interface Path {
  xml: string;
  names: Record<string, string>;
  steps: Step[];
}

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  scrollToElement(id: string, padding: number): void;
}

const PACE_MS = 900;
const TIME = /(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?: · \d[^·]*)?)/;

/** A path over its diagram: what lies behind is marked, the step one stands at stands out. */
class Walk {
  private at = 0;
  private readonly known: (id: string) => boolean;
  private readonly canvas: Canvas;

  constructor(
    viewer: NavigatedViewer,
    readonly steps: Step[],
    private readonly told: (at: number) => void,
  ) {
    const registry = viewer.get('elementRegistry') as { get(id: string): unknown };
    this.known = (id) => registry.get(id) !== undefined;
    this.canvas = viewer.get('canvas') as Canvas;
  }

  get place(): number {
    return this.at;
  }

  /** Goes to the end of the first so many steps. */
  to(at: number): void {
    const wanted = Math.max(0, Math.min(at, this.steps.length));
    this.each((id) => ['taken', 'current'].forEach((marker) => this.canvas.removeMarker(id, marker)));
    for (const { element, flow } of this.steps.slice(0, wanted))
      for (const id of [element, flow]) if (id && this.known(id)) this.canvas.addMarker(id, 'taken');
    const here = this.steps[wanted - 1]?.element;
    if (here && this.known(here)) {
      this.canvas.addMarker(here, 'current');
      this.canvas.scrollToElement(here, 60);
    }
    this.at = wanted;
    this.told(wanted);
  }

  private each(act: (id: string) => void): void {
    const ids = new Set(this.steps.flatMap(({ element, flow }) => [element, flow]));
    for (const id of ids) if (id && this.known(id)) act(id);
  }
}

/** Lets the reader walk the path of the chosen run, with buttons or keys, forth and back. */
export function replays(part: HTMLElement): void {
  const run = part.querySelector<HTMLSelectElement>('[data-run]')!;
  const play = part.querySelector<HTMLButtonElement>('[data-play]')!;
  let walk: Walk | undefined;
  let playing: ReturnType<typeof setInterval> | undefined;

  const rest = () => {
    clearInterval(playing);
    playing = undefined;
    play.setAttribute('aria-pressed', 'false');
  };
  const onward = (by: number) => {
    if (!walk) return;
    walk.to(walk.place + by);
    if (walk.place === walk.steps.length) rest();
  };
  const switched = () => {
    if (playing !== undefined) return rest();
    if (walk && walk.place === walk.steps.length) walk.to(0);
    play.setAttribute('aria-pressed', 'true');
    playing = setInterval(() => onward(1), PACE_MS);
  };
  const chosen = async () => {
    rest();
    walk = undefined;
    walk = await shown(part, run.value).catch(tellRefusal);
  };
  const byHand = (by: number) => {
    rest();
    onward(by);
  };

  part.querySelector('[data-back]')!.addEventListener('click', () => byHand(-1));
  part.querySelector('[data-on]')!.addEventListener('click', () => byHand(1));
  play.addEventListener('click', switched);
  part.querySelector('[data-steps]')!.addEventListener('click', (event) => {
    const step = (event.target as Element).closest<HTMLElement>('[data-step]');
    if (step && walk) {
      rest();
      walk.to(Number(step.dataset.step));
    }
  });
  onKey('ArrowLeft', () => byHand(-1));
  onKey('ArrowRight', () => byHand(1));
  onKey('p', switched);
  run.addEventListener('change', () => void chosen());
  void chosen();
}

async function shown(part: HTMLElement, address: string): Promise<Walk> {
  const place = part.querySelector<HTMLElement>('.diagram')!;
  place.replaceChildren();
  const run = part.querySelector<HTMLSelectElement>('[data-run]')!;
  tell(part.querySelector<HTMLElement>('[data-run-told]')!, run.selectedOptions[0]!.text);
  const path = await get<Path>(address);
  const viewer = await drawn(place, path.xml, path.names);
  const where = part.querySelector<HTMLElement>('[data-where]')!;
  const list = part.querySelector<HTMLElement>('[data-steps]')!;
  list.replaceChildren(...path.steps.map(line));
  const walk = new Walk(viewer, path.steps, (at) => {
    tell(where, told(path.steps, at));
    list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    list.querySelector(`[data-step="${at}"]`)?.setAttribute('aria-current', 'step');
  });
  walk.to(path.steps.length);
  return walk;
}

function told(steps: Step[], at: number): string {
  const step = steps[at - 1];
  return step ? say('script.step', at, steps.length, words(step)) : say('script.step.before', steps.length);
}

function words(step: Step): string {
  return [step.name, step.who, step.at, step.lasted, step.note].filter(Boolean).join(' · ');
}

/** No line ends within a time, nor between it and how long that took. */
function tell(place: HTMLElement, text: string): void {
  place.replaceChildren(
    ...text.split(TIME).map((part, at) => {
      if (at % 2 === 0) return part;
      const time = document.createElement('time');
      time.textContent = part;
      return time;
    }),
  );
}

function line(step: Step, index: number): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.dataset.step = String(index + 1);
  tell(button, words(step));
  item.append(button);
  return item;
}
