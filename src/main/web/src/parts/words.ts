const words: Record<string, string> = JSON.parse(document.body.dataset.words ?? '{}');

/** A text in the reader's language, with its gaps filled. */
export function say(key: string, ...values: (string | number)[]): string {
  const text = words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
