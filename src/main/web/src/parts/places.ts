/** On a telephone the line of places is wider than the window: it begins near where one is, and fades where it goes on. */
export function places(): void {
  const line = document.querySelector<HTMLElement>('.places');
  if (!line) return;
  const fade = () => {
    const rest = line.scrollWidth - line.clientWidth - line.scrollLeft;
    line.classList.toggle('more-before', line.scrollLeft > 1);
    line.classList.toggle('more-after', rest > 1);
  };
  line.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  line.addEventListener('scroll', fade, { passive: true });
  new ResizeObserver(fade).observe(line);
}
