/**
 * Shows a file field in the page's own words: the button that the browser draws speaks the browser's language. The field
 * stays where it is, unseen above its new face, for clicks, keys, dropped files and what the browser says about it.
 */
export function chooser(field: HTMLInputElement): void {
  const box = document.createElement('span');
  const face = document.createElement('span');
  const button = document.createElement('span');
  const names = document.createElement('span');
  box.className = 'chooser';
  face.className = 'chooser-face';
  face.setAttribute('aria-hidden', 'true');
  button.className = 'chooser-button';
  button.textContent = field.dataset.button!;
  names.className = 'chooser-names';
  field.before(box);
  face.append(button, names);
  box.append(field, face);

  const tell = () => {
    names.textContent = [...(field.files ?? [])].map((file) => file.name).join(', ') || field.dataset.none!;
  };
  tell();
  field.addEventListener('change', tell);
  field.form?.addEventListener('reset', () => setTimeout(tell));
}
