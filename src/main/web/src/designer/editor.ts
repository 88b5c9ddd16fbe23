import { get, Refused } from '../parts/server';
import { tell } from '../parts/tells';
import { say } from '../parts/words';
import { blank } from './blank';
import type { Drawing, Places } from './drawing';
import { checks } from './checks';
import { saves, type Opened } from './saves';
import { deploys } from './deploys';

interface Content {
  deployment: string;
  content: string;
}

interface Draft {
  files: { path: string; content: string; version: number; base: string }[];
}

/** Opens the file that the page names, in the library that draws its kind. */
export async function edit(page: HTMLElement): Promise<void> {
  const places: Places = { canvas: part(page, 'canvas'), properties: part(page, 'properties') };
  try {
    const opened = await content(page);
    const drawing = await draw(page.dataset.kind!, places, opened.text);
    page.removeAttribute('aria-busy');
    if (page.dataset.changes !== 'true') return;
    const check = checks(page, drawing);
    const save = saves(page, drawing, opened);
    deploys(page, save);
    drawing.onChange(check);
    check();
  } catch (fault) {
    page.removeAttribute('aria-busy');
    page.querySelector('[data-part="state"]')?.replaceChildren();
    tell(fault instanceof Refused ? fault.message : say('script.failed'), 'fault');
    if (!(fault instanceof Refused)) throw fault;
  }
}

function part(page: HTMLElement, name: string): HTMLElement {
  return page.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}

async function content(page: HTMLElement): Promise<Opened> {
  const { path, draft, deployment, fresh, kind } = page.dataset;
  if (draft) {
    const { files } = await get<Draft>(`/desk/api/designs/drafts/${draft}`);
    const file = files.find((one) => one.path === path);
    if (file) return { text: file.content, version: file.version, base: file.base };
  }
  if (fresh) return { text: blank(kind!, path!.replace(/^.*\/|\.\w+$/g, '')), version: 0, base: '' };
  const query = new URLSearchParams({ path: path!, ...(deployment ? { deployment } : {}) });
  const stored = await get<Content>(`/desk/api/designs/file?${query}`);
  // What was opened from an old set is meant to replace what is in force now.
  const now = deployment ? (await get<Content>(`/desk/api/designs/file?path=${encodeURIComponent(path!)}`)).deployment : '';
  return { text: stored.content, version: 0, base: now || stored.deployment };
}

async function draw(kind: string, places: Places, text: string): Promise<Drawing> {
  if (kind === 'MODEL') return (await import('./model')).open(places, text);
  if (kind === 'TABLE') return (await import('./table')).open(places, text);
  return (await import('./form')).open(places, text);
}
