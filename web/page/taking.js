// Taking it away: copying, printing, saving.
import { copy, tableHtml, tableText } from '../export/copy.js';
import { csv, findingRows } from '../export/findings.js';
import { save } from '../export/save.js';
import { TABLES } from '../model/forms.js';

const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** @param {any} store @param {any} engine @param {() => any} model @param {any} sight @param {any} parts */
export function taking(store, engine, model, sight, parts) {
  const { state } = store;
  const official = () => engine.describe('zh-CN');
  const result = () => state.report.result;
  const fileName = () =>
    `${result().report.organ || result().source.name.replace(/\.\w+$/, '') || '年度报告'}${result().report.year || ''}`;

  async function copyTables(tables, said, values) {
    const described = await official();
    const text = tables.map((id) => tableText(described, result(), id)).join('\n\n');
    const html = tables.map((id) => tableHtml(described, result(), id)).join('<p></p>');
    sight.say(copy(text, html) ? said : 'said.copy-failed', values);
  }

  const office = () => parts.use('office');

  async function written(kind, results) {
    const rows = findingRows(results, model().t);
    if (kind === 'csv') return csv(rows);
    if (kind === 'json') return JSON.stringify(results.length === 1 ? results[0] : results, null, 2);
    return (await office()).findingsXlsx(rows, model().t('export.sheet'));
  }

  const exporting = async (kind, name, results) => save(`${name}.${kind}`, await written(kind, results), TYPES[kind]);

  return {
    print: () => window.print(),
    copyTable: (id) => copyTables([id], 'said.copied', { table: model().t(`table.${id}.short`) }),
    copyTables: () => copyTables(TABLES, 'said.copied-all'),
    copyFinding(key) {
      const card = model().cards.find((c) => c.key === key);
      sight.say(
        copy(card.findings.map((f) => `${f.message}${f.hint}`).join('\n')) ? 'said.copied-finding' : 'said.copy-failed',
      );
    },
    copyFindings() {
      const words = model()
        .cards.filter((c) => c.number)
        .map((c) => `${c.number}. ${c.findings.map((f) => `${f.message}${f.hint}`).join('\n')}`);
      sight.say(copy(words.join('\n')) ? 'said.copied-findings' : 'said.copy-failed');
    },
    exportCheck: (kind) => exporting(kind, fileName(), [result()]),
    exportAll: (kind) =>
      exporting(kind, model().t('export.all'), state.list.map((entry) => entry.result).filter(Boolean)),
    async exportTables() {
      save(`${fileName()}.xlsx`, (await office()).tablesXlsx(await official(), result()), TYPES.xlsx);
    },
    async exportDocx() {
      save(`${fileName()}.docx`, (await office()).reportDocx(await official(), result()), TYPES.docx);
    },
  };
}
