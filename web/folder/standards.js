// What the reports are held against: who has to report, the years before, the report that adds them up.
import { bytesOf, EngineError } from '../engine/client.js';
import { chosen } from './actions.js';
import { incoming } from './incoming.js';
import { FIGURES } from './row.js';
import { underway } from './underway.js';

/**
 * @typedef {import('./archive.js').Incoming} Incoming @typedef {import('./work.js').Work} Work
 * @typedef {import('../page/state.js').Earlier} Earlier @typedef {(key: string, values: Record<string, string|number>) => Promise<void>} Say
 */

/** Who has to report. @param {Work} work @param {Incoming[]} files @param {Say} say */
async function roster(work, [{ path: name, file }, another], say) {
  const bytes = await bytesOf(file, name, work.options.lang);
  const organs = await work.engine.many('roster', [bytes, name, work.options.lang]);
  if (!organs.length) return say('said.roster.empty', { name });
  await work.set({ roster: { name, organs }, answers: {} });
  await work.judge();
  return another
    ? say('said.roster.two', { name, other: another.path })
    : say('said.roster', { name, n: organs.length });
}

/** @param {Work} work @param {Incoming} one */
async function examined(work, { path: name, file }) {
  const source = { bytes: await bytesOf(file, name, work.options.lang), name };
  return work.engine.many('examine', [source, work.options]);
}

/** What is kept of the report that the others add up to. @param {string} file @param {Awaited<ReturnType<typeof examined>>} examined */
export const consolidatedOf = (file, { result, packed }) => ({ file, packed, ...result.digest });

/** The report that the others add up to. @param {Work} work @param {Incoming[]} files */
async function consolidated(work, [one]) {
  await work.set({ consolidated: consolidatedOf(one.path, await examined(work, one)) });
  return work.judge();
}

/** Reports of the years before. @param {Work} work @param {Incoming[]} files @param {Say} say */
async function earlier(work, files, say) {
  const found = await incoming(files);
  let ended = false;
  const end = () => {
    ended = true;
  };
  const read = await underway(work, 'reading', found.length, end, async (at) => {
    /** @type {Earlier[]} */
    const all = [];
    for (const [done, one] of found.entries()) {
      if (ended) break;
      const before = await examined(work, one).then(earlierOf, () => null);
      if (before) all.push({ name: one.path, ...before });
      await at(done + 1);
    }
    return all;
  });
  await work.set({ earlier: [...work.folder.earlier, ...read] });
  await work.again();
  const closed = ended ? 0 : found.length - read.length;
  return say(closed ? 'said.earlier.some' : 'said.earlier', { n: read.length, closed });
}

/** What is kept of it; null where nobody can tell whose it is. @param {Awaited<ReturnType<typeof examined>>} examined */
export function earlierOf({ result, packed }) {
  const { organ, year, tables } = result.report;
  const [figure] = FIGURES;
  const value = tables.requests.cells[figure.slice(figure.indexOf('.') + 1)]?.value ?? null;
  return result.reading === 'none' || !organ ? null : { organ, year, packed, figure: value };
}

/** @type {Record<string, (work: Work, files: Incoming[], say: Say) => Promise<void>>} */
const TAKERS = { roster, consolidated, earlier };

/** @param {Work} work @param {() => import('./index.js').FolderModel} model */
export function standards(work, model) {
  /** A file that cannot be used is said, and changes nothing. @param {string} kind @param {Incoming[]} files */
  async function takeAs(kind, files) {
    try {
      await TAKERS[kind](work, files, (key, values) => work.tools.focus.tell(model().t(key, values)));
    } catch (error) {
      const fault = EngineError.of(error);
      if (fault.code !== 'cancelled') await work.tools.focus.refuse(fault.said(model().t));
    }
  }

  return {
    takeAs,
    /** @param {string} kind */
    choose: async (kind) => takeAs(kind, await chosen({ many: kind !== 'consolidated' })),
    /** @param {string} kind */
    async takeAway(kind) {
      await work.set({ [kind]: kind === 'earlier' ? [] : null, ...(kind === 'roster' ? { answers: {} } : {}) });
      await (kind === 'earlier' ? work.again() : work.judge());
    },
    /** Whose report it is, asked once. @param {string} name as it stands in the report @param {string} organ of the roster; empty: of none */
    async answerName(name, organ) {
      await work.set({ answers: { ...work.folder.answers, [name]: organ } });
      await work.judge();
    },
  };
}
