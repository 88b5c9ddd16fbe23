import { clearFaults, showFaults } from './faults';
import { post, Refused } from './server';

/** A pack is taken for a reason, which travels in a body as that of a search; the address gets the search's id alone. */
export function packs(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-pack]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void take(form);
    });
}

async function take(form: HTMLFormElement): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return;
  const wanted = Object.fromEntries(new FormData(form)) as Record<string, string>;
  form.setAttribute('aria-busy', 'true');
  clearFaults(form);
  try {
    const { id } = await post<{ id: string }>('/desk/api/audit/searches', wanted);
    const days = Object.entries(wanted).filter(([name]) => name === 'from' || name === 'until');
    location.assign(`${form.dataset.to!}?${new URLSearchParams([...days, ['search', id]])}`);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    showFaults(form, refused);
  } finally {
    form.removeAttribute('aria-busy');
  }
}
