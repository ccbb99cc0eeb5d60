// What a rule says of itself, for a finding of it.

/** @typedef {import('../../wasm/types.js').Description} Description @typedef {import('../../wasm/types.js').Finding} Finding */

/** What can be offered to do about a finding. @param {Description} described @param {Pick<Finding, 'rule'>} finding */
export const remedyOf = ({ rules }, { rule }) => rules.find(({ id }) => id === rule)?.remedy;
