// Opening, reading and checking: the only code that asks the engine.
import { bytesOf, EngineError } from '../engine/client.js';
import { originalOf } from '../model/changes.js';
import { hasBlank } from '../model/form.js';
import { checked, received, reportOf as newReport, withReport } from '../model/desk.js';
import { inForce } from '../model/office.js';
import { textDocument, textsAfter } from '../model/text.js';
import { texts } from '../texts/texts.js';
import { arrived, firstTable, isReport, isStray, standing } from './arrived.js';
import { deskOf, reportOf, textOf } from './state.js';

/**
 * @typedef {import('./state.js').Report} Report
 * @typedef {import('./state.js').Result} Result
 * @typedef {import('./state.js').State} State
 * @typedef {import('../../wasm/types.js').Document} Document
 */

const SLOW = 500;
const TYPING = 250;
const NEXT_FRAME = 100;

/** After the next frame has been painted; soon in any case, for a tab in the background paints none. */
export const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NEXT_FRAME);
  });

export class Checking {
  /** What is coming in: aborted once something newer comes. */
  coming = new AbortController();
  wanted = false;
  /** @type {Promise<void>|undefined} */
  running;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  resting;
  /** Lets checks begin. @type {(value?: unknown) => void} */
  begin = () => {};
  /** Until the engine has said what rules it has: settings that were kept may name others. */
  begun = new Promise((resolve) => {
    this.begin = resolve;
  });

  /**
   * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
   * @param {(result: Result) => void} announce tells the world of a result
   * @param {(state: State) => boolean} isDrawn whether a report is drawn to its end
   * @param {(state: State) => void} prepare works out what a state will show, so that drawing it is a step of its own
   * @param {import('./folder.js').Gate} several what deals with several reports @param {import('./scans.js').ScanGate} scans and with scans
   */
  constructor(store, engine, announce, isDrawn, prepare, several, scans) {
    this.several = several;
    this.scans = scans;
    this.store = store;
    this.engine = engine;
    this.announce = announce;
    this.isDrawn = isDrawn;
    this.prepare = prepare;
  }

