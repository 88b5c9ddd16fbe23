import './styles/desk.css';
import htmx from 'htmx.org';
import { acts } from './parts/acts';
import { countDown } from './parts/countdown';
import { dialogs } from './parts/dialogs';
import { tidy } from './parts/drafts';
import { keys } from './parts/keys';
import { places } from './parts/places';
import { presses } from './parts/pressed';
import { push } from './parts/push';
import { sessionOver } from './parts/session';
import { tell } from './parts/tells';
import { say } from './parts/words';

// Nothing that the page's policy forbids: no styles written into the page, no code made from text.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
// What draws a part anew waits for the one before: an answer that never comes must not end that.
htmx.config.timeout = 30_000;
document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
  if (xhr.status === 401) sessionOver();
  // What was drawn before must not stay; drawn anew, the page says why it is shut now.
  else if (xhr.status === 403) location.reload();
  else tell(say('script.failed'), 'fault');
});

acts();
countDown();
dialogs();
keys();
places();
presses();
push();
tidy();
