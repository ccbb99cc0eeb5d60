// What belongs together in a result: what clients show as one thing and count as one.

/**
 * @typedef {import('./types.js').Result} Result
 * @typedef {import('./types.js').Group} Group
 * @typedef {keyof import('./types.js').Summary['counts']} Kind what a group is counted as
 */

/** The kinds in the order in which they are told. @type {Kind[]} */
export const KINDS = ['error', 'warning', 'note', 'unread'];

/** What each kind is called, wherever it is shown. @type {Record<import('./types.js').Language, Record<Kind, string>>} */
export const KIND_WORDS = {
  'zh-CN': { error: '必须修改', warning: '建议核对', note: '提示', unread: '未能读出' },
  en: { error: 'to correct', warning: 'to look at', note: 'to note', unread: 'not read' },
};

/** What could not be read is never mixed with what is wrong. @param {Pick<Group, 'about'|'severity'>} group @returns {Kind} */
export const kindOf = ({ about, severity }) => (about === 'reading' ? 'unread' : severity);

/** @param {Result} result @param {Group} group */
export const findingsOf = ({ findings }, group) => group.findings.map((at) => findings[at]);

/** The groups that count. @param {Result} result */
export const openGroups = ({ groups }) => groups.filter(({ dismissed }) => !dismissed);
