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
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 * @param {ReturnType<typeof import('../engine/bundles.js').pageBundles>} bundles
 */
export function exporting(store, engine, model, focus, bundles) {
  const work = () => /** @type {import('./model.js').Work} */ (model());
  const official = () => engine.describe('zh-CN');
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

  return {
    print: () => window.print(),
    /** @param {TableName} id */
    copyTable: (id) => copyTables([id], 'said.copied', { table: model().t(`table.${id}.short`) }),
    copyTables: () => copyTables(TABLES, 'said.copied-all'),
    /** @param {string} key */
    copyFinding(key) {
      const card = work().cards.find((c) => c.key === key);
      focus.say(card && copy(told(card)) ? 'said.copied-finding' : 'said.copy-failed');
    },
    /** The list of what was changed, for the one who changes the document. */
    copyChanges() {
      const lines = work().changes.map(({ place, from, to }) => `${place}\t${from}\t${to}`);
      focus.say(copy(lines.join('\n')) ? 'said.copied-changes' : 'said.copy-failed');
    },
    /** The opinion of a reviewer: organ, year, verdict, each finding with what is to be done. */
    copyOpinion() {
      const words = opinion(work());
      focus.say(copy(words) ? 'said.copied-opinion' : 'said.copy-failed');
    },
    copyFindings() {
      const words = work()
        .cards.filter((c) => c.number)
        .map((c, i) => `${i + 1}. ${told(c)}`);
      focus.say(copy(words.join('\n')) ? 'said.copied-findings' : 'said.copy-failed');
    },
    /** @param {string} kind */
    exportCheck: (kind) => saved(fileName('findings'), kind, () => written(kind)),
    exportTables: () =>
      saved(fileName('tables'), 'xlsx', async () => [await (await writers()).tablesXlsx(await official(), result())]),
    exportDocx: () =>
      saved(fileName('report'), 'docx', async () => [(await writers()).reportDocx(await official(), result())]),
  };
}
