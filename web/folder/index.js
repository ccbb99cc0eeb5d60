// The part of the page for several reports; loaded when they come.
import { liesHere } from '../model/desk.js';
import { folderTexts } from '../texts/folder.js';
import { deskOf } from '../page/state.js';
import { once } from '../page/once.js';
import { choosing, viewing } from './actions.js';
import { overview } from './overview.js';
import { exporting } from './exports.js';
import { Keeper } from './kept.js';
import { correspondence } from './letters.js';
import { recognising } from './recognised.js';
import { areaOf, commonIn, filesByOrgan, filtered, fitting, lines, marks, sorted, steady, totals } from './rows.js';
import { scrolling } from './scrolling.js';
import { resuming, sessions } from './session.js';
import { standards } from './standards.js';
import { Work } from './work.js';

/**
 * @typedef {import('../page/state.js').State} State @typedef {import('../page/model.js').Model} Model
 * @typedef {ReturnType<ReturnType<typeof createModel>>} FolderModel @typedef {ReturnType<typeof actions>} FolderAct
 */

/** What the overview shows, worked out anew only where it changed. @param {import('./work.js').Tools['texts']} texts */
function createModel(texts) {
  const words = once((/** @type {State['lang']} */ lang) => folderTexts(lang, texts(lang)));
  const series = once(seriesBy);
  const listed = once(lines);
  const unmoved = steady();
  const inOrder = once(sorted);
  const [kept, chosen] = [once(fitting), once(filtered)];
  const [counted, common, summed, area] = [once(marks), once(commonIn), once(totals), once(areaOf)];
  const twins = once(filesByOrgan);
  return (/** @type {State} */ state) => {
    const { folder } = state;
    const described = /** @type {import('../../wasm/types.js').Description} */ (state.described);
    const all = unmoved(
      listed(described, deskOf(state).reports, folder.judged?.set || null, series(folder.earlier), state.scans),
    );
    const [counts, rules] = [counted(all), common(described, all)];
    const filter = kept(folder.filter, counts, rules);
    const shown = chosen(inOrder(all, folder.order), filter);
    return {
      ...{ state, folder, filter, described, t: words(state.lang), all, shown, marks: counts },
      ...{ totals: summed(all), area: area(all), common: rules, twins: twins(all) },
    };
  };
}

/** The first figure over the years, by organ. @param {readonly import('../page/state.js').Earlier[]} earlier */
function seriesBy(earlier) {
  /** @type {Map<string, import('./rows.js').Point[]>} */
  const found = new Map();
  for (const { organ, year, figure } of earlier) {
    if (year === null || figure === null) continue;
    found.set(
      organ,
      [...(found.get(organ) || []), { year, value: figure }].sort((a, b) => a.year - b.year),
    );
  }
  return (/** @type {string} */ organ) => found.get(organ) || [];
}

/** Whether two texts still lie here. @param {readonly import('../page/state.js').Report[]} reports @param {[string, string, number]} pair their files */
const hasBoth = (reports, [first, second]) =>
  [first, second].every((file) => reports.some((report) => report.name === file && liesHere(report)));

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => FolderModel} model */
const actions = (tools, work, model) => ({
  ...viewing(work, model),
  ...choosing(work, model),
  ...exporting(tools, work, model),
  ...correspondence(tools, work, model),
  ...standards(work, model),
  ...sessions(tools, work, model),
  ...recognising(work, model),
  stop: () => (work.folder.end || (() => work.stop()))(),
  goOn: () => work.goOn(),
  retry: () => work.retry(),
});

/** @param {import('./work.js').Tools} tools @returns {import('../page/folder.js').Several} */
export function createFolder(tools) {
  const derive = createModel(tools.texts);
  const model = () => derive(tools.store.state);
  const work = new Work(tools, () => model().t);
  const act = actions(tools, work, model);
  const keeper = new Keeper(tools);
  const { toRow } = scrolling(work, model);
  /** Back in the list one is where one was. @param {string} id */
  async function open(id) {
    const before = deskOf(tools.store.state).open;
    if (id && !before) await act.walkFrom(id);
    await work.open(id);
    if (!id && before) await toRow(before);
  }
  return {
    open,
    /** @param {import('./archive.js').Incoming[]} files */
    take: (files) => (/\.nianbao$/i.test(files[0].path) ? act.openSession(files[0].file) : work.take(files)),
    takeAs: act.takeAs,
    goOn: () => work.goOn(),
    again: () => work.again(),
    async look({ view, columns, mark, rule, pair }) {
      const { filter } = work.folder;
      await work.look({ view, columns, filter: { ...filter, mark, rule }, pair: null });
      if (pair && hasBoth(work.desk.reports, pair)) await act.showPair(...pair);
    },
    keep: () => keeper.follow(),
    resume: resuming(work, keeper, () => model().t('problem.gone')),
    /** @param {Model} page @param {import('../page/main.js').Act} pageAct */
    view: (page, pageAct) => overview(derive(page.state), act, pageAct),
  };
}
