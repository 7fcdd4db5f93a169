/// <reference lib="webworker" />
// Adds the person's token to pictures and downloads (GET /api/media/…): an <img> cannot, and tokens never stand in addresses.
// The token is kept in memory only; a worker that the browser has restarted asks an open page for it.
export type {};

declare const self: ServiceWorkerGlobalScope;

const ANSWER_MILLIS = 3000;
let token: string | null = null;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', ({ data, source }) => {
  if (source && data?.kind === 'token') token = typeof data.token === 'string' ? data.token : null;
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isMedia = origin === self.location.origin && pathname.startsWith('/api/media/');
  if (isMedia && request.method === 'GET' && !request.headers.has('Authorization'))
    event.respondWith(authorized(request));
});

async function authorized(request: Request): Promise<Response> {
  token ??= await askPages(false);
  const answer = await send(request);
  if (answer.status !== 401) return answer;
  token = await askPages(true);
  return token ? send(request) : answer;
}

function send(request: Request): Promise<Response> {
  const headers = new Headers();
  for (const name of ['Accept', 'Range', 'If-None-Match', 'If-Range']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return fetch(request.url, {
    headers,
    signal: request.signal,
    mode: 'same-origin',
    credentials: 'omit',
    redirect: 'follow',
  });
}

/** The token of the first page that has one. */
async function askPages(renewed: boolean): Promise<string | null> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length === 0) return null;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_MILLIS);
    for (const page of pages) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (typeof data !== 'string') return;
        clearTimeout(timer);
        resolve(data);
      };
      page.postMessage({ kind: 'token-wanted', renewed }, [port2]);
    }
  });
}
