const GATHERED_MS = 500;
const SAFETY_MS = 60_000;

/**
 * Cases that changed anywhere, on whatever node; calls back with their numbers, gathered for half a second. And at
 * which case somebody came, went, or began or stopped to write.
 */
export function live(changed: (cases: Set<string>) => void, moved?: (number: string) => void): void {
  let waiting = new Set<string>();
  let timer = 0;
  const soon = () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      const told = waiting;
      waiting = new Set();
      if (!document.hidden) changed(told);
    }, GATHERED_MS);
  };
  const stream = new EventSource('/desk/live');
  stream.addEventListener('cases', (event) => {
    (event as MessageEvent<string>).data.split(',').forEach((number) => waiting.add(number));
    soon();
  });
  stream.addEventListener('presence', (event) => moved?.((event as MessageEvent<string>).data));
  document.addEventListener('visibilitychange', () => !document.hidden && soon());
  setInterval(soon, SAFETY_MS);
  window.addEventListener('pagehide', () => stream.close());
}
