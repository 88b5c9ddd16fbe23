/** What the page would show now that it did not show when it was drawn. */
export interface Changes {
  acts: string[];
  version?: string;
}

/** Asks for the page again and lays its record beside the one that is shown. */
export async function changes(): Promise<Changes> {
  const answer = await fetch(location.href, { headers: { 'X-By-Itself': 'true' } });
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const shown = document.querySelectorAll('.record li').length;
  const acts = [...now.querySelectorAll('.record li')].slice(shown).map((act) => act.textContent.replace(/\s+/g, ' ').trim());
  return { acts, version: now.getElementById('case')?.dataset.version };
}
