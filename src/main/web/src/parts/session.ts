import { say } from './words';

/** After the session has ended the way leads through the door back to this page; drafts are kept meanwhile. */
export function sessionOver(): void {
  const place = document.getElementById('tells');
  if (!place || place.querySelector('[data-session]')) return;
  const line = document.createElement('p');
  line.className = 'tell fault';
  line.dataset.session = '';
  const door = document.createElement('a');
  door.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  door.textContent = say('script.session.enter');
  if (document.querySelector('#designer')) door.target = '_blank';
  const keeps = document.querySelector('[data-draft]:not(#designer)') ? [say('script.session.kept'), ' '] : [];
  line.append(say('script.session.over'), ' ', ...keeps, door);
  place.append(line);
}
