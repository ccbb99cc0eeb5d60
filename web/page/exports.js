// Taking it away: copying, printing, saving.
import { adviceOf } from '../../wasm/advice.js';
import { TABLES } from '../../wasm/forms.js';
import { tableHtml, tableText } from '../../wasm/writers/table.js';
import { EngineError } from '../engine/client.js';
import { opinion } from '../model/opinion.js';
import { copy } from './clipboard.js';
import { save } from './save.js';

/** @type {Record<string, string>} */
const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * @typedef {import('../../wasm/forms.js').TableName} TableName
 *
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 * @param {ReturnType<typeof import('../engine/bundles.js').pageBundles>} bundles
 */
export function exporting(store, check, model, focus, bundles) {
  const work = () => /** @type {import('./model.js').Work} */ (model());
  const official = () => check.engine.describe('zh-CN');
  const result = () => work().result;
  /** Organ, year and what it is. @param {'report'|'tables'|'findings'} kind */
  const fileName = (kind) => {
    const { organ, year } = result().report;
    return `${organ || result().source.name.replace(/\.\w+$/, '')}${year || ''}${model().t(`file.${kind}`)}`;
  };

  /** @param {TableName[]} tables @param {string} said @param {Record<string, string>} [values] */
  async function copyTables(tables, said, values) {
    const described = await official();
    const text = tables.map((id) => tableText(described, result(), id)).join('\n\n');
    const html = tables.map((id) => tableHtml(described, result(), id)).join('<p></p>');
    const copied = copy(text, html);
    if (copied) taken();
    focus.say(copied ? said : 'said.copy-failed', values);
  }

  /** What was found, and what is to be done about it. @param {import('../model/cards.js').Card} card */
  const told = (card) => [...card.findings.map((f) => f.message), adviceOf(card, store.state.lang)].join('\n');

  /** What was changed is elsewhere too from now on. */
  const taken = () => store.set({ taken: new Set(store.state.taken).add(work().report.document) });

  /** @type {() => Promise<typeof import('../engine/writers.js')>} */
  const writers = () => bundles.use('writers');

  /** The result, saved as it is. @param {string} kind */
  async function written(kind) {
    const { createWriter } = await writers();
    /** @type {BlobPart[]} */
    const chunks = [];
    const form = kind === 'json' ? 'jsonl' : /** @type {'csv'|'xlsx'} */ (kind);
    const writer = createWriter(form, (chunk) => chunks.push(chunk), store.state.lang, work().described);
    await writer.add(result(), '', work().changes);
    await writer.end();
    return chunks;
  }

  /** Hands over a file; says so where the bundle that writes it could not be had. @param {string} name @param {string} kind @param {() => Promise<BlobPart[]>} write */
  async function saved(name, kind, write) {
    try {
      save(`${name}.${kind}`, await write(), TYPES[kind]);
      if (kind !== 'csv') taken();
    } catch (error) {
      await focus.refuse(EngineError.of(error).said(model().t));
    }
  }

  /** What is taken along is what stands there, once that is checked. @template {unknown[]} A @param {(...args: A) => unknown} work @returns {(...args: A) => unknown} */
  const current =
    (work) =>
    (...args) =>
      check.isSettled ? work(...args) : check.settled().then(() => work(...args));

  /** @param {string|undefined|false} words @param {string} said */
  const copied = (words, said) => focus.say(words && copy(words) ? said : 'said.copy-failed');

  return {
    print: current(() => window.print()),
    copyTable: current((/** @type {TableName} */ id) =>
      copyTables([id], 'said.copied', { table: model().t(`table.${id}.short`) }),
    ),
    copyTables: current(() => copyTables(TABLES, 'said.copied-all')),
    copyFinding: current((/** @type {string} */ key) => {
      const card = work().cards.find((c) => c.key === key);
      copied(card && told(card), 'said.copied-finding');
    }),
    /** The list of what was changed, for the one who changes the document. */
    copyChanges: current(() => {
      const lines = work().changes.map(({ place, from, to }) => `${place}\t${from}\t${to}`);
      copied(lines.join('\n'), 'said.copied-changes');
    }),
    /** The opinion of a reviewer: organ, year, verdict, each finding with what is to be done. */
    copyOpinion: current(() => copied(opinion(work()), 'said.copied-opinion')),
    copyFindings: current(() => {
      const words = work()
        .cards.filter((c) => c.number)
        .map((c, i) => `${i + 1}. ${told(c)}`);
      copied(words.join('\n'), 'said.copied-findings');
    }),
    exportCheck: current((/** @type {string} */ kind) => saved(fileName('findings'), kind, () => written(kind))),
    exportTables: current(() =>
      saved(fileName('tables'), 'xlsx', async () => [await (await writers()).tablesXlsx(await official(), result())]),
    ),
    exportDocx: current(() =>
      saved(fileName('report'), 'docx', async () => [(await writers()).reportDocx(await official(), result())]),
    ),
  };
}
