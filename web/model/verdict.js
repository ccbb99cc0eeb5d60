// The mark of a verdict.

/** @type {Record<import('../../wasm/types.js').Result['summary']['verdict'], import('./cards.js').Mark|'fine'>} */
export const VERDICT_MARKS = {
  ...{ error: 'error', warning: 'warn', note: 'note', unread: 'read' },
  ...{ clean: 'fine', blank: 'note', previous: 'note', none: 'read' },
};
