// Changes to the numbers of the report that is open: written where they stand in its text, each a step to undo.
import { originalOf } from '../model/changes.js';
import { textDocument } from '../model/text.js';
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
 * @param {ReturnType<typeof import('./actions.js').choosing>} choices
 */
export function editing(store, check, model, focus, choices) {
  const work = () => {
    const { report, result } = /** @type {import('./model.js').Work} */ (model());
    return { report: reportOf(store.state) || report, result: reportOf(store.state)?.result || result };
  };
  /** @param {string} key */
  const card = (key) => /** @type {import('./model.js').Work} */ (model()).cards.find((c) => c.key === key);

  /** Writes values where the cells stand in the text. @param {Change[]} changes */
  async function put(changes) {
    if (!work().report.pendingEdits) await check.again();
    const { report, result } = work();
    const waiting = report.pendingEdits || [];
    const pendingEdits = [...waiting.filter((c) => !changes.some((n) => n.cell === c.cell)), ...changes];
    const base = (waiting.length && report.base) || report.document || undefined;
    return check.change(withCells(result, pendingEdits), { pendingEdits, base });
  }

  /** @param {Change[]} changes @param {import('./focus.js').Seen} [seen] */
  async function fillIn(changes, seen) {
    const { result } = work();
    const possible = changes.filter(({ cell }) => editable(result, cell));
    if (!possible.length) return focus.say('said.not-editable');
    const written = seen ? put(possible) : choices.within(() => put(possible));
    said(possible.length === 1 ? 'said.changed' : 'said.filled', seen, { n: possible.length });
    return written;
  }

  /** @param {string} key @param {import('./focus.js').Seen} [seen] @param {Record<string, number>} [values] */
  const said = (key, seen, values) => (seen ? focus.after(seen, key, values) : focus.say(key, values, { undo: true }));

  /** Writes what a finding suggests, and goes on to the next. @param {string} key @param {Change[]} changes */
  async function adopt(key, changes) {
    const seen = await choices.onwards(key);
    await fillIn(changes, seen);
    return choices.regain(seen);
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
    const seen = await choices.onwards(key);
    said('said.changed', seen);
    await check.change(withFixes(result, fixes));
    return choices.regain(seen);
  }

  /** All changes that are certain, but where two of them differ. */
  function applyAll() {
    const { cards } = /** @type {import('./model.js').Work} */ (model());
    const all = cards.filter((c) => c.number).flatMap((c) => changesOf(c.edits));
    const agreed = all.filter((a) => all.every((b) => a.cell !== b.cell || a.value === b.value));
    return fillIn(agreed);
  }

  /** Puts cells back to what they held when the report came. @param {string[]} cells */
  function revert(cells) {
    const { original } = work().report;
    return original && put(cells.map((cell) => ({ cell, value: cellOf(original, cell).text })));
  }

  /** Puts words back that stand there once. @param {{from: string, to: string}} words */
  async function revertWords({ from, to }) {
    await check.caughtUp();
    return check.change(textOf(store.state).replace(to, () => from));
  }

  return {
    put,
    fillIn,
    revertWords,
    apply,
    applyAll,
    mend,
    fill,
    revert,
    ...rowEditing(store, check, model, focus, choices),
    /** @param {string} text */
    async append(text) {
      if (!text.trim()) return undefined;
      const { report } = work();
      const { original } = report;
      const { cut } = /** @type {import('./model.js').Work} */ (model());
      const within = cut?.within;
      const whole = original && textDocument(joined(original.source.text, text, within), report);
      const wholeOriginal = whole ? originalOf(await check.engine.check(whole, check.options())) : null;
      focus.say('said.joined', {}, { undo: true });
      return check.change(joined(textOf(store.state), text, within), { original: wholeOriginal });
    },
  };
}

/** @param {readonly import('../model/cards.js').Edit[]} edits @returns {Change[]} */
const changesOf = (edits) => edits.map(({ cell, to }) => ({ cell, value: to }));

/**
 * A row whose numbers could not be told apart, filled in anew.
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 * @param {ReturnType<typeof import('./actions.js').choosing>} choices
 */
function rowEditing(store, check, model, focus, choices) {
  const isWhole = (/** @type {string[]} */ values) => values.every((v) => /^\d+$/.test(v.trim()));

  /** @param {string} id the cell where one writes first @param {string} [typed] what was typed there already */
  async function editRowOf(id, typed = '') {
    const drawn = model();
    if (!drawn.open) return undefined;
    const { described, result } = drawn;
    const table = tableOf(id);
    const row = formOf(described, result, table).rows.find((r) => id.startsWith(`${table}.${r.id}.`));
    const cells = (row?.columns || []).map((c) => `${table}.${row?.id}.${c.id}`);
    if (!rowRange(result, cells)) return focus.say('said.not-editable');
    const known = (/** @type {string} */ c) => (cellOf(result, c).state === 'number' ? cellOf(result, c).text : '');
    const values = cells.map((c) => (typed && c === id ? typed : known(c)));
    await store.set({ table, rowEdit: { cells, values } });
    return focus.edit(!typed, id);
  }

  return {
    editRowOf,
    /** @param {string} key */
    async editRow(key) {
      const drawn = model();
      const [first] = (drawn.open && drawn.cards.find((c) => c.key === key)?.cells) || [];
      await store.set({ grid: 'slice' });
      return first && editRowOf(first);
    },
    /** @param {number} at @param {string} value */
    typeInRow(at, value) {
      const { rowEdit } = store.state;
      if (!rowEdit) return;
      store.set({ rowEdit: { ...rowEdit, values: rowEdit.values.map((v, i) => (i === at ? value : v)) } });
    },
    /** @param {boolean} keep */
    async endRowEdit(keep) {
      const { rowEdit, grid, cell } = store.state;
      const result = reportOf(store.state)?.result;
      if (!rowEdit || !result || (keep && !isWhole(rowEdit.values))) return undefined;
      await store.set({ rowEdit: null });
      if (grid === 'tables') focus.cell(cell, true, 'nearest');
      if (!keep) return undefined;
      const values = rowEdit.values.map((v) => v.trim());
      focus.say('said.filled', { n: values.length }, { undo: true });
      return choices.within(() => check.change(withRow(result, rowEdit.cells, values)));
    },
  };
}
