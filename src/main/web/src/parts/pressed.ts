/** A finger's click comes a moment after it has left the screen. */
const CLICK_MS = 60;
const SPACE = 'space';

type Held = number | string;

/** What is held down, with the timer of what was let go and may still click. */
const held = new Map<Held, number>();
const waiting: (() => void)[] = [];

/** Whether something is pressed and not yet let go: a click comes only if the same thing is there at both ends. */
export function pressed(): boolean {
  return held.size > 0;
}

/** Comes back when nothing is pressed any more, and what was pressed has had its click. */
export async function released(): Promise<void> {
  while (pressed()) await new Promise<void>((free) => waiting.push(free));
}

/** Listens to the mouse, to fingers, and to the only key that acts when it is let go. */
export function presses(): void {
  hears('pointerdown', (event: PointerEvent) => press(event.pointerId));
  hears('pointerup', (event: PointerEvent) => letGo(event.pointerId));
  hears('pointercancel', (event: PointerEvent) => letGo(event.pointerId));
  // Not every menu and every scroll bar tells that it was let go; the next move does.
  hears('pointermove', (event: PointerEvent) => event.buttons === 0 && letGo(event.pointerId));
  hears('contextmenu', gone);
  hears('keydown', (event: KeyboardEvent) => event.key === ' ' && press(SPACE));
  hears('keyup', (event: KeyboardEvent) => event.key === ' ' && letGo(SPACE));
  window.addEventListener('blur', gone);
}

function hears<E extends Event>(name: string, hear: (event: E) => void): void {
  window.addEventListener(name, hear as (event: Event) => void, true);
}

function press(what: Held): void {
  clearTimeout(held.get(what));
  held.set(what, 0);
}

function letGo(what: Held): void {
  if (held.get(what) === 0) held.set(what, window.setTimeout(free, CLICK_MS, what));
}

function free(what: Held): void {
  held.delete(what);
  if (!pressed()) waiting.splice(0).forEach((go) => go());
}

/** Who leaves the window lets go where nobody hears it. */
function gone(): void {
  [...held.keys()].forEach(free);
}
