import { say } from './words';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOON = 75;

/** Keeps all badges of the page true: each second under an hour, else each minute. */
export function countDown(): void {
  let last = 0;
  setInterval(() => {
    const now = Date.now();
    const minute = Math.floor(now / MINUTE);
    for (const badge of document.querySelectorAll<HTMLElement>('[data-due]')) {
      const left = Date.parse(badge.dataset.due!) - now;
      if (minute !== last || Math.abs(left) < HOUR) show(badge, left, now);
    }
    last = minute;
  }, SECOND);
}

function show(badge: HTMLElement, left: number, now: number): void {
  const text = badge.querySelector('[data-left]');
  if (text) text.textContent = say(left < 0 ? 'time.late' : 'time.left', length(Math.abs(left)));
  const share = gone(badge, left, now);
  const bar = badge.querySelector('progress');
  if (bar) bar.value = share;
  badge.classList.toggle('late', left <= 0);
  badge.classList.toggle('soon', left > 0 && share >= SOON);
  badge.classList.toggle('calm', left > 0 && share < SOON);
}

function gone(badge: HTMLElement, left: number, now: number): number {
  const from = Date.parse(badge.dataset.from!);
  return Math.max(0, Math.min(100, (100 * (now - from)) / (now + left - from)));
}

function length(span: number): string {
  if (span >= DAY) return say('time.days', Math.floor(span / DAY), Math.floor((span % DAY) / HOUR));
  if (span >= HOUR) return say('time.hours', Math.floor(span / HOUR), Math.floor((span % HOUR) / MINUTE));
  if (span < MINUTE) return say('time.seconds', Math.floor(span / SECOND));
  return say('time.minutes', Math.floor(span / MINUTE), Math.floor((span % MINUTE) / SECOND));
}
