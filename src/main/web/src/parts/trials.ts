import { say } from './words';

interface Moves {
  moved: number;
  running: number;
  all: boolean;
  first: { caseNumber: string; name: string; before: string; after: string }[];
}

interface Result {
  moves?: Moves;
  letter?: { subject: string; body: string };
  findings?: { phrase: string; better: string }[];
  signals?: string[];
}

/** Shows what a draft would do. */
export function preview(place: HTMLElement, result: Result): void {
  const shown = place.querySelector<HTMLElement>('[data-preview]')!;
  shown.hidden = false;
  if (result.letter) {
    shown.querySelector('[data-subject]')!.textContent = result.letter.subject;
    shown.querySelector('[data-body]')!.textContent = result.letter.body;
  }
  if (result.moves) moves(shown, result.moves);
  shown.scrollIntoView({ block: 'nearest' });
}

function moves(shown: HTMLElement, moves: Moves): void {
  const counted = say('script.moves', moves.moved, moves.running);
  const more = moves.all ? '' : ` ${say('script.moves.first', moves.running)}`;
  shown.querySelector('[data-count]')!.textContent = counted + more;
  const table = shown.querySelector('table')!;
  table.hidden = moves.first.length === 0;
  table.querySelector('tbody')!.replaceChildren(...moves.first.map(row));
}

function row(move: Moves['first'][number]): HTMLElement {
  const line = document.createElement('tr');
  const link = document.createElement('a');
  link.href = `/desk/cases/${move.caseNumber}`;
  link.textContent = move.caseNumber;
  for (const part of [link, move.name, exact(move.before), exact(move.after)]) {
    const cell = document.createElement('td');
    cell.append(part);
    line.append(cell);
  }
  return line;
}

function exact(at: string): string {
  const format = { timeZone: document.body.dataset.zone, dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(at));
}

/** Says what a list would find in a sentence. */
export function found(form: HTMLElement, result: Result): void {
  const place = form.querySelector<HTMLElement>('[data-found]')!;
  place.hidden = false;
  place.textContent = result.findings ? tone(result.findings) : signals(result.signals!);
}

function tone(findings: NonNullable<Result['findings']>): string {
  if (findings.length === 0) return say('script.tried.nothing');
  return findings.map((one) => say('script.tried.tone', one.phrase, one.better)).join(' ');
}

function signals(names: string[]): string {
  return names.length === 0 ? say('script.tried.nothing') : say('script.tried.signals', names.join(' · '));
}
