// Many reports at work: taken in, checked by several engines at once, opened and put back, judged together.
import { bytesOf, EngineError } from '../engine/client.js';
import { awaited, checked, received, withOpen, withReport, withReports } from '../model/desk.js';
import { inForce } from '../model/office.js';
import { painted } from '../page/checking.js';
import { isOfPictures } from '../page/scans.js';
import { deskOf, freshView, reportOf } from '../page/state.js';
import { incoming } from './incoming.js';
import { eachOf, enginesFor } from './pool.js';
import { rowOf } from './row.js';
import { rowNow } from './rows.js';
import { progressOf, underway } from './underway.js';

/**
 * @typedef {import('../page/state.js').Store} Store @typedef {import('../page/state.js').Report} Report
 * @typedef {import('../engine/client.js').Engine} Engine
 * @typedef {import('./archive.js').Incoming} Incoming @typedef {import('../texts/texts.js').T} T
 * @typedef {{store: Store, engine: Engine, newEngine: () => Engine, check: import('../page/checking.js').Checking,
 *   focus: import('../page/focus.js').Focus, announce: (result: import('../page/state.js').Result) => void,
 *   pointTo: (work: string) => void, save: typeof import('../page/save.js').save, texts: typeof import('../texts/texts.js').texts,
 *   changesOf: typeof import('../model/changes.js').changesOf}} Tools  what the page lends
 * @typedef {import('../page/state.js').Earlier} Earlier
 */

/** What has come in is shown so often, in milliseconds: less often where there is much to draw. */
const BEAT = 200;
const SLOW_BEAT = 600;
const MANY = 1000;
/** So many digests are handed over at a time. */
const SOME = 250;
/** So long thousands of reports may take together. */
export const LONG = 300_000;

/** What every engine needs for the files of a folder. */
const BUNDLES = ['readers', 'folder-worker'];

export class Work {
  /** @type {string[]} ids of reports that wait for their turn */
  queue = [];
  /** @type {Engine[]} */
  engines = [];
  /** @type {Map<string, Partial<Report>>} what is known and not yet shown */
  news = new Map();
  /** @type {Promise<void>|undefined} */
  running;
  stopped = false;
  /** When the check that is under way began, and how many were done by then. */
  begun = { since: 0, done: 0 };
  looks = 0;
  judgements = 0;
  /** @type {Promise<void>|undefined} the newest judgement of all together */
  judging;
  /** Which report was asked for last. */
  openings = 0;
  /** @type {WeakMap<object, import('../../wasm/types.js').Digest|undefined>} by result, of reports that were changed */
  digests = new WeakMap();

  /** @param {Tools} tools @param {() => T} words */
  constructor(tools, words) {
    this.tools = tools;
    this.store = tools.store;
    this.engine = tools.engine;
    this.words = words;
  }

  get desk() {
    return deskOf(this.store.state);
  }
  get folder() {
    return this.store.state.folder;
  }
  /** @param {Partial<import('../page/state.js').Folder>} change */
  set(change) {
    return this.store.set({ folder: { ...this.folder, ...change } });
  }
  /** Shows the list another way: what is in sight is drawn in one task, what lies around it in the next. @param {Partial<import('../page/state.js').Folder>} change */
  async look(change) {
    this.looks += 1;
    const mine = this.looks;
    await this.set({ ...change, bare: true });
    painted().then(() => {
      if (mine === this.looks) this.set({ bare: false });
    });
  }
  get options() {
    const { lang, settings } = this.store.state;
    return { lang, settings: inForce(settings) };
  }

  /** Files, folders and archives: they are there once they are listed; their check goes on by itself. @param {Incoming[]} given */
  async take(given) {
    const found = await incoming(given);
    if (found.length === 1) return this.tools.check.openFile(/** @type {File} */ (found[0].file));
    const named = unlike(this.desk.reports.map(({ name }) => name));
    const reports = found.map(({ path, file }) => awaited(named(path), /** @type {File} */ (file)));
    const view = { ...freshView(), draft: null, problem: null, page: 'check', menu: false };
    await this.store.do({ ...received(this.desk, reports), open: '' }, view);
    await painted(); // thousands are laid out before the focus asks where they stand
    this.goOn();
    return undefined;
  }

  /** Checks what waits: after files have come, after a stop, after a reload. */
  async goOn() {
    if (this.stopped) await this.running;
    const shown = this.desk.reports.find(({ id }) => id === this.desk.open);
    if (shown && !shown.result && shown.packed)
      await this.store.note(withReport(this.desk, shown.id, await this.brought(shown)));
    const waiting = this.desk.reports.filter(
      ({ row, result, problem, packed }) => !row && !problem && (packed || !result),
    );
    const queued = new Set(this.queue);
    this.queue.push(...waiting.map(({ id }) => id).filter((id) => !queued.has(id)));
    this.stopped = false;
    this.running = this.running || this.run();
    return this.running;
  }

