// Keeps the page for visits without a network: the files of its build and nothing else. It knows nothing of reports: they never
// pass through it.
const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const CACHE = `nianbao-${STAMP}`;
/** What recognises scans stays from version to version, as long as it is the same. */
const SCANS = `nianbao-recognition-${RECOGNITION.stamp}`;
const addresses = (/** @type {string[]} */ files) => new Set(files.map((file) => new URL(file, location.href).href));
const kept = addresses(FILES);
const later = addresses(RECOGNITION.parts.map(({ name }) => `recognition/${name}.js`));

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
  const old = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith('nianbao-') && name !== CACHE && name !== SCANS));
  event.waitUntil(
    old.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => worker.clients.claim()),
  );
});

/** A file of this version, whatever the network has by now. @param {string} address @param {Request} request */
async function answer(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) || fetch(request);
}

/** What is kept once it was asked for; where there is no room for it, it is asked for again. @param {string} address @param {Request} request */
async function answerLater(address, request) {
  const cache = await caches.open(SCANS);
  const known = await cache.match(address);
  if (known) return known;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(address, fresh.clone()).catch(() => {});
  return fresh;
}

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const address = origin + pathname;
  if (event.request.method !== 'GET') return;
  if (kept.has(address)) event.respondWith(answer(address, event.request));
  else if (later.has(address)) event.respondWith(answerLater(address, event.request));
});
