import { say } from './words';

/** After the session has ended: what was typed is kept, and the way leads through the door back to this page. */
export function sessionOver(): void {
  const place = document.getElementById('tells');
  if (!place || place.querySelector('[data-session]')) return;
  const line = document.createElement('p');
  line.className = 'tell fault';
  line.dataset.session = '';
  const door = document.createElement('a');
  door.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  door.textContent = say('script.session.enter');
  line.append(say('script.session.over'), ' ', door);
  place.append(line);
}
