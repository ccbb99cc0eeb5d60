// Changes to the numbers of the report that is open: written where they stand in its text, each a step to undo.
import { cameAs } from '../model/changes.js';
import { setFirm, shaken } from '../model/set-anew.js';
import { textDocument } from './checking.js';
import { editable, fixesOf, joined, rowRange, withCells, withFixes, withRow } from '../model/edits.js';
import { cellOf, formOf, tableOf } from '../../wasm/forms.js';
import { reportOf, textOf } from './state.js';

/**
 * @typedef {import('../model/edits.js').Change} Change
 * @typedef {import('./state.js').Result} Result
 */

/**
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 * @param {(key: string) => Promise<import('./focus.js').Seen>} onwards goes to the finding after this one
 */
export function editing(store, check, model, focus, onwards) {
  const work = () => {
    const { report, result } = /** @type {import('./model.js').Work} */ (model());
    return { report: reportOf(store.state) || report, result: reportOf(store.state)?.result || result };
  };
  /** @param {string} key */
  const card = (key) => /** @type {import('./model.js').Work} */ (model()).cards.find((c) => c.key === key);

  /** Writes values where the cells stand in the text. @param {Change[]} changes */
  async function put(changes) {
    if (!work().report.since) await check.again();
    const { report, result } = work();
    const since = [...(report.since || []).filter((c) => !changes.some((n) => n.cell === c.cell)), ...changes];
    const text = withCells(result, since);
    await check.change(text, { since });
    return firm(result, since, text);
  }

  /**
   * After a change by which other numbers of a table are not told apart any more, the table is set anew, in the same step.
   * @param {Result} before @param {Change[]} changes @param {string} text
   */
  async function firm(before, changes, text) {
    const after = reportOf(store.state)?.result;
    if (!after || textOf(store.state) !== text || after.source.text !== text) return;
    const tables = shaken(before, changes, after);
    if (!tables.length) return;
    const anew = setFirm(await check.engine.describe('zh-CN'), before, changes, tables);
    if (anew === undefined || textOf(store.state) !== text) return;
    const then = await check.engine.check(textDocument(anew), check.options());
    if (!shaken(before, changes, then).length && textOf(store.state) === text) await check.change(anew, { join: true });
  }

  /** @param {Change[]} changes @param {string} place @param {import('./focus.js').Seen} [seen] */
  async function fillIn(changes, place, seen) {
    const { result } = work();
    const possible = changes.filter(({ cell }) => editable(result, cell));
    if (!possible.length) return focus.say(place, 'said.not-editable');
    const written = put(possible);
    said(place, possible.length === 1 ? 'said.changed' : 'said.filled', seen, { n: possible.length });
    return written;
  }

  /** @param {string} place @param {string} key @param {import('./focus.js').Seen} [seen] @param {Record<string, number>} [values] */
  const said = (place, key, seen, values) =>
    seen ? focus.after(seen, key, values) : focus.say(place, key, values, { undo: true });

  /** Writes what a finding suggests; where findings are looked at one after another, goes on to the next. @param {string} key @param {Change[]} changes */
  async function adopt(key, changes) {
    const seen = store.state.opened === key ? await onwards(key) : undefined;
    return fillIn(changes, 'findings', seen);
  }

  /** @param {string} key */
  const apply = (key) => adopt(key, changesOf(card(key)?.edits || []));

  /** @param {string} key */
  const fill = (key) => adopt(key, card(key)?.fills || []);

  /** Writes the right words of a finding into the text. @param {string} key */
  async function mend(key) {
    await check.caughtUp();
    const { result } = work();
    const fixes = fixesOf(card(key) || { findings: [] });
    const seen = store.state.opened === key ? await onwards(key) : undefined;
    const written = check.change(withFixes(result, fixes));
    said('findings', 'said.changed', seen);
    return written;
  }

  /** All changes that are certain, but where two of them differ. */
  function applyAll() {
    const { cards } = /** @type {import('./model.js').Work} */ (model());
    const all = cards.filter((c) => c.number).flatMap((c) => changesOf(c.edits));
    const agreed = all.filter((a) => all.every((b) => a.cell !== b.cell || a.value === b.value));
    return fillIn(agreed, 'findings');
  }

  /** Puts cells back to what they held when the report came. @param {string[]} cells */
  function revert(cells) {
    const { came } = work().report;
    return came && put(cells.map((cell) => ({ cell, value: cellOf(came, cell).text })));
  }

  return {
    put,
    fillIn,
    apply,
    applyAll,
    mend,
    fill,
    revert,
    ...rowEditing(store, check, model, focus),
    /** @param {string} text */
    async append(text) {
      if (!text.trim()) return undefined;
      const { came } = work().report;
      const { cut } = /** @type {import('./model.js').Work} */ (model());
      const within = cut?.within;
      const whole = came && textDocument(joined(came.source.text, text, within));
      const cameWhole = whole ? cameAs(await check.engine.check(whole, check.options())) : null;
      focus.say('top', 'said.joined', {}, { undo: true });
      return check.change(joined(textOf(store.state), text, within), { came: cameWhole });
    },
  };
}

/** @param {readonly import('../model/cards.js').Edit[]} edits @returns {Change[]} */
const changesOf = (edits) => edits.map(({ cell, to }) => ({ cell, value: to }));

/**
 * A row whose numbers could not be told apart, filled in anew.
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 */
function rowEditing(store, check, model, focus) {
  const isWhole = (/** @type {string[]} */ values) => values.every((v) => /^\d+$/.test(v.trim()));

  /** @param {string} id */
  async function editRowOf(id) {
    const drawn = model();
    if (!drawn.open) return undefined;
    const { described, result } = drawn;
    const table = tableOf(id);
    const row = formOf(described, result, table).rows.find((r) => id.startsWith(`${table}.${r.id}.`));
    const cells = (row?.columns || []).map((c) => `${table}.${row?.id}.${c.id}`);
    if (!rowRange(result, cells)) return focus.say('table', 'said.not-editable');
    const values = cells.map((c) => (cellOf(result, c).state === 'number' ? cellOf(result, c).text : ''));
    await store.set({ table, rowEdit: { cells, values }, opened: '', tab: 'tables' });
    focus.cell(cells[0], false);
    return focus.edit(true);
  }

  return {
    editRowOf,
    /** @param {string} key */
    editRow(key) {
      const drawn = model();
      const [first] = (drawn.open && drawn.cards.find((c) => c.key === key)?.cells) || [];
      return first ? editRowOf(first) : undefined;
    },
    /** @param {number} at @param {string} value */
    typeInRow(at, value) {
      const { rowEdit } = store.state;
      if (!rowEdit) return;
      store.set({ rowEdit: { ...rowEdit, values: rowEdit.values.map((v, i) => (i === at ? value : v)) } });
    },
    /** @param {boolean} keep */
    endRowEdit(keep) {
      const { rowEdit } = store.state;
      const result = reportOf(store.state)?.result;
      if (!rowEdit || !result || (keep && !isWhole(rowEdit.values))) return undefined;
      store.set({ rowEdit: null });
      if (!keep) return undefined;
      const values = rowEdit.values.map((v) => v.trim());
      focus.say('table', 'said.filled', { n: values.length }, { undo: true });
      return check.change(withRow(result, rowEdit.cells, values));
    },
  };
}
