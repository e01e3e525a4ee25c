/// <reference lib="webworker" />
// Opens the console without a connection. Only the page itself and the code of the phone screens are kept here: no answer
// of the service ever is, what was read of people is in offline/copies and leaves with the sign-out.
/** Filled in by the build: every file the phone screens need. */
declare const SHELL_FILES: readonly string[];
/** Changes with every build. */
declare const SHELL_VERSION: string;

const SHELL = `shell-${SHELL_VERSION}`;
const PAGE = '/';

const isWorker = (scope: object): scope is ServiceWorkerGlobalScope => 'skipWaiting' in scope;

const kept = async (path: string): Promise<Response> =>
  (await (await caches.open(SHELL)).match(path)) ?? Response.error();

async function install(worker: ServiceWorkerGlobalScope): Promise<void> {
  const cache = await caches.open(SHELL);
  await cache.addAll([PAGE, ...SHELL_FILES]);
  await worker.skipWaiting();
}

async function takeOver(worker: ServiceWorkerGlobalScope): Promise<void> {
  for (const name of await caches.keys()) if (name !== SHELL) await caches.delete(name);
  await worker.clients.claim();
}

async function keptOrFetched(request: Request, path: string): Promise<Response> {
  const found = await kept(path);
  return found.type === 'error' ? fetch(request) : found;
}

function serve(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('install', (event) => event.waitUntil(install(worker)));
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver(worker)));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== worker.location.origin) return;
    if (request.mode === 'navigate' && !pathname.startsWith('/api/'))
      event.respondWith(fetch(request).catch(() => kept(PAGE)));
    else if (SHELL_FILES.includes(pathname)) event.respondWith(keptOrFetched(request, pathname));
  });
}

const scope: object = globalThis;
if (isWorker(scope)) serve(scope);
