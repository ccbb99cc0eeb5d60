// An official table as text, tabs between its cells: the blank form, a table in another form, one that is copied.

/** @typedef {import('./forms.js').Form} Form */
/** @typedef {(cell: string) => string|number} Held  what a cell is to hold, by its id */

/** A line for each row, with the heads above it before its label; the checker reads it back exactly. @param {Form} form in any language @param {Held} held */
export const formText = ({ id, text }, held) =>
  text.replace(/\{([\w.]+)\}/g, (_, /** @type {string} */ cell) => String(held(`${id}.${cell}`)));
