import { beat } from './server';
import { say } from './words';

interface Other {
  id: string;
  name: string;
  editing: boolean;
}

const BEAT_MS = 20_000;
const WRITING_MS = 30_000;

/** Tells colleagues that somebody is at this case and whether they write, and shows who else is. */
export function presence(number: string): (moved: string) => void {
  const url = `/desk/api/cases/${number}/presence`;
  let written = 0;
  let told = false;
  const tell = async () => {
    told = Date.now() - written < WRITING_MS;
    try {
      const { others } = await beat<{ others: Other[] }>('POST', url, { editing: told });
      shown(others);
    } catch {
      shown([]);
    }
  };
  document.addEventListener('input', (event) => {
    if (!(event.target as Element).closest('#case')) return;
    written = Date.now();
    if (!told) void tell();
  });
  document.addEventListener('visibilitychange', () => !document.hidden && void tell());
  window.addEventListener('pagehide', () => void beat('DELETE', url));
  setInterval(() => !document.hidden && void tell(), BEAT_MS);
  void tell();
  return (moved) => {
    if (moved === number) void tell();
  };
}

function shown(others: Other[]): void {
  const place = document.querySelector<HTMLElement>('[data-presence]')!;
  const lines = others.map((one) => say(one.editing ? 'script.presence.writes' : 'script.presence.looks', one.name));
  const text = lines.join(' ');
  if (place.textContent !== text) place.textContent = text;
  place.classList.toggle('writes', others.some((one) => one.editing));
  place.hidden = others.length === 0;
}
