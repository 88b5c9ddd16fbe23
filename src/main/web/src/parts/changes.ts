/** What the page would show now that it did not show when it was drawn. */
export interface Changes {
  acts: string[];
  version?: string;
}

/** Asks for the page again and lays its record beside the one that is shown. */
export async function changes(): Promise<Changes> {
  const answer = await fetch(location.href, { headers: { 'X-By-Itself': 'true' } });
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const shown = last(document);
  const acts = [...now.querySelectorAll<HTMLElement>('.record [data-seq]')]
    .filter((act) => Number(act.dataset.seq) > shown)
    .map((act) => act.textContent.replace(/\s+/g, ' ').trim());
  return { acts, version: now.getElementById('case')?.dataset.version };
}

/** The number of the newest act that a page shows. */
function last(page: Document): number {
  const acts = page.querySelectorAll<HTMLElement>('.record [data-seq]');
  return Number(acts[acts.length - 1]?.dataset.seq ?? 0);
}
