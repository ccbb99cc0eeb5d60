// The scans of a list, recognised one after the other; what was not seen for sure waits in each report.
import { withReport } from '../model/desk.js';

/** @typedef {import('../page/state.js').Report} Report */

/** @param {import('./work.js').Work} work @param {() => import('./index.js').FolderModel} model */
export const recognising = (work, model) => ({
  /** Shows those alone that wait for the eye. @returns {Promise<string>} the first of them */
  async toLook() {
    await work.look({ view: 'units', filter: { mark: 'look', rule: '', search: '' }, first: 0 });
    return model().shown[0]?.id || '';
  },
  /** Pictures are pages of one report after all. */
  async asPages() {
    const files = work.desk.reports.flatMap(({ file }) => /** @type {File|undefined} */ (file) || []);
    const part = await partOf(work);
    if (!part) return;
    await work.store.do({ reports: [], open: '' });
    await part.take(files, { file: files[0] }, work.tools.check.newest());
  },
  /** Each is checked as soon as it is there. */
  async recognise() {
    const { check } = work.tools;
    const part = await partOf(work);
    if (!part) return;
    const waiting = work.desk.reports.flatMap(({ id, name, file, scanned }) =>
      scanned && file ? [{ id, name, file }] : [],
    );
    await part.each(waiting, check.newest(), async (at, found) => {
      const change = 'document' in found ? await packed(work, found) : found;
      await work.store.note(withReport(work.desk, waiting[at].id, { scanned: false, problem: '', ...change }));
      work.goOn();
    });
  },
});

/** What recognises scans; where it cannot be had, that is said. @param {import('./work.js').Work} work */
async function partOf({ store, tools, words }) {
  const part = await tools.check.scans.part();
  if (!part) await store.set({ answer: { words: words()('scans.absent'), undo: false, refused: true } });
  return part;
}

/** @param {import('./work.js').Work} work @param {import('../scans/seen.js').Read} found @returns {Promise<Partial<Report>>} */
const packed = async ({ engine }, { document, ...found }) => ({
  ...{ packed: await engine.many('pack', [document]), format: document.format, ...found },
});
