/** Turns the text of a setting into a form and back. */
export interface Editor {
  fill(form: HTMLFormElement, value: string): void;
  text(form: HTMLFormElement): string;
}

interface Week {
  validFrom: string;
  hours: Record<string, string[]>;
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

/** Each form keeps what it was filled with, for the parts that it does not show. */
const kept = new WeakMap<HTMLFormElement, string>();

function today(): string {
  const zone = document.body.dataset.zone;
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());
}

const letter: Editor = {
  fill(form, value) {
    const end = value.indexOf('\n\n');
    field(form, 'subject').value = value.slice(0, end);
    field(form, 'body').value = value.slice(end + 2);
    for (const place of form.querySelectorAll<HTMLElement>('[data-place]'))
      place.addEventListener('click', () => {
        const body = form.querySelector<HTMLTextAreaElement>('[name=body]')!;
        body.setRangeText(place.dataset.place!, body.selectionStart, body.selectionEnd, 'end');
        body.focus();
      });
  },
  // A subject is one line, however many its field shows.
  text: (form) => `${field(form, 'subject').value.replace(/\s*\n\s*/g, ' ')}\n\n${field(form, 'body').value}`,
};

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const calendar: Editor = {
  fill(form, value) {
    kept.set(form, value);
    const weeks = (JSON.parse(value) as { weeks: Week[] }).weeks;
    const last = weeks.reduce((one, other) => (other.validFrom > one.validFrom ? other : one));
    for (const day of days) field(form, day).value = (last.hours[day] ?? []).join(', ');
    field(form, 'validFrom').value = last.validFrom > today() ? last.validFrom : today();
  },
  text(form) {
    const whole = JSON.parse(kept.get(form)!) as { weeks: Week[] };
    const validFrom = field(form, 'validFrom').value;
    const hours = Object.fromEntries(days.map((day) => [day, stretches(field(form, day).value)]));
    const others = whole.weeks.filter((week) => week.validFrom < validFrom);
    return JSON.stringify({ ...whole, weeks: [...others, { validFrom, hours }] }, null, 2);
  },
};

function stretches(text: string): string[] {
  return text
    .split(/[,，;；]/)
    .map((part) => part.replace(/[–—~～至]/g, '-').replace(/：/g, ':').replace(/\s/g, ''))
    .filter((part) => part !== '');
}

type Day = Record<string, string>;

const holidays: Editor = {
  fill(form, value) {
    kept.set(form, value);
    const year = JSON.parse(value) as Record<string, Day[]>;
    for (const set of form.querySelectorAll<HTMLElement>('[data-days]')) {
      for (const row of set.querySelectorAll('.day-row')) row.remove();
      for (const day of year[set.dataset.days!] ?? []) addRow(set, day);
      set.querySelector('[data-row-more]')?.addEventListener('click', () => addRow(set, {}).querySelector('input')!.focus());
    }
  },
  text(form) {
    const year = JSON.parse(kept.get(form)!) as Record<string, unknown>;
    for (const set of form.querySelectorAll<HTMLElement>('[data-days]'))
      year[set.dataset.days!] = [...set.querySelectorAll('.day-row')].map(day);
    return JSON.stringify(year, null, 2);
  },
};

function addRow(set: HTMLElement, day: Day): HTMLElement {
  const row = set.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
  const element = row.querySelector<HTMLElement>('.day-row')!;
  const fixed = set.querySelector('[data-row-more]') === null;
  for (const input of element.querySelectorAll<HTMLInputElement>('[name]')) {
    input.value = day[input.name] ?? '';
    input.disabled = fixed;
  }
  const away = element.querySelector<HTMLButtonElement>('[data-row-away]')!;
  away.hidden = fixed;
  away.addEventListener('click', () => element.remove());
  set.insertBefore(row, set.querySelector('[data-row-more]'));
  return element;
}

function day(row: Element): Day {
  return Object.fromEntries(
    [...row.querySelectorAll<HTMLInputElement>('[name]')].map((input) => [input.name, input.value.trim()]),
  );
}

const quiet: Editor = {
  fill(form, value) {
    const [from, until] = value.split('-');
    field(form, 'from').value = from!;
    field(form, 'until').value = until!;
  },
  text: (form) => `${Number(field(form, 'from').value)}-${Number(field(form, 'until').value)}`,
};

/** Amounts stand in whole units; an empty one is up to what the customer paid. */
const limits: Editor = {
  fill(form, value) {
    kept.set(form, value);
  },
  text(form) {
    const rows = kept.get(form)!.split('\n');
    return rows.map((line) => limit(form, line)).join('\n');
  },
};

function limit(form: HTMLFormElement, line: string): string {
  const rule = line.split(' ')[0]!;
  const row = form.querySelector(`[data-rule="${CSS.escape(rule)}"]`);
  if (!row) return line;
  const amounts = [...row.querySelectorAll('input')].map((input) =>
    input.value === '' ? -1 : Math.round(Number(input.value.replaceAll(',', '')) * 100),
  );
  return [rule, ...amounts].join(' ');
}

export const editors: Record<string, Editor> = { letter, calendar, holidays, quiet, limits };
