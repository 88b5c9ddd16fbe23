/** Shows what somebody wrote when the case went on without it, so that the redrawn page takes nothing away. */
export function saved(texts: string[]): void {
  const place = document.querySelector<HTMLElement>('[data-saved]');
  const text = texts.filter((one) => one.trim() !== '').join('\n\n');
  if (!place || text === '') return;
  place.querySelector('textarea')!.value = text;
  place.hidden = false;
  place.querySelector('[data-saved-close]')!.addEventListener('click', () => (place.hidden = true), { once: true });
}

/** After something was sent, nothing stands there any more as not sent. */
export function unsaved(): void {
  const place = document.querySelector<HTMLElement>('[data-saved]');
  if (place) place.hidden = true;
}
