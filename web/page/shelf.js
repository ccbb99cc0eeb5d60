// The works that this browser keeps in its database: lists of reports, each for three days. Nothing else reads or writes it.

/** @typedef {{id: string, saved: number, count: number}} Work  saved: when, in milliseconds; count: its reports */

const NAME = 'nianbao';
const LASTS = 3 * 24 * 60 * 60 * 1000;
/** Numbers and words are keys; this is greater than all of them. */
const END = [[]];

/** @type {Promise<IDBDatabase>|undefined} */
let opening;

/** @returns {Promise<IDBDatabase>} @throws {Error} where this browser keeps none */
export function opened() {
  opening =
    opening ||
    new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('works', { keyPath: 'id' });
        request.result.createObjectStore('things');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  return opening;
}

/** All changes of `make`, or none. @param {IDBDatabase} database @param {(works: IDBObjectStore, things: IDBObjectStore) => void} make @returns {Promise<void>} */
export function changed(database, make) {
  const change = database.transaction(['works', 'things'], 'readwrite');
  const done = new Promise((resolve, reject) => {
    change.oncomplete = () => resolve(undefined);
    change.onabort = () => reject(change.error);
  });
  make(change.objectStore('works'), change.objectStore('things'));
  change.commit?.(); // at once: the page may be on its way out
  return /** @type {Promise<void>} */ (done);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ofWork = (/** @type {string} */ id) => IDBKeyRange.bound([id], [id, END]);

/** @param {string} id */
export const removeWork = async (id) =>
  changed(await opened(), (works, things) => {
    works.delete(id);
    things.delete(ofWork(id));
  });

/** Whether anything was ever kept here: to look must not leave a database. Older browsers cannot tell. */
const exists = async () => !indexedDB.databases || (await indexedDB.databases()).some(({ name }) => name === NAME);

/** Nothing stays. */
export async function wipe() {
  if (!(await exists())) return;
  await changed(await opened(), (works, things) => {
    works.clear();
    things.clear();
  });
}

/** What a work is made of, by number. @param {string} id @returns {Promise<Map<number, unknown>>} */
export async function thingsOf(id) {
  const store = (await opened()).transaction('things').objectStore('things');
  const [keys, values] = await Promise.all([
    answered(store.getAllKeys(ofWork(id))),
    answered(store.getAll(ofWork(id))),
  ]);
  return new Map(keys.map((key, at) => [/** @type {[string, number]} */ (key)[1], values[at]]));
}

const lockOf = (/** @type {string} */ id) => `nianbao ${id}`;
/** Held beside the other one, to be waited for first: a window that sleeps while it waits must not get the one that a work is taken up with. */
const presenceOf = (/** @type {string} */ id) => `nianbao at ${id}`;
const untilClosed = () => new Promise(() => {});

/** This window works on it until it is closed. Where a browser cannot tell, all windows do. @param {string} id @returns {Promise<boolean>} false: another one does */
export const claimed = (id) =>
  new Promise((resolve) => {
    if (!navigator.locks) return resolve(true);
    const held = navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      return lock ? navigator.locks.request(presenceOf(id), untilClosed) : undefined;
    });
    return held.catch(() => resolve(true));
  });

/** When the window that is at it is closed, and has given up both. @param {Work} work */
const left = ({ id }) =>
  navigator.locks.request(presenceOf(id), { mode: 'shared' }, () =>
    navigator.locks.request(lockOf(id), { mode: 'shared' }, () => {}),
  );

/** All works; those of more than three days ago go. */
async function lastingWorks() {
  const database = await opened();
  const works = /** @type {Work[]} */ (await answered(database.transaction('works').objectStore('works').getAll()));
  const isOld = (/** @type {Work} */ { saved }) => Date.now() - saved > LASTS;
  await Promise.all(works.filter(isOld).map(({ id }) => removeWork(id)));
  return works.filter((work) => !isOld(work));
}

/** The newest work that no window is at; where each has one, as soon as one is closed. @returns {Promise<Work|null>} null: there is none at all */
export async function newestWork() {
  if (!(await exists())) return null;
  const works = await lastingWorks();
  const { held = [] } = navigator.locks ? await navigator.locks.query() : {};
  const inUse = new Set(held.map(({ name }) => name));
  const [newest] = works.filter(({ id }) => !inUse.has(lockOf(id))).sort((a, b) => b.saved - a.saved);
  if (newest || !works.length) return newest || null;
  await Promise.race(works.map(left));
  return newestWork();
}
