// The author's own file given back, with what was found and what was changed in it.
import { TABLES } from '../../wasm/forms.js';
import { bytesOf, EngineError } from '../engine/client.js';
import { differences } from '../model/differences.js';
import { withReport } from '../model/desk.js';
import { textDocument } from '../model/text.js';
import { texts } from '../texts/texts.js';
import { copy } from './clipboard.js';
import { save } from './save.js';
import { deskOf, reportOf, textOf } from './state.js';

/** @typedef {import('./state.js').Report} Report */
/** @typedef {import('../../wasm/writers/returned.js').Source} Source */

/** Asks for a file; the page keeps none over a reload. @returns {Promise<File>} */
const chosen = () =>
  new Promise((resolve) => {
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.addEventListener('change', () => chooser.files?.[0] && resolve(chooser.files[0]));
    chooser.click();
  });

/** Whether a file that was chosen holds another report. @param {Source} source @param {Report} report */
const isOther = ({ result: read }, { file, pasted, result }) =>
  !file && !pasted && (read.report.organ !== result?.report.organ || read.report.year !== result?.report.year);

/** Whether a table has another form by now. @param {Source} source @param {Report} report */
const isRenewed = ({ result: read }, { result }) =>
  TABLES.some((id) => read.report.tables[id].format !== result?.report.tables[id].format);

/** A scan as its pictures were recognised, with what was found in it before anything was changed. @param {Report} report @param {import('./scans.js').Scans} scans @param {import('./checking.js').Checking} check */
async function ofPictures(report, scans, check) {
  const { original, result } = report;
  const first = original ? await check.check(textDocument(original.source.text, report), report) : result;
  const { lang } = check.options(report);
  return scans.given(report, /** @type {import('./state.js').Result} */ (first), lang);
}

/**
 * A report's file, or the rich text that was pasted, as it was read; undefined where the file that was chosen is another's.
 * @param {Report} report @param {import('../engine/client.js').Engine} engine @param {import('./checking.js').Checking} check
 */
async function traced(report, engine, check) {
  const { pasted } = report;
  const file = report.file || (pasted ? undefined : await chosen());
  const options = check.options(report);
  const source = await check.watched('reading', async () =>
    file
      ? engine.trace(await bytesOf(file, file.name, options.lang), report.name, options)
      : engine.traceHtml(pasted || '', options),
  );
  return isOther(source, report) ? undefined : { file, source };
}

/**
 * What is there to be given back, and what was changed in it; nothing where it is said why not.
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 */
const finding = (store, engine, check, focus) => async (/** @type {Report} */ report) => {
  const { scans } = store.state;
  if (report.scan && scans) return { source: await ofPictures(report, scans, check), changes: [] };
  const found = await traced(report, engine, check);
  if (!found) return focus.say('said.other-file');
  if (isRenewed(found.source, report)) return focus.say('said.form-renewed');
  if (!report.file) store.note(withReport(deskOf(store.state), report.id, { file: found.file }));
  return { ...found, changes: differences(found.source.result.source.text, textOf(store.state)) };
};

/**
 * Says it where something cannot be given back.
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 */
const attempting = (store, check, focus) => async (/** @type {(report: Report) => Promise<unknown>} */ work) => {
  await check.settled();
  try {
    await work(/** @type {Report} */ (reportOf(store.state)));
  } catch (error) {
    const fault = EngineError.of(error);
    if (fault.code === 'cancelled') return;
    if (fault.words) await focus.say('said.refused', { words: fault.words });
    else await focus.refuse(fault.said(texts(store.state.lang)));
  }
};

/** @param {string} name of the original @param {string} words behind it @param {string} [extension] where it has another one */
const copyName = (name, words, extension = '$2') => name.replace(/^(?:.*\/)?(.*?)(\.\w+)?$/, `$1${words}${extension}`);

/**
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 */
export function returning(store, engine, check, focus) {
  const foundOf = finding(store, engine, check, focus);
  const attempt = attempting(store, check, focus);

  /** @param {'annotated'|'corrected'} kind @param {Report} report */
  async function give(kind, report) {
    const { lang } = store.state;
    const found = await foundOf(report);
    if (!found) return undefined;
    const { changes } = found;
    if (kind === 'corrected' && !changes.length) return focus.say('said.nothing-changed');
    const { bytes, ...done } = await engine.giveBack(kind, found.source, changes, lang);
    const name = copyName(report.name, texts(lang)(`file.${kind}`), report.scan && '.pdf');
    if (kind === 'corrected') store.set({ taken: new Set(store.state.taken).add(report.document) });
    save(name, [/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], 'application/octet-stream');
    return focus.say(done.lost ? 'said.given-lost' : `said.${kind}`, done);
  }

  /** The whole report as rich text, with the author's own tables. @param {Report} report */
  async function copyWhole(report) {
    const found = await foundOf(report);
    if (!found) return undefined;
    const { html, written, lost } = await engine.richText(found.source, found.changes, store.state.lang);
    if (!copy(textOf(store.state), html)) return focus.say('said.copy-failed');
    return focus.say(lost ? 'said.copied-lost' : 'said.copied-original', { written, lost });
  }

  return {
    /** @param {'annotated'|'corrected'} kind */
    giveBack: (kind) => attempt((report) => give(kind, report)),
    copyOriginal: () => attempt(copyWhole),
  };
}