  /** @template T @param {'reading'|'checking'} kind @param {() => Promise<T>} work @returns {Promise<T>} shows progress once it takes long */
  async watched(kind, work) {
    const begun = Date.now();
    const tick = setInterval(() => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      if (Date.now() - begun >= SLOW) this.store.set({ busy: { ...this.store.state.busy, kind, seconds } });
    }, SLOW);
    try {
      return await work();
    } finally {
      clearInterval(tick);
      if (this.store.state.busy) this.store.set({ busy: null });
    }
  }

  /** @param {Report} [report] */
  options(report) {
    const { lang, settings } = this.store.state;
    const dismissed = Array.from(report?.muted || []);
    const set = isWaiting(report) ? report?.pendingEdits || undefined : undefined;
    const { confirmed, previous } = report || {};
    return { lang, previous: previous?.document, settings: inForce(settings), dismissed, confirmed, set };
  }

  /** @param {Document} document @param {Report} [report] @param {AbortSignal} [signal] */
  async check(document, report, signal) {
    await this.begun;
    return this.engine.check(document, this.options(report), signal);
  }

  /** Whatever was coming in, nobody waits for any more. */
  newest() {
    this.coming.abort();
    this.coming = new AbortController();
    return this.coming.signal;
  }

  /** Says what was thrown. @param {unknown} thrown @param {string} [name] of the file */
  failed(thrown, name = '') {
    const { code, kind, words } = EngineError.of(thrown);
    if (code !== 'cancelled') this.store.set({ problem: { kind, name, message: words } });
  }

  /** Checks a document that came in, and shows it, unless something newer comes. @param {Document} document @param {Pick<Report, 'file'|'pasted'|'scan'|'pages'>} [from] where it came from @param {AbortSignal} [signal] */
  async open(document, from, signal = this.newest()) {
    const { lang } = this.store.state;
    const made = (/** @type {Result|null} */ result) => ({ ...newReport(document, result), ...from });
    try {
      const result = await this.watched('checking', () => this.check(document, undefined, signal));
      if (signal.aborted) return;
      if (isStray(this.store.state, result, from)) return await this.leaveOut();
      const report = made(result);
      this.prepare(arrived(this.store.state, report));
      await painted();
      if (signal.aborted) return;
      await this.store.set(arrived(this.store.state, report));
      if (lang !== this.store.state.lang) return await this.again();
      await this.unfold(result);
      this.announce(result);
      if (!deskOf(this.store.state).open) this.several.goOn(); // one more of a list changes what is said of all together
      await painted();
    } catch (error) {
      if (signal.aborted) return;
      await this.store.set({ ...arrived(this.store.state, made(null)), page: 'check' });
      this.failed(error, document.name);
    }
  }

  /** A text that is no report does not make one more of a list. */
  leaveOut() {
    const words = texts(this.store.state.lang)('said.left-out');
    const answer = { words, undo: false, refused: true };
    return this.store.set({ draft: null, arriving: null, typing: false, answer });
  }

  /** Draws the rest of a report step by step. Where another result has come in between, that is drawn by itself. @param {Result} result */
  async unfold(result) {
    const isShown = () => reportOf(this.store.state)?.result === result;
    for (let steps = 1; isShown() && isReport(result) && !this.isDrawn(this.store.state); steps += 1) {
      await painted();
      if (isShown()) await this.store.set({ steps });
    }
    await painted();
    if (isShown()) await this.store.set({ steps: Infinity });
  }

  /**
   * Checks the report that is open again: after an edit, in another language, beside another year. One check at a time: what
   * changes meanwhile is checked by the next.
   */
  again() {
    this.wanted = true;
    this.running = this.running || this.checkWanted();
    return this.running;
  }

  /** What the open report would come to with these cells; it stays as it is. @param {import('../model/edits.js').Change[]} set */
  async preview(set) {
    const { document, base, ...report } = /** @type {Report} */ (reportOf(this.store.state));
    const options = { ...this.options({ document, ...report }), set: [...(report.pendingEdits || []), ...set] };
    return this.engine.check(/** @type {Document} */ (base || document), options);
  }

  /** Until the result is that of the text as it stands now, and so are its places. */
  async caughtUp() {
    if (reportOf(this.store.state)?.pendingEdits?.length !== 0) await this.again();
  }

  /** Whether the result is that of what stands there. */
  get isSettled() {
    return !this.running && this.store.state.draft === null;
  }
  /** Until it is. */
  async settled() {
    await this.settle();
    while (this.running) await this.running;
  }

  async checkWanted() {
    while (this.wanted) {
      this.wanted = false;
      await this.checkOpen();
    }
    this.running = undefined;
  }

  async checkOpen() {
    const asked = reportOf(this.store.state);
    if (!asked?.document) return;
    const document = (isWaiting(asked) && asked.base) || asked.document;
    try {
      const result = await this.watched('checking', () => this.check(document, asked));
      const pendingEdits = changesSince(asked, reportOf(this.store.state));
      if (pendingEdits) await this.accept(asked, result, pendingEdits);
    } catch (error) {
      this.failed(error, asked.name);
    }
  }

  /** @param {Report} asked @param {Result} result @param {Report['pendingEdits']} pendingEdits */
  async accept(asked, result, pendingEdits) {
    const first = !isReport(asked.result);
    const { draft } = this.store.state;
    const wasFilling = asked.form && asked.result && hasBlank(asked.result); // what was found before it was complete was never shown
    const seenCards = wasFilling ? [] : reportOf(this.store.state)?.seenCards || [];
    await this.store.note(
      withReport(deskOf(this.store.state), asked.id, {
        ...checked(seenCards, result, asked.pendingEdits !== null),
        ...(result.change ? textsAfter(result, asked, pendingEdits) : {}),
        pendingEdits,
      }),
      {
        draft: draft === textOf(this.store.state) ? null : draft,
        problem: standing(this.store.state),
        ...(first ? { steps: 0, table: firstTable(result) } : { steps: Infinity }),
      },
    );
    if (first) await this.unfold(result);
    this.announce(result);
  }

  /**
   * Puts a changed text in the place of the present one, to be undone by one step (or joined to the last step).
   * @param {string} text @param {{pendingEdits?: Report['pendingEdits'], base?: Report['base'], original?: Report['original']|null, join?: boolean}} [more] original: null where it is as it came
   */
  change(text, { pendingEdits = null, base, join = false, original } = {}) {
    const report = reportOf(this.store.state);
    if (!report) return undefined;
    const document = textDocument(text, report);
    const desk = withReport(deskOf(this.store.state), report.id, {
      document,
      pendingEdits,
      base,
      original: original === undefined ? this.originalIn(report, join) : original || undefined,
      packed: '',
    });
    if (join) this.store.note(desk);
    else this.store.do(desk);
    return this.again();
  }

  /** A report as it was before its first change; none while it is still being typed in. @param {Report} report @param {boolean} join whether its step goes on */
  originalIn({ id, original, result }, join) {
    const [before] = this.store.state.history.past.slice(-1);
    const isComing = join && !before?.reports.some((report) => report.id === id);
    return original || (result && isReport(result) && !isComing ? originalOf(result) : undefined);
  }

  /** Text typed into the field: checked when the fingers rest. @param {string} text */
  typed(text) {
    this.store.set({ draft: text });
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.settle(), TYPING);
  }

  /** What stands in the field goes to the desk. */
  settle() {
    clearTimeout(this.resting);
    const { arriving, draft, typedOnce } = this.store.state;
    if (draft === null || arriving !== null) return undefined;
    this.store.set({ typedOnce: true });
    const report = reportOf(this.store.state);
    if (report && !draft.trim() && !isReport(report.result))
      return this.store.do({ reports: [], open: '' }, { draft: null });
    if (report) return this.change(draft, { join: typedOnce });
    if (!draft.trim()) return undefined;
    this.store.do(received(deskOf(this.store.state), [newReport(textDocument(draft), null)]));
    return this.again();
  }

  /** @param {File} file @param {AbortSignal} [signal] */
  read(file, signal) {
    const { lang } = this.store.state;
    return this.watched('reading', async () =>
      this.engine.read(await bytesOf(file, file.name, lang), file.name, lang, signal),
    );
  }

  /** @param {File} file @param {Pick<Report, 'file'>} [from] nothing: it was pasted */
  async openFile(file, from = { file }) {
    const signal = this.newest();
    try {
      const document = await this.read(file, signal);
      if (!signal.aborted) await this.open(document, from, signal);
      const take = signal.aborted ? undefined : await this.scans.beside(document, reportOf(this.store.state)?.result);
      if (!signal.aborted) await take?.([file], from, signal, true);
    } catch (error) {
      const take = await this.scans.insteadOf(error, file.name);
      if (signal.aborted) return;
      if (take) await take([file], from, signal);
      else this.failed(error, file.name);
    }
  }

  /** @param {import('../folder/archive.js').Incoming[]} files */
  async openFiles(files) {
    if (files.length === 1 && !this.several.takes(files[0])) return this.openFile(/** @type {File} */ (files[0].file));
    const signal = this.newest();
    await this.begun;
    return (await this.scans.takesPages(files))?.(signal) ?? this.several.take(files);
  }

  /** Checks all that lies on the desk by other settings. */
  async anew() {
    await this.again();
    return this.several.again();
  }

  /** Checks what lies on the desk and was never checked: after a reload, after a step back. */
  async catchUp() {
    if (deskOf(this.store.state).reports.some(({ format }) => format === 'scan')) await this.scans.part(); // it says what of them is still to be done
    await this.again();
    await this.readPrevious();
    return this.several.goOn();
  }

  /** Once more in the other language: what is gone was told in this one. */
  async inOtherWords() {
    const { id, result, seenCards } = reportOf(this.store.state) || {};
    const there = new Set(result?.groups.map((group) => group.id));
    if (id && seenCards) {
      const left = { seenCards: seenCards.filter(({ key }) => there.has(key)) };
      await this.store.note(withReport(deskOf(this.store.state), id, left));
    }
    return this.catchUp();
  }

  /** Last year's report was kept without its result. */
  async readPrevious() {
    const { id, previous } = reportOf(this.store.state) || {};
    if (!id || !previous || previous.result) return;
    const result = await this.check(previous.document).catch(() => undefined);
    if (reportOf(this.store.state)?.previous === previous)
      await this.store.note(withReport(deskOf(this.store.state), id, { previous: { ...previous, result } }));
  }

  /** The year before: a second report, checked by itself for the picture and handed along for the comparison. @param {File} file */
  async openPrevious(file) {
    const report = reportOf(this.store.state);
    if (!report) return;
    try {
      const document = await this.read(file);
      const result = await this.check(document);
      if (!isReport(result))
        throw new EngineError({ code: 'file', words: texts(this.store.state.lang)('previous.unread') });
      const previous = { name: file.name, document, result };
      await this.store.do(withReport(deskOf(this.store.state), report.id, { previous }));
      await this.again();
    } catch (error) {
      this.failed(error, file.name);
    }
  }

  closePrevious() {
    const { history } = this.store.state;
    this.store.do(withReport(history.now, history.now.open, { previous: undefined }));
    return this.again();
  }

  /** @param {string} html @param {string} plain what to take where the HTML cannot be read */
  async openHtml(html, plain) {
    const signal = this.newest();
    try {
      const document = await this.engine.readHtml(html, '', signal);
      return signal.aborted ? undefined : await this.open(document, { pasted: html }, signal);
    } catch (error) {
      if (signal.aborted || EngineError.of(error).code === 'cancelled') return undefined;
      return this.open(textDocument(plain));
    }
  }

  cancel() {
    this.newest();
    this.engine.cancel();
    const { draft } = this.store.state;
    const isKept = draft !== null && !reportOf(this.store.state);
    if (isKept) this.store.do(received(deskOf(this.store.state), [newReport(textDocument(draft), null)]));
    this.store.set({ busy: null, draft: null, arriving: null });
  }
}

/** Whether cells of a report were set that its result does not know yet. @param {Report|undefined} report */
const isWaiting = (report) => Boolean(report?.base && report.pendingEdits?.length);

/**
 * The cells that were changed while a report was being checked; undefined where more than that has changed.
 * @param {Report} asked @param {Report|undefined} now @returns {Report['pendingEdits']|undefined}
 */
function changesSince(asked, now) {
  if (now?.id !== asked.id) return undefined;
  if (now.document === asked.document) return [];
  const before = asked.pendingEdits;
  const follows =
    now.result === asked.result && before && now.pendingEdits && before.every((c) => now.pendingEdits?.includes(c));
  return follows ? now.pendingEdits?.filter((c) => !before.includes(c)) : undefined;
}
