import htmx from 'htmx.org';
import { marks } from './marks';
import { pressed, released } from './pressed';

const running = new Map<string, Promise<unknown>>();

/** Asked in the moment before a part is replaced: whether it may be. What is to be remembered of it is remembered then. */
type Ready = () => boolean;

/**
 * Draws a part of the page anew from the page's own address, and says whether it did; what had the focus keeps it. One
 * after the other: of two at once the second would find the part gone that it was to draw. Never between a press and its
 * release, which would lose the click.
 */
export async function refresh(id: string, byItself: boolean, ready: Ready = () => true): Promise<boolean> {
  const before = running.get(id);
  const drawn = (async () => {
    await before?.catch(() => undefined);
    return draw(id, byItself, ready);
  })();
  running.set(id, drawn);
  return drawn;
}

type Came = 'drawn' | 'pressed' | 'refused';

async function draw(id: string, byItself: boolean, ready: Ready): Promise<boolean> {
  let came: Came;
  do {
    await released();
    came = await once(id, byItself, ready);
  } while (came === 'pressed');
  return came === 'drawn';
}

/** A press may come while the answer is on its way: then the answer is dropped, and asked for again. */
async function once(id: string, byItself: boolean, ready: Ready): Promise<Came> {
  const part = document.getElementById(id);
  if (!part) return 'refused';
  let came: Came = 'refused';
  let mark = () => {};
  const comes = (event: Event) => {
    if (event.target !== part || !(event as CustomEvent<{ shouldSwap: boolean }>).detail.shouldSwap) return;
    came = pressed() ? 'pressed' : ready() ? 'drawn' : 'refused';
    if (came === 'drawn') mark = marks(part);
    else event.preventDefault();
  };
  part.addEventListener('htmx:beforeSwap', comes);
  try {
    await htmx.ajax('get', location.pathname + location.search, context(id, byItself));
  } finally {
    part.removeEventListener('htmx:beforeSwap', comes);
  }
  mark();
  return came;
}

function context(id: string, byItself: boolean): object {
  const headers: Record<string, string> = byItself ? { 'X-By-Itself': 'true' } : {};
  return { target: `#${id}`, select: `#${id}`, swap: 'outerHTML', headers };
}
