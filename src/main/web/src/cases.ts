import './desk';
import './styles/cases.css';
import { walk } from './parts/lines';
import { ALL, live } from './parts/live';
import { refresh } from './parts/refresh';

const listed = (number: string) => document.querySelector(`[data-line="${CSS.escape(number)}"]`) !== null;
const typing = () => document.activeElement?.closest('.filters') != null;

walk();

// A long list is not drawn again for every case of the house, only for those it shows, and not while somebody types.
live((cases) => {
  const shown = cases.size === 0 || [...cases].some((number) => number === ALL || listed(number));
  if (!typing() && shown) void refresh('cases', true, () => !typing());
});
