import htmx from 'htmx.org';

const running = new Map<string, Promise<void>>();

/**
 * Draws a part of the page anew from the page's own address; what had the focus keeps it. One after the other: of two at
 * once the second would find the part gone that it was to draw.
 */
export async function refresh(id: string, byItself: boolean, url = location.pathname + location.search): Promise<void> {
  const before = running.get(id);
  const drawn = (async () => {
    await before?.catch(() => undefined);
    await draw(id, byItself, url);
  })();
  running.set(id, drawn);
  return drawn;
}

async function draw(id: string, byItself: boolean, url: string): Promise<void> {
  const focused = document.activeElement?.getAttribute('data-line');
  const picked = [...document.querySelectorAll('[data-pick]:checked')].map(lineOf);
  const headers: Record<string, string> = byItself ? { 'X-By-Itself': 'true' } : {};
  await htmx.ajax('get', url, { target: `#${id}`, select: `#${id}`, swap: 'outerHTML', headers });
  for (const line of document.querySelectorAll<HTMLElement>('[data-line]')) {
    if (line.dataset.line === focused) line.focus();
    const pick = line.querySelector<HTMLInputElement>('[data-pick]');
    if (pick) pick.checked = picked.includes(line.dataset.line);
  }
}

function lineOf(pick: Element): string | undefined {
  return pick.closest<HTMLElement>('[data-line]')?.dataset.line;
}
