// The whole work as one file, and opened again: reports, edits, what was held against them, what was answered, noted and sent.
import { limits } from '../../wasm/readers/limits.js';
import { originalOf } from '../model/changes.js';
import { awaited, deskOf } from '../model/desk.js';
import { arePages } from '../model/keeping.js';
import { allIn, fields, isFlag, isText, listOf, maybe, oneOf } from '../model/shapes.js';
import { whole } from './exports.js';
import { resumed } from './resumed.js';
import { freshFolder, freshView } from '../page/state.js';
import { claimed, removeWork, thingsOf } from '../page/shelf.js';
import { consolidatedOf, earlierOf } from './standards.js';

/**
 * @typedef {import('../page/state.js').Report} Report @typedef {import('../page/state.js').Folder} Folder @typedef {import('./work.js').Work} Work
 * @typedef {Pick<Report, 'name'|'format'|'problem'|'sent'|'note'|'pages'|'confirmed'|'packed'> & {came?: {source: {text: string}}, muted: string[]}} SavedReport
 * @typedef {Pick<Folder, 'roster'|'answers'> & {consolidated: {file: string, packed?: string}|null, earlier: {name: string, packed: string}[]}} Standards
 *   what the reports are held against, as far as it is not worked out
 * @typedef {Standards & {nianbao: string}} SavedHead  the first line; a report a line follows
 */

const KIND = 'folder 1';
/** Characters of a name or of what is said of a file. */
const LONGEST = 4_000;

// Anyone may have written such a file. What is worked out of a report is not in it: it is worked out anew.
/** @type {import('../model/shapes.js').Shape} */
const isWords = (value) => isText(value) && String(value).length <= LONGEST;
export const isStandards = fields({
  roster: maybe(fields({ name: isWords, organs: listOf(isWords, limits.entries) })),
  answers: allIn(isWords),
  consolidated: maybe(fields({ file: isWords, packed: maybe(isText) })),
  earlier: listOf(fields({ name: isWords, packed: isText }), limits.entries),
});
const isHead = (/** @type {unknown} */ value) => fields({ nianbao: oneOf([KIND]) })(value) && isStandards(value);
const isReport = fields({
  ...{ name: isWords, format: isWords, problem: isWords, sent: isFlag, packed: isText },
  ...{ note: maybe(isWords), pages: maybe(arePages), confirmed: maybe(listOf(isText)) },
  came: maybe(fields({ source: fields({ text: isText }) })),
  muted: listOf(isWords),
});

/** @param {Work} work @param {Report} report @returns {Promise<SavedReport>} */
async function saved(work, { name, format, problem, sent, note, pages, confirmed, original, packed, document, muted }) {
  const small = packed || (document ? await work.engine.many('pack', [document]) : '');
  const text = original && { source: { text: original.source.text } };
  return { name, format, problem, sent, note, pages, confirmed, came: text, packed: small, muted: Array.from(muted) };
}

/** @param {Work} work @returns {SavedHead} */
function headOf({ folder: { roster, answers, consolidated, earlier } }) {
  return {
    ...{ nianbao: KIND, roster, answers },
    consolidated: consolidated && { file: consolidated.file, packed: consolidated.packed },
    earlier: earlier.map(({ name, packed }) => ({ name, packed })),
  };
}

/** @param {string} text @returns {{head: SavedHead, reports: SavedReport[]}} @throws {Error} where it is no session */
export function parsed(text) {
  const [head, ...reports] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  if (!isHead(head) || !reports.length || !listOf(isReport, limits.entries)(reports)) throw new Error('no session');
  return { head, reports };
}

/** What the reports are held against, worked out of what was packed. @param {Work} work @param {Standards} head @returns {Promise<Folder>} */
export async function heldAgainst(work, { roster, answers, consolidated, earlier }) {
  const examined = (/** @type {string} */ packed) => work.engine.many('examine', [{ packed }, work.options]);
  const years = [];
  for (const { name, packed } of earlier) {
    const before = earlierOf(await examined(packed));
    if (before) years.push({ name, ...before });
  }
  const whole = consolidated?.packed ? consolidatedOf(consolidated.file, await examined(consolidated.packed)) : null;
  const organs = roster && { name: roster.name, organs: roster.organs };
  return { ...freshFolder(), roster: organs, answers, consolidated: whole, earlier: years };
}

/** @param {Work} work @param {SavedReport} saved @param {string} gone what is said of a report that is not in the file @returns {Promise<Report>} */
async function restored(work, { name, format, problem, sent, note, pages, came: original, packed, muted }, gone) {
  const text = original && { name, format: /** @type {const} */ ('text'), text: original.source.text };
  return {
    ...awaited(name),
    ...{ format, sent, packed, pages, note: note || '', problem: problem || (packed ? '' : gone) },
    original: text && originalOf(await work.engine.check(text, work.options)),
    muted: new Set(muted),
  };
}

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export const sessions = (tools, work, model) => ({
  async saveSession() {
    const { area, t } = await whole(tools, work, model);
    const parts = [`${JSON.stringify(headOf(work))}\n`];
    for (const report of work.desk.reports) parts.push(`${JSON.stringify(await saved(work, report))}\n`);
    const name = `${area}${work.folder.judged?.set.year || ''}${t('session.file')}.nianbao`;
    tools.save(name, parts, 'application/octet-stream');
    await tools.focus.tell(t('said.session', { name }));
  },
  /** @param {import('./archive.js').FileLike} file */
  async openSession(file) {
    const { t } = model();
    try {
      if (file.size > limits.archiveBytes) throw new Error('too large');
      const { head, reports } = parsed(await new Response(/** @type {File} */ (file)).text());
      const folder = await heldAgainst(work, head);
      const all = [];
      for (const report of reports) all.push(await restored(work, report, t('problem.gone')));
      const view = { ...freshView(), folder, draft: null, problem: null, page: 'check' };
      await work.store.do(deskOf(all), view);
      work.goOn();
    } catch {
      await work.store.set({ problem: { kind: 'file', name: file.name, message: t('session.unread') } });
    }
  },
});

/**
 * A work that this browser has kept, on the desk again. What it is held against is worked out anew, and checked, in the background.
 * @param {Work} work @param {import('./kept.js').Keeper} keeper @param {() => string} gone what is said of a report of which nothing is there
 */
export const resuming = (work, keeper, gone) => async (/** @type {string} */ id) => {
  const { store } = work;
  const mine = await claimed(id);
  try {
    const things = await thingsOf(id);
    const { history, head } = resumed(things, gone());
    const folder = { ...freshFolder(), ...head, ...unread(head) };
    await store.set({ ...freshView(), history, folder, draft: null, page: 'check', offered: null });
    if (mine) keeper.goOn(id, things, { history, folder });
    const { consolidated, earlier } = await heldAgainst(work, head);
    await work.set({ consolidated, earlier });
    return true;
  } catch {
    if (mine) await removeWork(id).catch(() => {});
    await store.set({ offered: null, problem: { kind: 'kept' } });
    return false;
  }
};

/** What stands for reports that were not read again yet. @param {Standards} head @returns {Pick<Folder, 'consolidated'|'earlier'>} */
const unread = ({ consolidated, earlier }) => ({
  consolidated: consolidated && { file: consolidated.file, packed: consolidated.packed || '' },
  earlier: earlier.map((one) => ({ ...one, organ: '', year: null, figure: null })),
});
