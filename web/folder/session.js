// The whole work as one file, and opened again: reports, edits, what was held against them, what was answered, noted and sent.
import { awaited } from '../model/desk.js';
import { whole } from './exports.js';
import { freshFolder, freshView } from '../page/state.js';

/**
 * @typedef {import('../page/state.js').Report} Report @typedef {import('../page/state.js').Folder} Folder @typedef {import('./work.js').Work} Work
 * @typedef {Pick<Report, 'name'|'format'|'problem'|'sent'|'note'|'came'|'packed'> & {muted: string[]}} SavedReport
 * @typedef {Pick<Folder, 'roster'|'answers'|'consolidated'|'earlier'> & {nianbao: string}} SavedHead  the first line; a report a line follows
 */

const KIND = 'folder 1';

/** @param {Work} work @param {Report} report @returns {Promise<SavedReport>} */
async function saved(work, { name, format, problem, sent, note, came, packed, document, muted }) {
  const small = packed || (document ? await work.engine.many('pack', [document]) : '');
  return { name, format, problem, sent, note, came, packed: small, muted: Array.from(muted) };
}

/** @param {string} text @returns {{head: SavedHead, reports: SavedReport[]}} @throws {Error} where it is no session */
function parsed(text) {
  const [first, ...rest] = text.split('\n').filter(Boolean);
  const head = JSON.parse(first);
  if (head.nianbao !== KIND) throw new Error('no session');
  return { head, reports: rest.map((line) => JSON.parse(line)) };
}

/** @param {SavedReport} saved @returns {Report} */
const restored = ({ name, muted, packed, note, ...same }) => ({
  ...awaited(name),
  ...same,
  packed: typeof packed === 'string' ? packed : '',
  note: typeof note === 'string' ? note : '',
  muted: new Set(muted),
});

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export const sessions = (tools, work, model) => ({
  async saveSession() {
    const { area, t } = await whole(tools, work, model);
    const { roster, answers, consolidated, earlier } = work.folder;
    const parts = [`${JSON.stringify({ nianbao: KIND, roster, answers, consolidated, earlier })}\n`];
    for (const report of work.desk.reports) parts.push(`${JSON.stringify(await saved(work, report))}\n`);
    const name = `${area}${work.folder.judged?.set.year || ''}${t('session.file')}.nianbao`;
    tools.save(name, parts, 'application/octet-stream');
    await tools.focus.tell('top', t('said.session', { name }));
  },
  /** @param {import('./archive.js').FileLike} file */
  async openSession(file) {
    try {
      const { head, reports } = parsed(await new Response(/** @type {File} */ (file)).text());
      const { roster, answers, consolidated, earlier } = head;
      const folder = { ...freshFolder(), roster, answers, consolidated, earlier };
      const view = { ...freshView(), folder, draft: null, problem: null, page: 'check' };
      await work.store.do({ reports: reports.map(restored), open: '' }, view);
      work.goOn();
    } catch {
      await work.store.set({ problem: { kind: 'file', name: file.name, message: model().t('session.unread') } });
    }
  },
});
