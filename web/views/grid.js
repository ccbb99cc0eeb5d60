import { html } from 'lit-html';
import { range } from '../model/grid.js';

/**
 * @typedef {Pick<import('../page/grid.js').GridWork, 'state'|'report'> & Pick<import('../page/model.js').Work, 't'|'nameOf'>} Work
 * @typedef {import('../page/grid.js').GridActions & Partial<Pick<import('../page/main.js').Act, 'typeInRow'|'endRowEdit'>>} Act
 * @typedef {ReturnType<typeof listening>} Listeners
 */

/** A table as a spreadsheet: the whole one, or what a finding is about. @param {Work} model @param {Act} act @param {import('../page/state.js').GridPlace} place @param {import('../model/grid.js').Grid} cells @returns {import('./table.js').Grid} */
export function gridView(model, act, place, cells) {
  const { state, report } = model;
  const isHere = state.grid === place;
  const marked = isHere ? range(cells, state.cell, state.corner).flat() : [];
  return {
    listeners: listening(model, act, place),
    cursor: marked.length ? state.cell : cells[0][0],
    marked: new Set(marked),
    pending: new Map(report.pendingEdits?.map(({ cell, value }) => [cell, value])),
    editor: (id) => (!isHere ? undefined : state.rowEdit ? rowEditor(model, act, id) : editor(model, act, id)),
  };
}

/** @param {Work} model @param {Act} act @param {string} id */
function editor({ state, t, nameOf }, act, id) {
  if (state.editing?.cell !== id) return undefined;
  const onInput = (/** @type {InputEvent} */ e) => act.type(/** @type {HTMLInputElement} */ (e.target).value);
  return html`<input class="edit" inputmode="decimal" autocomplete="off" aria-label=${t('edit.label', { cell: nameOf(id) })} .value=${state.editing.value}
    @input=${onInput} @blur=${() => act.endEdit(true)} @keydown=${(/** @type {KeyboardEvent} */ e) => onEditKey(e, act, state.editing?.all || false)}>`;
}

/** @param {Work} model @param {Act} act @param {string} id */
function rowEditor({ state, t, nameOf }, act, id) {
  const at = state.rowEdit ? state.rowEdit.cells.indexOf(id) : -1;
  if (at < 0) return undefined;
  const onInput = (/** @type {InputEvent} */ e) =>
    act.typeInRow?.(at, /** @type {HTMLInputElement} */ (e.target).value);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Escape') act.endRowEdit?.(event.key === 'Enter');
  };
  return html`<input class="edit" inputmode="numeric" autocomplete="off" aria-label=${t('edit.label', { cell: nameOf(id) })} .value=${state.rowEdit?.values[at] || ''}
    data-row-edit=${at} @input=${onInput} @keydown=${onKey}>`;
}

/** Where the keys go that end the typing in a cell. @type {Record<string, [number, number]>} right, down */
const AFTER = { Enter: [0, 1] };
const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
});

/** Enter and Tab keep and move on, Esc gives up; arrows walk on where typing has replaced what stood there. @param {KeyboardEvent} event @param {Act} act @param {boolean} careful */
function onEditKey(event, act, careful) {
  event.stopPropagation();
  if (event.isComposing) return;
  const id = cellAt(event);
  const step = AFTER[event.key] || (careful ? undefined : ARROWS[event.key]);
  if (event.key === 'Escape') act.endEdit(false);
  else if (event.key === 'Tab' || step) act.endEdit(true);
  else return;
  event.preventDefault();
  if (step) act.move(step[0], event.shiftKey ? -step[1] : step[1]);
  else if (event.key === 'Escape' || !act.tab(event.shiftKey ? -1 : 1)) act.selectCell(id);
}

/** @param {Event} event */
const cellAt = (event) => {
  const cell = event.target instanceof Element ? event.target.closest('td[data-cell]') : null;
  return (cell instanceof HTMLElement && cell.dataset.cell) || '';
};

/** The finding whose number was hit. @param {Event} event */
const keyAt = ({ target }) => {
  const tag = target instanceof Element ? target.closest('.tag') : null;
  return tag instanceof HTMLElement ? tag.dataset.card : undefined;
};

/** @param {Event} event */
const typing = (event) => event.target instanceof HTMLInputElement;

/** @param {Work} model @param {Act} act @param {import('../page/state.js').GridPlace} place */
function listening({ state }, act, place) {
  const clipboard = (/** @type {(event: ClipboardEvent) => void} */ work) => (/** @type {ClipboardEvent} */ event) => {
    if (typing(event) || !cellAt(event) || !event.clipboardData) return;
    event.preventDefault();
    work(event);
  };
  const copy = (/** @type {ClipboardEvent} */ event) =>
    event.clipboardData?.setData('text/plain', act.copied().join('\r\n'));
  return {
    key: (/** @type {KeyboardEvent} */ event) => onKey(event, act),
    double: (/** @type {MouseEvent} */ event) => {
      if (!typing(event) && cellAt(event)) act.edit(cellAt(event));
    },
    press(/** @type {MouseEvent} */ event) {
      const id = cellAt(event);
      if (event.button !== 0 || typing(event) || !id) return;
      event.preventDefault(); // the cursor goes there by us, and no words are marked
      act.pick(place, id, event.shiftKey, keyAt(event));
    },
    drag(/** @type {MouseEvent} */ event) {
      const id = cellAt(event);
      if (event.buttons === 1 && id && state.cell && id !== state.corner && !state.editing) act.selectCell(id, true);
    },
    enter(/** @type {FocusEvent} */ event) {
      const id = cellAt(event);
      if (id && !(state.cell && state.grid === place) && !typing(event)) act.selectCell(id, false, place);
    },
    copy: clipboard(copy),
    cut: clipboard((event) => {
      copy(event);
      act.clear();
    }),
    paste: clipboard((event) => act.paste(event.clipboardData?.getData('text/plain') || '')),
  };
}

/** Arrows walk, with Shift they mark; Tab and Enter go on; F2 edits, a digit replaces, Delete clears; a space goes to the finding. @param {KeyboardEvent} event @param {Act} act */
function onKey(event, act) {
  const id = cellAt(event);
  if (!id || typing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!onWalkKey(event, act) && !onChangeKey(event, act, id)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {KeyboardEvent} event @param {Act} act @returns {boolean} whether it was one */
function onWalkKey({ key, shiftKey }, act) {
  const step = ARROWS[key];
  if (step) act.move(step[0], step[1], shiftKey);
  else if (key === 'Enter') act.move(0, shiftKey ? -1 : 1);
  else if (key === 'Tab') return act.tab(shiftKey ? -1 : 1);
  else if (key === 'Escape') act.leave();
  else return false;
  return true;
}

/** @param {KeyboardEvent} event @param {Act} act @param {string} id @returns {boolean} whether it was one */
function onChangeKey({ key }, act, id) {
  if (key === 'F2') act.edit(id);
  else if (key === 'Delete' || key === 'Backspace') act.clear();
  else if (key === ' ') act.toFinding(id);
  else if (/^[\d.-]$/.test(key)) act.edit(id, key);
  else return false;
  return true;
}
