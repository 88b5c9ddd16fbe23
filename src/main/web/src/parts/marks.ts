/** What can be pressed by key. */
const STOPS = 'a, button, summary, [data-pick], [data-line]';

/** Remembers what of a part has the focus and is picked; what comes back puts both into the part drawn anew. */
export function marks(part: HTMLElement): () => void {
  const picked = [...part.querySelectorAll('[data-pick]:checked')].map(lineOf);
  const focus = focused(part);
  return () => {
    for (const pick of document.querySelectorAll<HTMLInputElement>('[data-pick]'))
      pick.checked = picked.includes(lineOf(pick));
    focus?.();
  };
}

/** A button that was done with is gone; then the focus stays in its line. */
function focused(part: HTMLElement): (() => void) | undefined {
  const stop = document.activeElement;
  if (!stop?.matches(STOPS) || !part.contains(stop)) return undefined;
  const line = lineOf(stop);
  const tag = opening(stop);
  const place = alike(tag).indexOf(stop);
  return () => {
    const again = alike(tag)[place] ?? document.querySelector(`[data-line="${CSS.escape(line ?? '')}"]`);
    if (document.activeElement === document.body) (again as HTMLElement | null)?.focus({ preventScroll: true });
  };
}

const alike = (tag: string) => [...document.querySelectorAll(STOPS)].filter((one) => opening(one) === tag);

const opening = (stop: Element) => (stop.cloneNode(false) as Element).outerHTML;

function lineOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-line]')?.dataset.line;
}
