// 退改通知: a letter to each organ whose report has to be mended, all of them in one zip.
import { bytesOf, EngineError } from '../engine/client.js';
import { liesHere, withReports } from '../model/desk.js';
import { chosen } from './actions.js';
import { inBatches, whole } from './exports.js';
import { LONG } from './work.js';

/** @typedef {import('./work.js').Work} Work @typedef {import('../engine/client.js').Engine} Engine */

/** The letters, and whose reports have one. @param {Work} work @param {Engine} engine @param {import('./archive.js').Incoming} [own] the office's own form */
async function lettersOf(work, engine, own) {
  const { lang } = work.options;
  const template = own && (await bytesOf(own.file, own.path, lang));
  const reports = work.desk.reports.filter(liesHere);
  /** @type {boolean[]} */
  const told = [];
  await engine.prepare(['folder-worker']);
  await engine.many('beginLetters', [lang, template]);
  const give = async (/** @type {import('./worker.js').Written[]} */ batch) =>
    told.push(...(await engine.many('addLetters', [batch], LONG)));
  return {
    zip: await inBatches(work, engine, reports, give, () => engine.many('endLetters', [], LONG)),
    ids: reports.filter((_, at) => told[at]).map(({ id }) => id),
  };
}

/** Reports that nobody can be written to about. @param {Work['desk']['reports']} reports @param {import('../texts/texts.js').T} t */
function nameless(reports, t) {
  const n = reports.filter(({ row }) => row && !row.organ && row.counts.error + row.counts.warning > 0).length;
  return n ? t('said.letters.nameless', { n }) : '';
}

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export const correspondence = (tools, work, model) => ({
  /** @param {import('./archive.js').Incoming} [own] the office's own form */
  async letters(own) {
    const { area, t } = await whole(tools, work, model);
    const engine = tools.newEngine();
    try {
      const { zip, ids } = await lettersOf(work, engine, own);
      const name = `${area}${work.folder.judged?.set.year || ''}${t('letters.file')}.zip`;
      if (ids.length) tools.save(name, [/** @type {Uint8Array<ArrayBuffer>} */ (zip)], 'application/zip');
      await work.store.note(withReports(work.desk, new Map(ids.map((id) => [id, { sent: true }]))));
      const said = ids.length ? t('said.letters', { n: ids.length, name }) : t('said.letters.none');
      await tools.focus.tell(said + nameless(work.desk.reports, t));
    } catch (error) {
      const fault = EngineError.of(error);
      const why = own && fault.kind === 'crash' ? t('said.template.wrong') : fault.said(t);
      await tools.focus.refuse(fault.code === 'cancelled' ? t('said.cancelled') : why);
    }
    engine.cancel();
  },
  /** Into a form of one's own. */
  async ownTemplate() {
    const [own] = await chosen();
    await this.letters(own);
  },
  async saveTemplate() {
    const bytes = await work.engine.many('letterTemplate', []);
    tools.save(`${model().t('letters.file')}.docx`, [bytes], 'application/octet-stream');
  },
});
