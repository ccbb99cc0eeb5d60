// Keeping the page for visits without a network. It says so only once all of it is kept, and says when a newer one is there.
import { trusted } from '../engine/trusted.js';

/** @param {ServiceWorker} worker @param {ServiceWorkerState[]} states */
const reaches = (worker, ...states) =>
  new Promise((resolve) => {
    const look = () => states.includes(worker.state) && resolve(true);
    worker.addEventListener('statechange', look);
    look();
  });

/** Resolves when everything the page can do, it can do without a network; never where that cannot be. @param {ServiceWorkerRegistration} registration */
function kept({ installing, waiting, active }) {
  const worker = active || waiting || installing;
  return worker ? reaches(worker, 'activated') : new Promise(() => {});
}

/** @param {import('./state.js').Store} store */
async function register(store) {
  const registration = await navigator.serviceWorker.register(trusted.createScriptURL('service-worker.js'));
  const tell = () => {
    if (registration.active && registration.waiting) store.set({ newer: 'here' });
  };
  registration.addEventListener('updatefound', () => {
    if (registration.installing) reaches(registration.installing, 'installed').then(tell);
  });
  tell();
  await kept(registration);
  store.set({ offline: true });
}

/** @param {import('./state.js').Store} store */
export function keepForOffline(store) {
  if (store.state.embedded) store.set({ offline: true });
  else if ('serviceWorker' in navigator && /^https?:$/.test(location.protocol))
    addEventListener('load', () => register(store).catch(() => {}));
}

/** @param {import('./state.js').Store} store */
export const updating = (store) => ({
  /** Puts the newer version in the place of this one, and the page opens again; not while another window works with this one. */
  async takeNewer() {
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.getRegistration();
    if (!registration?.waiting) return;
    serviceWorker.addEventListener(
      'controllerchange',
      () => store.set({ leaving: store.state.keep }).then(() => location.reload()),
      { once: true },
    );
    serviceWorker.addEventListener('message', () => store.set({ newer: 'elsewhere' }), { once: true });
    serviceWorker.startMessages();
    registration.waiting.postMessage('take over');
  },
});

/** Nothing of the page stays in this browser. */
export async function forgetPage() {
  if (!('serviceWorker' in navigator) || typeof caches === 'undefined') return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration) await registration.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('nianbao-')).map((name) => caches.delete(name)));
}
