import { get, post, Refused, remove } from './server';
import { tell } from './tells';
import { say } from './words';

const KEPT = 'redress push';

/** The switch by which somebody lets this browser wake them when an escalation comes and no desk is open. */
export function push(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-push]');
  if (!button || !('serviceWorker' in navigator) || !('PushManager' in window)) return;
  const show = () => (button.textContent = say(localStorage.getItem(KEPT) ? 'script.push.off' : 'script.push.on'));
  button.hidden = false;
  show();
  button.addEventListener('click', () => void turned().then(show));
}

async function turned(): Promise<void> {
  try {
    if (localStorage.getItem(KEPT)) await off();
    else await on();
    tell(say('script.done'));
  } catch (refused) {
    tell(refused instanceof Refused ? refused.message : say('script.push.denied'), 'fault');
  }
}

async function on(): Promise<void> {
  const worker = await navigator.serviceWorker.register('/desk/worker.js');
  const { publicKey } = await get<{ publicKey: string }>('/desk/api/push');
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint, keys } = made.toJSON();
  const { id } = await post<{ id: string }>('/desk/api/push', { endpoint, keys });
  localStorage.setItem(KEPT, id);
}

async function off(): Promise<void> {
  await remove(`/desk/api/push/${localStorage.getItem(KEPT)}`);
  const worker = await navigator.serviceWorker.getRegistration('/desk/');
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
  localStorage.removeItem(KEPT);
}
