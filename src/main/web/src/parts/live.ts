import { released } from './pressed';

const GATHERED_MS = 500;
const SAFETY_MS = 60_000;
const AGAIN_MS = 30_000;
const MOST = 300;

/** Stands for every case: something may have changed that this page was not told of. */
export const ALL = '*';

/**
 * Cases that changed anywhere, on whatever node; calls back with their numbers, gathered for half a second and until
 * somebody looks who holds nothing pressed. And at which case somebody came, went, or began or stopped to write.
 */
export function live(changed: (cases: Set<string>) => void, moved?: (number: string) => void): void {
  let waiting = new Set<string>();
  let timer = 0;
  const soon = () => {
    timer ||= window.setTimeout(() => void released().then(tell), GATHERED_MS);
  };
  const tell = () => {
    timer = 0;
    if (document.hidden) return;
    const told = waiting;
    waiting = new Set();
    changed(told);
  };
  const hear = (numbers: string) => {
    if (waiting.size < MOST) numbers.split(',').forEach((number) => waiting.add(number));
    else waiting = new Set([ALL]);
    soon();
  };
  stream({ cases: hear, presence: moved }, () => hear(ALL));
  document.addEventListener('visibilitychange', () => !document.hidden && soon());
  setInterval(soon, SAFETY_MS);
}

type Hears = Record<string, ((data: string) => void) | undefined>;

/** Listens as long as the page is there. A browser gives up for good after any refusal, such as a proxy's: we do not. */
function stream(hears: Hears, back: () => void): void {
  let source: EventSource;
  let lost = false;
  const open = () => {
    source = new EventSource('/desk/live');
    for (const [name, hear] of Object.entries(hears))
      source.addEventListener(name, (event) => hear?.((event as MessageEvent<string>).data));
    source.addEventListener('open', () => {
      if (lost) back();
      lost = false;
    });
    source.addEventListener('error', () => {
      lost = true;
      if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MS);
    });
  };
  open();
  window.addEventListener('pagehide', () => source.close());
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    lost = true;
    open();
  });
}
