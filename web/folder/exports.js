// All reports as one file: the same as the command line writes.
import { EngineError } from '../engine/client.js';
import { liesHere } from '../model/desk.js';
import { underway } from './underway.js';
import { LONG } from './work.js';

/**
 * @typedef {import('../page/state.js').Report} Report @typedef {import('./work.js').Work} Work @typedef {import('./worker.js').Written} Written
 * @typedef {import('../engine/client.js').Engine} Engine
 */

const BATCH = 20;

/** @type {Record<string, string>} */
const TYPES = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What was changed in a report, as its list of changes says it. @param {Work} work @param {Report} report */
async function madeIn(work, report) {
  const { described } = work.store.state;
  if (!report.original || !described) return [];
  return work.tools.changesOf(described, report, report.result || (await work.checked(report)), work.words());
}

/** What the engine needs to write a report once more. @param {Work} work @param {Report} report @returns {Promise<Written>} */
export async function written(work, report) {
  const { name, problem, note, packed, document, muted, confirmed, previous, row } = report;
  const before = previous?.document || (row && work.earlierOf(row)?.packed) || undefined;
  const options = { ...work.options, dismissed: Array.from(muted), confirmed, previous: before };
  const source = packed ? { packed } : document ? { document } : undefined;
  return { name, problem, note, made: await madeIn(work, report), options, source: problem ? undefined : source };
}

/** Gives the reports to an engine, a few at a time. @param {Work} work @param {Engine} engine @param {Report[]} reports @param {(batch: Written[]) => Promise<unknown>} give @param {() => Promise<Blob|Uint8Array>} end */
export const inBatches = (work, engine, reports, give, end) =>
  underway(
    work,
    'writing',
    reports.length,
    () => engine.cancel(),
    async (at) => {
      for (let done = 0; done < reports.length; done += BATCH) {
        await give(await Promise.all(reports.slice(done, done + BATCH).map((report) => written(work, report))));
        await at(Math.min(done + BATCH, reports.length));
      }
      return end();
    },
  );

/** What is written out is said of the reports as they are now: of those that are still checked or judged, once they were. @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export async function whole(tools, work, model) {
  if (work.isBusy) tools.focus.tell(model().t('said.waiting'));
  await tools.check.settled();
  await work.settled();
  return model();
}

/** @param {Engine} engine @param {Work} work @param {'xlsx'|'csv'|'jsonl'|'parquet'} kind */
async function fileOf(engine, work, kind) {
  const reports = work.desk.reports.filter((report) => report.problem || liesHere(report));
  await engine.prepare(kind === 'parquet' ? ['folder-worker', 'parquet'] : ['folder-worker']);
  await engine.many('beginFile', [kind, work.options.lang]);
  const give = (/** @type {Written[]} */ batch) => engine.many('addToFile', [batch], LONG);
  return inBatches(work, engine, reports, give, () => engine.many('endFile', [work.folder.judged || undefined], LONG));
}

/** @param {import('./work.js').Tools} tools @param {Work} work @param {() => import('./index.js').FolderModel} model */
export const exporting = (tools, work, model) => ({
  /** @param {'xlsx'|'csv'|'jsonl'|'parquet'} kind */
  async exportAll(kind) {
    const { area, t } = await whole(tools, work, model);
    const name = `${area}${work.folder.judged?.set.year || ''}${t('export.all')}.${kind}`;
    const engine = tools.newEngine();
    try {
      tools.save(name, [/** @type {Blob} */ (await fileOf(engine, work, kind))], TYPES[kind]);
      await tools.focus.tell(t('said.exported', { name }));
    } catch (error) {
      const fault = EngineError.of(error);
      await tools.focus.refuse(fault.code === 'cancelled' ? t('said.cancelled') : fault.said(t));
    }
    engine.cancel();
  },
});
