import { say } from './words';

/** What form-js itself says in English, and the key of the same in the reader's language. */
const SAYINGS: [RegExp, string][] = [
  [/^Select$/, 'script.form.choose'],
  [/^Field is required\.$/, 'script.form.required'],
  [/^Field must have minimum length of (\d+)\.$/, 'script.form.longer'],
  [/^Field must have maximum length of (\d+)\.$/, 'script.form.shorter'],
  [/^Field must have minimum value of (-?[\d.]+)\.$/, 'script.form.at-least'],
  [/^Field must have maximum value of (-?[\d.]+)\.$/, 'script.form.at-most'],
  [/^Field must match pattern .*$/, 'script.form.other-shape'],
];
const PLACES = '.fjs-select-placeholder, .fjs-form-field-error li, .fjs-form-field-error';

/** Puts the library's own words into the reader's language as soon as it writes them. */
export function translated(place: HTMLElement): void {
  new MutationObserver(() => translate(place)).observe(place, { subtree: true, childList: true, characterData: true });
  translate(place);
}

function translate(place: HTMLElement): void {
  for (const part of place.querySelectorAll(PLACES)) {
    if (part.childElementCount > 0) continue;
    const said = (part.textContent ?? '').trim();
    const saying = SAYINGS.find(([words]) => words.test(said));
    const wanted = saying && say(saying[1], said.match(saying[0])?.[1] ?? '');
    if (wanted && wanted !== said) part.firstChild!.nodeValue = wanted;
  }
}
