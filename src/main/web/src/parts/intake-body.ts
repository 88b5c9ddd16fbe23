/** What was taken down on the telephone, as the API wants it; an empty field says nothing. */
export function intakeBody(form: HTMLFormElement): object {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim() || undefined;
  const all = {
    channel: 'PHONE',
    customer: { name: text('name'), phone: text('phone'), email: text('email'), language: text('language') },
    orderId: text('orderId'),
    text: text('text'),
  };
  const yes = (name: string) => text(name) && text(name) === 'true';
  switch (text('matter')) {
    case 'returns':
      return { ...all, kind: text('kind'), reason: text('reason'), intact: yes('intact'), lines: lines(form) };
    case 'reviews':
      return { ...all, ...review(text), press: yes('press') };
    default:
      return { ...all, subject: subject(form, text('subject')), remedySought: text('remedySought') };
  }
}

/** A bad review that somebody found or read out; it came to us by where it stands. */
function review(text: (name: string) => string | undefined): object {
  const score = text('score');
  return {
    channel: 'MARKETPLACE',
    platform: text('platform'),
    reviewId: text('reviewId'),
    score: score && Number(score),
    title: text('title'),
    url: text('url'),
    ...(['name', 'phone', 'email'].some(text) ? {} : { customer: undefined }),
  };
}

const chosen = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('[name^="line-"]')].filter((line) => Number(line.value) > 0);

function lines(form: HTMLFormElement): { line: number; quantity: number }[] {
  return chosen(form).map((line) => ({ line: Number(line.name.slice(5)), quantity: Number(line.value) }));
}

/** What it is about: one's own words, and the goods that were chosen. */
function subject(form: HTMLFormElement, words: string | undefined): string | undefined {
  const goods = chosen(form).map((line) => `${line.dataset.product} × ${line.value}`);
  const parts = [words, goods.join(', ')].filter(Boolean);
  return parts.join(' · ').slice(0, 200) || undefined;
}
