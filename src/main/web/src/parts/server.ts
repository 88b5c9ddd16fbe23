import { sessionOver } from './session';
import { say } from './words';

/** What the server says of a refused request (RFC 9457). */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

/** A request that the server refused, in the server's own words. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export async function get<T>(url: string): Promise<T> {
  return answer(await ask('GET', url, {}));
}

/** With a key the server does it once, however often it is asked; with a version only if the case is still as it was. */
export async function post<T>(url: string, body: unknown = {}, only: { key?: string; version?: string } = {}): Promise<T> {
  return answer(await ask('POST', url, { body: JSON.stringify(body), type: 'application/json', ...only }));
}

/** What a page does by itself: it keeps nobody signed in, and may outlive the page. */
export async function beat<T>(method: 'POST' | 'DELETE', url: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
  return answer(await ask(method, url, { ...sent, byItself: true }));
}

export async function put<T>(url: string, body: unknown): Promise<T> {
  return answer(await ask('PUT', url, { body: JSON.stringify(body), type: 'application/json' }));
}

export async function remove(url: string): Promise<void> {
  return answer(await ask('DELETE', url, {}));
}

/** Sends files, as a form does. */
export async function send<T>(url: string, form: FormData): Promise<T> {
  return answer(await ask('POST', url, { body: form }));
}

interface Sent {
  body?: BodyInit;
  type?: string;
  key?: string;
  version?: string;
  byItself?: boolean;
}

async function ask(method: string, url: string, sent: Sent): Promise<Response> {
  const response = await asked(method, url, sent);
  const old = response.status === 403 && !sent.byItself && (await problem(response.clone())).code === 'page-too-old';
  return old && (await sealedAnew()) ? asked(method, url, sent) : response;
}

/** After a new sign-in elsewhere the page goes on with the new seal, if it is still the same person's. */
async function sealedAnew(): Promise<boolean> {
  const page = await fetch('/desk', { headers: { Accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
  const mark = fresh.querySelector<HTMLMetaElement>('meta[name="form-seal"]');
  const mine = document.querySelector<HTMLMetaElement>('meta[name="form-seal"]');
  if (!mark || !mine || fresh.body.dataset.user !== document.body.dataset.user) return false;
  mine.content = mark.content;
  return true;
}

async function asked(method: string, url: string, sent: Sent): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'X-Form-Seal': seal() });
  if (sent.type) headers.set('Content-Type', sent.type);
  if (sent.byItself) headers.set('X-By-Itself', 'true');
  if (sent.version) headers.set('If-Match', `"${sent.version}"`);
  if (sent.key) headers.set('Idempotency-Key', sent.key);
  try {
    return await fetch(url, { method, headers, body: sent.body, keepalive: sent.byItself });
  } catch {
    throw new Refused({ status: 0, code: 'away', title: '', detail: say('script.away') });
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  if (response.status === 401) sessionOver();
  throw new Refused(await problem(response));
}

async function problem(response: Response): Promise<Problem> {
  const known = response.headers.get('Content-Type')?.includes('json');
  return known
    ? ((await response.json()) as Problem)
    : { status: response.status, code: 'unknown', title: '', detail: say('script.failed') };
}

/** The page's own mark, without which the server does nothing for it. */
export function seal(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="form-seal"]')?.content ?? '';
}
