const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];

/**
 * Puts the words of a library that has no translation of its own into the reader's language, as soon as it writes them.
 * What people have written is left alone: {@code said} are the places where the library itself speaks.
 */
export function inPlace(place: HTMLElement, words: Record<string, string>, said: string): void {
  if (!document.documentElement.lang.startsWith('zh')) return;
  const translate = () => {
    for (const part of place.querySelectorAll(said)) {
      for (const node of part.childNodes) if (node.nodeType === Node.TEXT_NODE) put(node, words);
      for (const name of ATTRIBUTES) {
        const said = part.getAttribute(name) ?? '';
        const wanted = words[said];
        // Writing is a change too, even of a word by itself, and would be heard again.
        if (wanted && wanted !== said) part.setAttribute(name, wanted);
      }
    }
  };
  new MutationObserver(translate).observe(place, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  translate();
}

function put(node: Node, words: Record<string, string>): void {
  const text = node.nodeValue ?? '';
  const wanted = words[text.trim()];
  if (wanted && wanted !== text.trim()) node.nodeValue = text.replace(text.trim(), wanted);
}