  async run() {
    const { described, lang } = this.store.state;
    if (!described) await this.store.set({ described: await this.engine.describe(lang) });
    this.begun = { since: Date.now(), done: doneOf(this.desk.reports) };
    const beat = setInterval(() => this.show(), this.queue.length > MANY ? SLOW_BEAT : BEAT);
    const wanted = enginesFor(this.queue.length);
    while (this.engines.length < wanted) this.engines.push(this.engines.length ? this.tools.newEngine() : this.engine);
    await Promise.all(this.engines.map((engine) => engine.prepare(BUNDLES).catch(() => {}))); // each question says what it lacks
    await eachOf(
      this.queue,
      this.engines,
      (engine, id) => this.examine(engine, id),
      () => !this.stopped,
    );
    clearInterval(beat);
    this.queue = [];
    this.running = undefined;
    await this.show();
    await this.set({ progress: null });
    await this.judge();
  }

  /** What is known by now, and how far it is. */
  show() {
    const desk = withReports(this.desk, this.news);
    const { since, done: before } = this.begun;
    const progress = progressOf('checking', doneOf(desk.reports), desk.reports.length, since, before);
    this.news.clear();
    return this.store.note(desk, { folder: { ...this.folder, progress } });
  }

  /** Ends the check; what is done stays. */
  stop() {
    this.stopped = true;
    for (const engine of this.engines) engine.cancel();
  }

  /** Everything again: by other settings, beside another year. */
  async again() {
    if (this.running) this.stop();
    await this.running;
    const changes = this.desk.reports
      .filter(({ packed }) => packed)
      .map(({ id }) => /** @type {const} */ ([id, { row: null, result: null, document: null }]));
    await this.store.note(withReports(this.desk, new Map(changes)));
    return this.goOn();
  }

  /** Those that could not be opened, once more. */
  async retry() {
    const closed = this.desk.reports.filter(({ problem, file }) => problem && file);
    await this.store.note(withReports(this.desk, new Map(closed.map(({ id }) => [id, { problem: '' }]))));
    return this.goOn();
  }

  /** @param {Engine} engine @param {string} id */
  async examine(engine, id) {
    const report = this.desk.reports.find((one) => one.id === id);
    if (!report) return;
    const { described } = this.store.state;
    try {
      const asked = { ...this.options, dismissed: Array.from(report.muted), confirmed: report.confirmed };
      const first = await engine.many('examine', [await this.sourceOf(report), asked]);
      const found = await this.withLastYear(engine, first, asked);
      const row = rowOf(
        /** @type {import('../../wasm/types.js').Description} */ (described),
        found.result,
        found.compared,
        this.store.state.scans?.looks(report, found.result),
      );
      this.news.set(id, { row, packed: first.packed, format: first.format, problem: '' });
      const { digest: _, ...told } = found.result;
      this.tools.announce(told);
    } catch (error) {
      const fault = EngineError.of(error);
      if (fault.code !== 'cancelled')
        this.news.set(id, { problem: fault.said(this.words()), scanned: isOfPictures(fault, report.name) });
    }
  }

  /**
   * Whose report it is, is known once it was read; then it is checked beside that of the year before.
   * @param {Engine} engine @param {Awaited<ReturnType<typeof import('./worker.js')['answers']['examine']>>} first @param {object} asked
   */
  async withLastYear(engine, first, asked) {
    const earlier = this.earlierOf(first.result.report);
    if (!earlier) return { result: first.result, compared: false };
    const { result } = await engine.many('examine', [{ packed: first.packed }, { ...asked, previous: earlier.packed }]);
    return { result, compared: true };
  }

  /** @param {Report} report @returns {Promise<import('./worker.js').Source>} */
  async sourceOf({ document, packed, file, name }) {
    if (packed) return { packed };
    if (document) return { document };
    return { bytes: await bytesOf(/** @type {File} */ (file), name, this.options.lang), name };
  }

  /** The report of the year before, as far as it is there: of several, the one nearest to that year. @param {{organ: string, year: number|null}} report */
  earlierOf({ organ, year }) {
    const own = this.folder.earlier.filter((one) => organ && one.organ === organ);
    const off = (/** @type {Earlier} */ one) => Math.abs((year || 0) - 1 - (one.year || 0));
    return own.sort((a, b) => off(a) - off(b))[0];
  }

  /** Opens a report, or none; what was open is put back, once its last change is checked. The list is there at once, and judged behind it. @param {string} id */
  async open(id) {
    this.openings += 1;
    const mine = this.openings;
    await this.tools.check.settled();
    const asked = this.desk.reports.find((report) => report.id === id);
    try {
      const brought = asked && !asked.result && asked.packed ? await this.brought(asked) : {};
      if (mine !== this.openings) return;
      const desk = withReport(withOpen(this.putBack(id), id), id, brought);
      const look = asked && this.store.state.scans?.looks({ ...asked, ...brought }) ? { steps: [], typed: null } : null;
      if (!id) this.look({});
      await this.store.note(desk, { ...freshView(), look, steps: 0, page: 'check', draft: null, answer: null });
    } catch (error) {
      this.tools.check.failed(error, asked?.name);
      return;
    }
    const { result } = reportOf(this.store.state) || {};
    if (result) this.tools.check.unfold(result);
    if (!id) this.judge();
  }

