// Opening, reading and checking: the only code that asks the engine.
import { push } from '../model/history.js';
import { texts } from '../texts/texts.js';
import { fresh, openReport } from './state.js';

const SLOW = 500;
const TYPING = 250;
const NEXT_FRAME = 100;

/** After the next frame has been painted; soon in any case, for a tab in the background paints none. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NEXT_FRAME);
  });

export const textDocument = (text, name = '') => ({ name, format: 'text', text });

/**
 * @param {any} store @param {any} engine @param {(result: any) => void} announce tells the world of a result
 * @param {() => any} model the model as last drawn
 * @param {(change: any) => void} prepare works out what a change will show, so that drawing it is a step of its own
 */
export function checking(store, engine, announce, model, prepare) {
  const { state } = store;
  let turn = 0;
  let timer;

  /** Shows progress once it takes longer than half a second. */
  async function watched(kind, work) {
    const begun = Date.now();
    const tick = setInterval(() => {
      if (Date.now() - begun >= SLOW)
        store.set({ busy: { ...(state.busy || {}), kind, seconds: Math.round((Date.now() - begun) / 1000) } });
    }, SLOW);
    try {
      return await work();
    } finally {
      clearInterval(tick);
      if (state.busy) store.set({ busy: null });
    }
  }

  const options = (previous) => ({ lang: state.lang, previous: previous?.document });

  function failed(error, name = '') {
    if (error.code === 'cancelled') return;
    store.set({ problem: error.words ? { kind: 'file', name, message: error.words } : { kind: 'engine' } });
  }

  /** Checks a document and shows it. Only the newest question is shown. */
  async function open(document, { typed = false } = {}) {
    turn += 1;
    const mine = turn;
    try {
      const result = await watched('checking', () => engine.check(document, options()));
      if (mine !== turn) return;
      const shown = { ...(typed ? {} : fresh()), ...showing(document, result) };
      prepare(shown);
      await painted();
      if (mine !== turn) return;
      await store.set({ ...shown, typing: typed && state.typing });
      if (shown.report) await unfold(result);
      announce(result);
      await painted();
    } catch (error) {
      failed(error, document.name);
    }
  }

  function showing(document, result) {
    const report = result.reading === 'none' ? null : openReport(document, result);
    return {
      list: [],
      problem: null,
      menu: false,
      page: 'check',
      text: result.source.text,
      unlike: report ? null : result,
      report,
      table: firstTable(result),
      steps: 0,
    };
  }

  /** Draws the rest of a report step by step. Where another result has come in between, that is drawn by itself. */
  async function unfold(result) {
    const isShown = () => state.report?.result === result;
    for (let steps = 1; isShown() && !isDrawn(model()); steps += 1) {
      await painted();
      if (isShown()) await store.set({ steps });
    }
    await painted();
    if (isShown()) await store.set({ steps: Infinity });
  }

  /** Checks the report that is open again: after an edit, in another language, beside another year. */
  async function again() {
    const { report } = state;
    if (!report) return;
    turn += 1;
    const mine = turn;
    try {
      const result = await watched('checking', () =>
        engine.check(report.history.now.document, options(report.previous)),
      );
      if (mine !== turn || !state.report) return;
      await store.set({
        report: { ...state.report, result },
        text: result.source.text,
        problem: null,
        steps: Infinity,
      });
      announce(result);
    } catch (error) {
      failed(error, report.name);
    }
  }

  /** Puts a changed text in the place of the present one, to be undone by one step (or joined to the last step). */
  function change(text, applied = state.report.history.now.applied, join = false) {
    const { report } = state;
    const next = { document: textDocument(text, report.name), applied };
    const history = join ? { ...report.history, now: next } : push(report.history, next);
    store.set({ report: { ...report, history }, text });
    return again();
  }

  /** Text typed into the field: checked when the fingers rest. */
  function typed(text) {
    turn += 1; // an answer on its way is about an older text
    store.set({ text });
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!text.trim()) return;
      if (state.report) change(text, undefined, state.typedOnce);
      else open(textDocument(text), { typed: true });
      state.typedOnce = true;
    }, TYPING);
  }

  const read = (file) =>
    watched('reading', async () => engine.read(new Uint8Array(await buffer(file)), file.name, state.lang));

  async function openFile(file) {
    try {
      await open(await read(file));
    } catch (error) {
      failed(error, file.name);
    }
  }

  /** Several files one after the other; what is done stays when the rest is cancelled. */
  async function openFiles(files) {
    if (files.length === 1) return openFile(files[0]);
    await store.set({ ...fresh(), list: files.map((file) => ({ name: file.webkitRelativePath || file.name })) });
    const begun = Date.now();
    for (let i = 0; i < files.length && state.list.length === files.length; i += 1) {
      if (Date.now() - begun > SLOW) store.set({ busy: { kind: 'files', done: i + 1, all: files.length } });
      try {
        const document = await engine.read(new Uint8Array(await buffer(files[i])), files[i].name, state.lang);
        const result = await engine.check(document, options());
        store.set({ list: state.list.map((entry, at) => (at === i ? { ...entry, document, result } : entry)) });
        announce(result);
      } catch (error) {
        if (error.code === 'cancelled') break;
      }
    }
    return store.set({ busy: null });
  }

  /** The year before: a second report, checked by itself for the picture and handed along for the comparison. */
  async function openPrevious(file) {
    if (!state.report) return;
    try {
      const document = await read(file);
      const result = await engine.check(document, options());
      if (result.reading === 'none')
        throw Object.assign(new Error(), { code: 'file', words: texts(state.lang)('previous.unread') });
      await store.set({ report: { ...state.report, previous: { name: file.name, document, result } } });
      await again();
    } catch (error) {
      failed(error, file.name);
    }
  }

  function closePrevious() {
    store.set({ report: { ...state.report, previous: undefined } });
    return again();
  }

  async function openHtml(html, plain) {
    try {
      return await open(await engine.readHtml(html, ''));
    } catch (error) {
      if (error.code === 'cancelled') return undefined;
      return open(textDocument(plain));
    }
  }

  return {
    open,
    again,
    change,
    typed,
    read,
    openFile,
    openFiles,
    openPrevious,
    closePrevious,
    openHtml,
    failed,
    cancel() {
      turn += 1;
      engine.cancel();
      store.set({ busy: null });
    },
  };
}

/** Whether all is drawn that is drawn without being asked for. */
const isDrawn = (model) =>
  model.portions.lines > 0 && model.portions.lines >= Math.min(model.state.sourceLimit, model.lines.length);

/** File.arrayBuffer, where a kernel has it. */
const buffer = (file) => (file.arrayBuffer ? file.arrayBuffer() : new Response(file).arrayBuffer());

/** The table to show first: the one with the first wrong cell, else that of the requests. */
function firstTable(result) {
  const cell = [].concat(...result.findings.filter((f) => f.severity === 'error').map((f) => f.cells))[0];
  return cell ? cell.slice(0, cell.indexOf('.')) : 'requests';
}
