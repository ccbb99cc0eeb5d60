// Opening, reading and checking: the only code that asks the engine.
import { cameAs } from '../model/changes.js';
import { checked, received, reportOf as newReport, withReport } from '../model/desk.js';
import { push } from '../model/history.js';
import { inForce } from '../model/office.js';
import { texts } from '../texts/texts.js';
import { deskOf, freshView, reportOf, textOf, typedMeanwhile } from './state.js';

/**
 * @typedef {import('./state.js').Report} Report
 * @typedef {import('./state.js').Result} Result
 * @typedef {import('./state.js').State} State
 * @typedef {import('../../wasm/types.js').Document} Document
 * @typedef {import('../engine/client.js').EngineError} EngineError
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

/** @param {string} text @param {string} [name] @returns {Document} */
export const textDocument = (text, name = '') => ({ name, format: 'text', text });

/** @param {Result|null|undefined} result */
const isReport = (result) => Boolean(result) && result?.reading !== 'none';

export class Checking {
  turn = 0;
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
   * @param {import('./folder.js').Gate} several what deals with several reports
   */
  constructor(store, engine, announce, isDrawn, prepare, several) {
    this.several = several;
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
    return { lang, previous: report?.previous?.document, settings: inForce(settings), dismissed };
  }

  /** @param {Document} document @param {Report} [report] */
  async check(document, report) {
    await this.begun;
    return this.engine.check(document, this.options(report));
  }

  /** @param {EngineError} error */
  failed(error, name = '') {
    if (error.code === 'cancelled') return;
    const kind = error.code === 'bundle' || error.code === 'crash' ? error.code : 'engine';
    this.store.set({ problem: error.words ? { kind: 'file', name, message: error.words } : { kind } });
  }