  /** The result of a report that was put away, or kept. @param {Report} report */
  async checked({ document, packed, ...report }) {
    const source = document || (await this.engine.many('unpack', [packed]));
    return this.engine.check(source, this.tools.check.options({ ...report, document, packed }));
  }

  /** What there is to know of a report that is opened. @param {Report} report @returns {Promise<Partial<Report>>} */
  async brought(report) {
    const document = await this.engine.many('unpack', [report.packed]);
    const previous = report.previous || (await this.previousOf(report));
    const options = { ...this.tools.check.options({ ...report, previous }) };
    const result = await this.engine.check(document, options);
    return { document, previous, form: report.form || result.report.filling === 'blank', ...checked([], result) };
  }

  /** @param {Report} report */
  async previousOf({ row }) {
    const earlier = row && this.earlierOf(row);
    if (!earlier) return undefined;
    const document = await this.engine.many('unpack', [earlier.packed]);
    return { name: earlier.name, document, result: await this.engine.check(document, this.options) };
  }

  /** The desk without what can be worked out again of the report that is open: its row is what stays. @param {string} next */
  putBack(next) {
    const { open, reports } = this.desk;
    const report = reports.find(({ id }) => id === open);
    const { described } = this.store.state;
    if (!report?.result || !report.packed || open === next || !described) return this.desk;
    const row = {
      .../** @type {import('./row.js').Row} */ (rowNow(described, report, this.store.state.scans)),
      digest: report.row?.digest,
    };
    const previous = this.earlierOf(row) ? undefined : report.previous;
    return withReport(this.desk, open, { document: null, result: null, seenCards: [], previous, row });
  }

  /** What is said of all together. Only the newest question is answered. */
  judge() {
    this.judgements += 1;
    const mine = this.judgeAs(this.judgements).then(() => {
      if (this.judging === mine) this.judging = undefined;
    });
    this.judging = mine;
    return mine;
  }

  /** Until nothing is checked any more, and what is said of all together is said of the reports as they are. */
  async settled() {
    while (this.isBusy) {
      await this.running;
      await this.judging;
    }
  }

  get isBusy() {
    return Boolean(this.running || this.judging);
  }

  /** By the last engine: the first opens reports meanwhile. @param {number} mine */
  async judgeAs(mine) {
    if (this.running || this.desk.reports.length < 2) return;
    const engine = this.engines[this.engines.length - 1] || this.engine;
    const { roster, consolidated } = this.folder;
    const { packed: _, ...digest } = consolidated || { packed: '', file: '' };
    const set = { roster: roster?.organs, consolidated: consolidated ? digest : undefined };
    try {
      const judged = await underway(
        this,
        'judging',
        this.desk.reports.length,
        () => engine.cancel(),
        async () => {
          await this.gather(engine, mine);
          return mine === this.judgements ? engine.many('judge', [set, this.options], LONG) : null;
        },
      );
      if (mine === this.judgements) await this.set({ judged });
    } catch (error) {
      if (mine === this.judgements) await this.set({ judged: null });
      this.tools.check.failed(error);
    }
  }

  /** Hands the digests over, some at a time: all at once would hold the page up. @param {Engine} engine @param {number} mine which judgement they are for */
  async gather(engine, mine) {
    const { reports } = this.desk;
    const { answers } = this.folder;
    for (let at = 0; at < reports.length; at += SOME) {
      const some = reports.slice(at, at + SOME);
      const digests = await Promise.all(
        some.map(async (report) => ({ file: report.name, ...named(await this.digest(report), answers) })),
      );
      if (mine !== this.judgements) return;
      await engine.many('gather', [digests, at === 0]);
    }
  }

  /** @param {Report} report */
  async digest({ row, result, document, packed }) {
    if (packed || !result || !document) return row?.digest;
    if (!this.digests.has(result)) {
      const fresh = await this.engine.many('examine', [{ document }, this.options]);
      this.digests.set(result, fresh.result.digest);
    }
    return this.digests.get(result);
  }
}

/** Files of one name are told apart by a number: 年报.txt, 年报（2）.txt. @param {string[]} names that are taken */
function unlike(names) {
  const taken = new Set(names);
  return (/** @type {string} */ name) => {
    let free = name;
    for (let n = 2; taken.has(free); n += 1) free = name.replace(/(\.\w+)?$/, `（${n}）$1`);
    taken.add(free);
    return free;
  };
}

/** How many are checked, or known not to be readable. @param {readonly Report[]} reports */
const doneOf = (reports) => reports.filter(({ row, result, problem }) => row || result || problem).length;

/** The organ as somebody has said it is; none where it is none of those that it may be. @param {import('../../wasm/types.js').Digest|undefined} digest @param {Readonly<Record<string, string>>} answers */
const named = (digest, answers) =>
  digest && digest.organ in answers ? { ...digest, organ: answers[digest.organ] } : digest;
