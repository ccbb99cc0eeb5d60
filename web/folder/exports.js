// All reports as one file: the same as the command line writes.
import { LONG } from './work.js';

/**
 * @typedef {import('../page/state.js').Report} Report @typedef {import('./work.js').Work} Work @typedef {import('./worker.js').Written} Written
 * @typedef {import('../engine/client.js').Engine} Engine
 */

const BATCH = 20;
/** What takes longer shows how far it is. */
const SLOW = 500;

/** @type {Record<string, string>} */
const TYPES = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the engine needs to write a report once more. @param {Work} work @param {Report} report @returns {Written} */
export function written(work, { name, problem, note, packed, document, muted, previous, row }) {
  const before = previous?.document || (row && work.earlierOf(row)?.packed) || undefined;
  const options = { ...work.options, dismissed: Array.from(muted), previous: before };
  const source = packed ? { packed } : document ? { document } : undefined;
  return { name, problem, note, options, source: problem ? undefined : source };
}

/** Gives the reports to an engine, a few at a time. @param {Work} work @param {Report[]} reports @param {(batch: Written[]) => Promise<unknown>} give */
export async function inBatches(work, reports, give) {
  const begun = Date.now();
  for (let at = 0; at < reports.length; at += BATCH) {
    await give(reports.slice(at, at + BATCH).map((report) => written(work, report)));
    const took = Date.now() - begun;
    const speed = Math.round((1000 * (at + BATCH)) / took);
    if (took > SLOW) await work.set({ progress: { done: at, all: reports.length, speed } });
  }
}

/** What is written out is said of the reports as they are now: of those that are still checked or judged, once they were. @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export async function whole(tools, work, model) {
  if (work.isBusy) tools.focus.tell('top', model().t('said.waiting'));
  await work.settled();
  return model();
}

/** @param {Engine} engine @param {Work} work @param {'xlsx'|'csv'|'jsonl'|'parquet'} kind */
async function fileOf(engine, work, kind) {
  const reports = work.desk.reports.filter(({ problem, packed, document }) => problem || packed || document);
  await engine.prepare(kind === 'parquet' ? ['folder-worker', 'parquet'] : ['folder-worker']);
  await engine.many('beginFile', [kind, work.options.lang]);
  await inBatches(work, reports, (batch) => engine.many('addToFile', [batch], LONG));
  return engine.many('endFile', [work.folder.judged || undefined], LONG);
}

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export const exporting = (tools, work, model) => ({
  /** @param {'xlsx'|'csv'|'jsonl'|'parquet'} kind */
  async exportAll(kind) {
    const { area, t } = await whole(tools, work, model);
    const name = `${area}${work.folder.judged?.set.year || ''}${t('export.all')}.${kind}`;
    const engine = tools.newEngine();
    try {
      tools.save(name, [await fileOf(engine, work, kind)], TYPES[kind]);
      await tools.focus.tell('top', t('said.exported', { name }));
    } catch {
      await tools.focus.tell('top', t('said.no-bundle'));
    }
    engine.cancel();
    await work.set({ progress: null });
  },
});
