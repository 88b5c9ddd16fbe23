import './desk';
import './styles/audit.css';
import { packs } from './parts/packs';

/** Kinds that are not wanted are hidden; nothing is fetched again. */
function kinds(place: HTMLElement): void {
  place.addEventListener('change', () => {
    const wanted = new Set([...place.querySelectorAll<HTMLInputElement>(':checked')].map((one) => one.value));
    for (const moment of document.querySelectorAll<HTMLElement>('.moments > li'))
      moment.hidden = !wanted.has(moment.dataset.kind!);
  });
}

kinds(document.querySelector<HTMLElement>('[data-kinds]')!);

for (const form of document.querySelectorAll<HTMLDetailsElement>('[data-shown-form]'))
  form.addEventListener('toggle', () => {
    if (form.open) void import('./shown-form').then(({ shownForm }) => shownForm(form));
  });

const replay = document.querySelector<HTMLElement>('[data-replay]');
if (replay?.querySelector('[data-run]')) void import('./replay').then(({ replays }) => replays(replay));

packs();
