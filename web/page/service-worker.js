// Keeps the page for visits without a network: the files of its build and nothing else. It knows nothing of reports: they never
// pass through it.
const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const CACHE = `nianbao-${STAMP}`;
const kept = new Set(FILES.map((file) => new URL(file, location.href).href));

// A newer version waits until it is asked for: nothing changes in the middle of a report.
worker.addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over')
    event.waitUntil(takeOver(/** @type {Client} */ (/** @type {unknown} */ (event.source))));
});

/** At once; where another window is open too, its report may need parts of the older version, and the asker is told. @param {Client} asker */
async function takeOver(asker) {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== asker.id && url.startsWith(worker.registration.scope));
  if (others.length > 0) asker.postMessage('other windows');
  else await worker.skipWaiting();
}

worker.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => names.filter((name) => name.startsWith('nianbao-') && name !== CACHE));
  event.waitUntil(
    old.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => worker.clients.claim()),
  );
});

/** A file of this version, whatever the network has by now. @param {string} address @param {Request} request */
async function answer(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) || fetch(request);
}

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const address = origin + pathname;
  if (event.request.method === 'GET' && kept.has(address)) event.respondWith(answer(address, event.request));
});
