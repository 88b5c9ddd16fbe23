/** A time as typed, meant in the zone of the shop that every page names, as an instant in UTC. */
export function inZone(typed: string): string {
  const guess = Date.parse(`${typed}Z`);
  const first = guess - offset(guess);
  return new Date(guess - offset(first)).toISOString();
}

/** By how much the shop's clocks are ahead of UTC at that time. */
function offset(at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: document.body.dataset.zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1000) * 1000;
}
