// The list on the desk, kept in this browser's database as it changes: each thing once, named by a number. Its files are there as they
// came; what is worked out of them is not.
import { isList } from '../model/desk.js';
import { wordsOf } from '../model/keeping.js';
import { changed, claimed, opened, removeWork } from '../page/shelf.js';
import { deskOf } from '../page/state.js';

/**
 * @typedef {import('../page/state.js').Report} Report @typedef {import('../page/state.js').Desk} Desk @typedef {import('../page/state.js').State} State
 * @typedef {import('../model/history.js').History} DeskHistory @typedef {import('./archive.js').FileLike} FileLike
 * @typedef {Pick<State['folder'], 'roster'|'answers'|'walk'> & {past: number[], now: number, future: number[],
 *   consolidated: {file: string, packed: number}|null, earlier: {name: string, packed: number}[]}} KeptHead  each number names a thing
 * @typedef {{open: string, of?: string, reports: number[]}} KeptDesk
 * @typedef {Pick<Report, 'id'|'name'|'format'|'problem'|'sent'|'note'|'pages'|'confirmed'> & {muted: string[], document: number, came: number, file: number,
 *   previous?: {name: string, document: number}}} KeptReport
 * @typedef {{archive: number, entry: import('./archive.js').Entry}} KeptEntry  a file in an archive
 */

/** So many steps before and after are kept. */
const STEPS = 50;
/** The number of the head, which names the others. */
export const HEAD = 0;
/** What a list is held against, and how one goes through it. */
const STANDARDS = /** @type {const} */ (['roster', 'answers', 'consolidated', 'earlier', 'walk']);

/** Things by number. */
export class Numbers {
  /** @type {Map<unknown, number>} */
  known = new Map();
  /** Of values that are kept in other words. @type {WeakMap<object, number>} */
  told = new WeakMap();
  /** Those that are not written yet. @type {[number, unknown][]} */
  fresh = [];
  last = HEAD;

  /** @param {unknown} thing a text, or what the database takes as it is @returns {number} -1 where there is none */
  of(thing) {
    if (!thing) return -1;
    const known = this.known.get(thing);
    if (known !== undefined) return known;
    this.last += 1;
    this.known.set(thing, this.last);
    this.fresh.push([this.last, thing]);
    return this.last;
  }

  /** @param {object} value @param {() => object} words it is kept in @returns {number} */
  ofWords(value, words) {
    const number = this.told.get(value) ?? this.of(JSON.stringify(words()));
    this.told.set(value, number);
    return number;
  }
}

/** @param {Numbers} numbers @param {boolean} withFiles */
function naming(numbers, withFiles) {
  /** A file of an archive is its place in that. @param {FileLike|undefined} file */
  const ofFile = (file) => {
    if (!file || !withFiles) return -1;
    const { archive, entry } = file;
    return archive ? numbers.ofWords(file, () => ({ archive: numbers.of(archive), entry })) : numbers.of(file);
  };
  const ofReport = (/** @type {Report} */ one) => ({
    ...wordsOf(one),
    ...{ document: numbers.of(one.packed || one.document), came: numbers.of(one.original), file: ofFile(one.file) },
    previous: one.previous && { name: one.previous.name, document: numbers.of(one.previous.document) },
  });
  const report = (/** @type {Report} */ one) => numbers.ofWords(one, () => ofReport(one));
  return (/** @type {Desk} */ desk) =>
    numbers.ofWords(desk, () => ({ open: desk.open, of: desk.of, reports: desk.reports.map(report) }));
}

export class Keeper {
  id = '';
  numbers = new Numbers();
  /** What was written last. @type {Partial<Pick<State, 'history'|'folder'>>} */
  written = {};
  /** A browser may have no room for the files: their text is tried then. */
  withFiles = true;

  /** @param {import('./work.js').Tools} tools */
  constructor(tools) {
    this.tools = tools;
    this.store = tools.store;
  }

  /** Writes what has changed; once the list is closed, or is not to be kept, takes it away. */
  follow() {
    const { history, folder, keep, shelf } = this.store.state;
    if (!isList(history.now) || !keep || shelf === 'off') return this.close();
    const before = this.written;
    const same = history === before.history && STANDARDS.every((name) => folder[name] === before.folder?.[name]);
    if (same || shelf === 'lost') return undefined;
    this.written = { history, folder };
    return this.write(history, folder);
  }

  /** @param {DeskHistory} history @param {State['folder']} folder */
  async write(history, folder) {
    const beginning = !this.id;
    if (beginning) this.id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    const { id } = this;
    const head = this.headOf(history, folder);
    const fresh = this.numbers.fresh.splice(0);
    try {
      if (beginning) await claimed(id);
      const written = changed(await opened(), (works, things) => {
        works.put({ id, saved: Date.now(), count: history.now.reports.length });
        for (const [number, thing] of fresh) things.put(thing, [id, number]);
        things.put(head, [id, HEAD]);
      });
      await written;
      if (id === this.id) this.say('kept');
      else await removeWork(id);
    } catch {
      if (id === this.id) this.failed();
    }
  }

  /** Once more without the files; then it is said. */
  failed() {
    this.forget();
    if (this.withFiles) {
      this.withFiles = false;
      this.follow();
    } else this.say('lost');
  }

  /** @param {State['shelf']} shelf */
  say(shelf) {
    this.tools.pointTo(shelf === 'kept' ? this.id : '');
    if (this.store.state.shelf !== shelf) this.store.set({ shelf });
  }

  forget() {
    if (this.id) removeWork(this.id).catch(() => {}); // what cannot be opened holds nothing
    Object.assign(this, { id: '', numbers: new Numbers(), written: {} });
  }

  close() {
    if (this.id) {
      this.forget();
      this.tools.pointTo('');
    }
    this.withFiles = true;
    if (this.store.state.shelf && !isList(deskOf(this.store.state))) this.store.set({ shelf: '' });
  }

  /** @param {DeskHistory} history @param {State['folder']} folder @returns {KeptHead} */
  headOf({ past, now, future }, { roster, answers, consolidated, earlier, walk }) {
    const { numbers } = this;
    const desk = naming(numbers, this.withFiles);
    return {
      ...{ past: past.slice(-STEPS).map(desk), now: desk(now), future: future.slice(0, STEPS).map(desk) },
      ...{ roster, answers, walk },
      consolidated: consolidated && { file: consolidated.file, packed: numbers.of(consolidated.packed) },
      earlier: earlier.map(({ name, packed }) => ({ name, packed: numbers.of(packed) })),
    };
  }

  /** Goes on with a work that is kept: nothing of it is written again. @param {string} id @param {Map<number, unknown>} things @param {Keeper['written']} written */
  goOn(id, things, written) {
    const numbers = new Numbers();
    for (const [number, thing] of things) numbers.known.set(thing, number);
    numbers.last = Math.max(...things.keys());
    Object.assign(this, { id, numbers, written });
    this.say('kept');
  }
}