  /** Checks a document that came in, and shows it. Only the newest question is shown. @param {Document} document @param {Pick<Report, 'file'|'pasted'>} [from] where it came from */
  async open(document, from) {
    this.turn += 1;
    const mine = this.turn;
    const made = (/** @type {Result|null} */ result) => ({ ...newReport(document, result), ...from });
    try {
      const result = await this.watched('checking', () => this.check(document));
      if (mine !== this.turn) return;
      const report = made(result);
      this.prepare(arrived(this.store.state, report));
      await painted();
      if (mine !== this.turn) return;
      await this.store.set(arrived(this.store.state, report));
      await this.unfold(result);
      this.announce(result);
      await painted();
    } catch (error) {
      if (mine === this.turn) await this.store.set({ ...arrived(this.store.state, made(null)), page: 'check' });
      this.failed(/** @type {EngineError} */ (error), document.name);
    }
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

  /** Until the result is that of the text as it stands now, and so are its places. */
  async caughtUp() {
    if (reportOf(this.store.state)?.since?.length !== 0) await this.again();
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
    const { document } = asked;
    try {
      const result = await this.watched('checking', () => this.check(document, asked));
      const since = changesSince(asked, reportOf(this.store.state));
      if (since) await this.accept(asked, result, since);
    } catch (error) {
      this.failed(/** @type {EngineError} */ (error), asked.name);
    }
  }

  /** @param {Report} asked @param {Result} result @param {Report['since']} since */
  async accept(asked, result, since) {
    const first = !isReport(asked.result);
    const { draft } = this.store.state;
    const met = reportOf(this.store.state)?.met || [];
    await this.store.note(
      withReport(deskOf(this.store.state), asked.id, { ...checked(met, result, asked.since !== null), since }),
      {
        draft: draft === textOf(this.store.state) ? null : draft,
        problem: null,
        ...(first ? { steps: 0, table: firstTable(result) } : { steps: Infinity }),
      },
    );
    if (first) await this.unfold(result);
    this.announce(result);
  }

  /**
   * Puts a changed text in the place of the present one, to be undone by one step (or joined to the last step).
   * @param {string} text @param {{since?: Report['since'], came?: Report['came']|null, join?: boolean}} [more] came: null where it is as it came
   */
  change(text, { since = null, join = false, came } = {}) {
    const report = reportOf(this.store.state);
    if (!report) return undefined;
    const document = textDocument(text, report.name);
    const desk = withReport(deskOf(this.store.state), report.id, {
      document,
      since,
      came: came === undefined ? this.cameOf(report, join) : came || undefined,
      packed: '',
    });
    if (join) this.store.note(desk);
    else this.store.do(desk);
    return this.again();
  }

  /** A report as it was before its first change; none while it is still being typed in. @param {Report} report @param {boolean} join whether its step goes on */
  cameOf({ id, came, result }, join) {
    const [before] = this.store.state.history.past.slice(-1);
    const isComing = join && !before?.reports.some((report) => report.id === id);
    return came || (result && isReport(result) && !isComing ? cameAs(result) : undefined);
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

  /** @param {File} file */
  read(file) {
    return this.watched('reading', async () => this.engine.read(await bytesOf(file), file.name, this.store.state.lang));
  }

  /** @param {File} file */
  async openFile(file) {
    try {
      await this.open(await this.read(file), { file });
    } catch (error) {
      this.failed(/** @type {EngineError} */ (error), file.name);
    }
  }

  /** @param {import('../folder/archive.js').Incoming[]} files */
  async openFiles(files) {
    if (files.length === 1 && !this.several.takes(files[0])) return this.openFile(/** @type {File} */ (files[0].file));
    this.turn += 1;
    await this.begun;
    return this.several.take(files);
  }

  /** Checks all that lies on the desk by other settings. */
  async anew() {
    await this.again();
    return this.several.again();
  }

  /** Checks what lies on the desk and was never checked: after a reload, after a step back. */
  async catchUp() {
    await this.again();
    return this.several.goOn();
  }

  /** The year before: a second report, checked by itself for the picture and handed along for the comparison. @param {File} file */
  async openPrevious(file) {
    const report = reportOf(this.store.state);
    if (!report) return;
    try {
      const document = await this.read(file);
      const result = await this.check(document);
      if (!isReport(result))
        throw Object.assign(new Error(), { code: 'file', words: texts(this.store.state.lang)('previous.unread') });
      const previous = { name: file.name, document, result };
      await this.store.do(withReport(deskOf(this.store.state), report.id, { previous }));
      await this.again();
    } catch (error) {
      this.failed(/** @type {EngineError} */ (error), file.name);
    }
  }

  closePrevious() {
    const { history } = this.store.state;
    this.store.do(withReport(history.now, history.now.open, { previous: undefined }));
    return this.again();
  }

  /** @param {string} html @param {string} plain what to take where the HTML cannot be read */
  async openHtml(html, plain) {
    try {
      return await this.open(await this.engine.readHtml(html, ''), { pasted: html });
    } catch (error) {
      if (/** @type {EngineError} */ (error).code === 'cancelled') return undefined;
      return this.open(textDocument(plain));
    }
  }

  cancel() {
    this.turn += 1;
    this.engine.cancel();
    const { draft } = this.store.state;
    const isKept = draft !== null && !reportOf(this.store.state);
    if (isKept) this.store.do(received(deskOf(this.store.state), [newReport(textDocument(draft), null)]));
    this.store.set({ busy: null, draft: null, arriving: null });
  }
}

/**
 * The cells that were changed while a report was being checked; undefined where more than that has changed.
 * @param {Report} asked @param {Report|undefined} now @returns {Report['since']|undefined}
 */
function changesSince(asked, now) {
  if (now?.id !== asked.id) return undefined;
  if (now.document === asked.document) return [];
  const before = asked.since;
  const follows = now.result === asked.result && before && now.since && before.every((c) => now.since?.includes(c));
  return follows ? now.since?.filter((c) => !before.includes(c)) : undefined;
}

/** The state with a report that has just come in. @param {State} state @param {Report} report @returns {State} */
function arrived(state, report) {
  const before = deskOf(state);
  const desk = received(before, [report]);
  const replaced = before.reports.length > 0 && !desk.reports.includes(before.reports[0]);
  const t = texts(state.lang);
  return {
    ...state,
    ...freshView(),
    history: push(state.history, desk),
    folder: { ...state.folder, walk: [...state.folder.walk, report.id] },
    ...(typedMeanwhile(state) ? {} : { draft: null, typing: false }),
    problem: null,
    menu: false,
    page: 'check',
    answer: replaced ? { place: 'top', words: t('said.replaced'), undo: true } : null,
    table: report.result ? firstTable(report.result) : 'requests',
    steps: 0,
  };
}

/** @param {File} file */
export const bytesOf = async (file) => new Uint8Array(await buffer(file));

/** File.arrayBuffer, where a browser has it. @param {File} file */
const buffer = (file) => (file.arrayBuffer ? file.arrayBuffer() : new Response(file).arrayBuffer());

/** The table to show first: the one with the first wrong cell, else that of the requests. @param {Result} result */
function firstTable(result) {
  const cell = result.findings.filter((f) => f.severity === 'error').flatMap((f) => f.cells)[0] || 'requests.';
  return /** @type {import('./state.js').TableName} */ (cell.slice(0, cell.indexOf('.')));
}
