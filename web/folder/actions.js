// How the overview is looked at: its columns, order, filters; and what is opened from it.
import { compared } from './compare.js';

/** @typedef {import('./archive.js').Incoming} Incoming @typedef {import('./work.js').Work} Work @typedef {import('./index.js').FolderModel} FolderModel */

/** @param {Work} work @param {() => FolderModel} model */
export const viewing = (work, model) => ({
  /** @param {import('../page/state.js').Folder['view']} view */
  setView: (view) => work.look({ view }),
  /** @param {string} columns */
  setColumns: (columns) => work.look({ columns }),
  /** By this column; once more, the other way round. @param {string} by */
  sortBy(by) {
    const { order } = work.folder;
    const down = order.by === by ? !order.down : by !== 'name';
    return work.look({ order: { by, down }, first: 0 });
  },
  /** @param {Partial<import('./rows.js').Filter>} change */
  filter: (change) => work.look({ view: 'units', filter: { ...work.folder.filter, ...change }, first: 0 }),
  /** One goes from report to report as they stand in the list now, also to those that are still to be checked. @param {string} id the one that is opened */
  walkFrom(id) {
    const ids = model()
      .shown.filter(({ row, mark }) => row || mark === 'waiting')
      .map((line) => line.id);
    return work.set({ walk: ids.includes(id) ? ids : [id] });
  },
});

/** Asks for files. @param {{folder?: boolean, many?: boolean}} [more] @returns {Promise<Incoming[]>} */
export const chosen = ({ folder = false, many = false } = {}) =>
  new Promise((resolve) => {
    const chooser = document.createElement('input');
    Object.assign(chooser, { type: 'file', webkitdirectory: folder, multiple: many });
    chooser.addEventListener('change', () =>
      resolve(Array.from(chooser.files || []).map((file) => ({ path: file.webkitRelativePath || file.name, file }))),
    );
    chooser.click();
  });

/** More reports, and what several of them have in common. @param {Work} work @param {() => FolderModel} model */
export const choosing = (work, model) => ({
  addFiles: async () => work.take(await chosen({ many: true })),
  /** The reports that break a rule. @param {string} rule */
  async showRule(rule) {
    await work.look({ view: 'units', filter: { mark: 'all', rule, search: '' }, first: 0 });
    work.tools.focus.top();
  },
  /** Two texts side by side. @param {string} first @param {string} second their files @param {number} percent */
  async showPair(first, second, percent) {
    const nameOf = (/** @type {string} */ file) => model().all.find((line) => line.file === file)?.name || file;
    const texts = await Promise.all([first, second].map((file) => paragraphs(work, file)));
    const names = /** @type {[string, string]} */ ([nameOf(first), nameOf(second)]);
    await work.set({ pair: { asked: [first, second, percent], names, texts: compared(texts[0], texts[1]) } });
    work.tools.focus.top();
  },
  closePair: () => work.set({ pair: null }),
});

/** The prose of a report. @param {Work} work @param {string} name its file */
async function paragraphs(work, name) {
  const report = work.desk.reports.find((one) => one.name === name);
  if (!report) return [];
  const { result } = await work.engine.many('examine', [await work.sourceOf(report), work.options]);
  return result.report.paragraphs.map(({ range }) => result.source.text.slice(range[0], range[1]));
}
