export type Text = HTMLTextAreaElement;

/** Puts words where the cursor is, or over a part of the text, as if they had been typed. */
export function insert(field: Text, words: string, from = field.selectionStart, to = field.selectionEnd): void {
  const whole = field.value.slice(0, from) + words + field.value.slice(to);
  // A library that draws the field listens to the browser's own setter only.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, whole);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.setSelectionRange(from, from + words.length);
}
