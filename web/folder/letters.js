// 退改通知: a letter to each organ whose report has to be mended, all of them in one zip.
import { withReports } from '../model/desk.js';
import { chosen } from './actions.js';
import { inBatches, whole } from './exports.js';
import { LONG } from './work.js';

/** @typedef {import('./work.js').Work} Work @typedef {import('../engine/client.js').Engine} Engine */

/** The letters, and whose reports have one. @param {Work} work @param {Engine} engine @param {Uint8Array} [template] */
async function lettersOf(work, engine, template) {
  const reports = work.desk.reports.filter(({ packed, document }) => packed || document);
  /** @type {boolean[]} */
  const told = [];
  await engine.prepare(['folder-worker']);
  await engine.many('beginLetters', [work.options.lang, template]);
  await inBatches(work, reports, async (batch) => told.push(...(await engine.many('addLetters', [batch], LONG))));
  return {
    zip: await engine.many('endLetters', [], LONG),
    ids: reports.filter((_, at) => told[at]).map(({ id }) => id),
  };
}

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export const correspondence = (tools, work, model) => ({
  /** @param {Uint8Array} [template] the office's own */
  async letters(template) {
    const { area, t } = await whole(tools, work, model);
    const engine = tools.newEngine();
    try {
      const { zip, ids } = await lettersOf(work, engine, template);
      const name = `${area}${work.folder.judged?.set.year || ''}${t('letters.file')}.zip`;
      if (ids.length) tools.save(name, [/** @type {Uint8Array<ArrayBuffer>} */ (zip)], 'application/zip');
      await work.store.note(withReports(work.desk, new Map(ids.map((id) => [id, { sent: true }]))));
      await tools.focus.tell('top', ids.length ? t('said.letters', { n: ids.length, name }) : t('said.letters.none'));
    } catch {
      await tools.focus.tell('top', t(template ? 'said.template.wrong' : 'said.no-bundle'));
    }
    engine.cancel();
    await work.set({ progress: null });
  },
  /** Into a form of one's own. */
  async ownTemplate() {
    const [{ path, file }] = await chosen();
    await this.letters(await work.bytes(/** @type {File} */ (file), path));
  },
  async saveTemplate() {
    const bytes = await work.engine.many('letterTemplate', []);
    tools.save(`${model().t('letters.file')}.docx`, [bytes], 'application/octet-stream');
  },
});
