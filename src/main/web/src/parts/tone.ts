import { post, Refused } from './server';
import { insert, type Text } from './texts';
import { say } from './words';

interface Finding {
  start: number;
  end: number;
  phrase: string;
  better: string;
}

const PAUSE_MS = 600;

/**
 * Tells a writer what the tone guard will refuse, as soon as they pause: which words, why, and what instead. The judge
 * is the server's, so that nothing passes here which is refused later.
 */
export function toneGuard(field: Text, applies: () => boolean = () => true): void {
  if (field.dataset.guarded) return;
  field.dataset.guarded = 'true';
  const place = document.createElement('div');
  place.className = 'tone';
  place.setAttribute('role', 'status');
  (field.closest('.form-place') ?? field.closest('.marked') ?? field).after(place);
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void judge(field, place, applies()), PAUSE_MS);
  };
  field.addEventListener('input', soon);
  field.addEventListener('scroll', () => follow(field));
  field.closest('form')?.addEventListener('change', soon);
  if (field.value) soon();
}

async function judge(field: Text, place: HTMLElement, applies: boolean): Promise<void> {
  const text = field.value;
  const found = applies && text.trim() ? await findings(text) : [];
  // Somebody who went on typing is judged when they pause again.
  if (field.value === text) show(field, place, found);
}

/** Help that does not come is no fault of the writer; the letter is judged again when it is sent. */
async function findings(text: string): Promise<Finding[]> {
  try {
    return (await post<{ items: Finding[] }>('/desk/api/tone', { text })).items;
  } catch (refused) {
    if (refused instanceof Refused) return [];
    throw refused;
  }
}

function show(field: Text, place: HTMLElement, found: Finding[]): void {
  mark(field, found);
  place.replaceChildren();
  if (found.length === 0) return;
  const why = document.createElement('p');
  why.textContent = say('script.tone.why');
  place.append(why, ...found.map((finding) => line(field, finding)));
}

function line(field: Text, finding: Finding): HTMLElement {
  const line = document.createElement('p');
  const words = document.createElement('mark');
  words.textContent = finding.phrase;
  const better = document.createElement('button');
  better.type = 'button';
  better.className = 'plain';
  better.textContent = finding.better;
  better.title = say('script.tone.use');
  const judged = field.value.slice(finding.start, finding.end);
  better.addEventListener('click', () => {
    // Somebody may have typed since; then other words stand there, which are judged in a moment.
    if (field.value.slice(finding.start, finding.end) === judged) insert(field, finding.better, finding.start, finding.end);
  });
  line.append(words, ' → ', better);
  return line;
}

/** Marks the words in the field itself, where the page has laid a mirror behind it. */
function mark(field: Text, found: Finding[]): void {
  const mirror = mirrorOf(field);
  if (!mirror) return;
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of found) {
    const words = document.createElement('mark');
    words.textContent = field.value.slice(start, end);
    parts.push(field.value.slice(at, start), words);
    at = end;
  }
  mirror.replaceChildren(...parts, found.length > 0 ? field.value.slice(at) : '');
  follow(field);
}

const mirrorOf = (field: Text) => field.parentElement?.querySelector<HTMLElement>('[data-mirror]');

function follow(field: Text): void {
  const mirror = mirrorOf(field);
  if (mirror) mirror.scrollTop = field.scrollTop;
}
