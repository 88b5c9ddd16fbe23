/** Opens and closes the page's own dialogs: data-opens names one, data-closes stands inside it. */
export function dialogs(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>('[data-opens]');
    if (opener) show(opener.dataset.opens!);
    if (target.closest('[data-closes]')) target.closest('dialog')?.close();
    if (target instanceof HTMLDialogElement) target.close();
  });
}

/** Opens a dialog; what it fetches, it fetches when it hears that it was opened. */
export function show(id: string): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  dialog.dispatchEvent(new Event('opened'));
}
