/** A task that goes from one desk to another. */
export interface Move {
  to: string;
  what: string;
  from: string;
}

let dragged: HTMLElement | null = null;

/** Whether something is in the hand; what is drawn anew meanwhile would fall out of it. */
export function dragging(): boolean {
  return dragged !== null;
}

/** A task is dragged onto the line of whoever shall have it; the keyboard does the same with t. */
export function drags(give: (move: Move, assignee: string) => Promise<void>): void {
  const target = (event: DragEvent) => taker(event.target as Element, dragged);
  document.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest<HTMLElement>('[data-assign]');
  });
  document.addEventListener('dragend', () => {
    dragged = null;
    marked(null);
  });
  document.addEventListener('dragover', (event) => {
    const here = target(event);
    marked(here);
    if (here) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const here = target(event);
    if (!here || !dragged) return;
    event.preventDefault();
    const { assign, what, holder } = dragged.dataset;
    void give({ to: assign!, what: what!, from: holder! }, here.dataset.line!);
  });
}

/** The line of somebody who may take the task: of its group, and not who has it already. */
function taker(over: Element, dragged: HTMLElement | null): HTMLElement | null {
  const line = over.closest<HTMLElement>('[data-takes]');
  const group = dragged?.dataset.group;
  if (!line || !dragged || line.dataset.line === dragged.dataset.holder) return null;
  return !group || line.dataset.takes!.split(',').includes(group) ? line : null;
}

function marked(line: HTMLElement | null): void {
  document.querySelectorAll('.takes').forEach((one) => one.classList.toggle('takes', one === line));
  line?.classList.add('takes');
}
