/** Which rules reports break, for heat maps of organs by rules. */
import { findingsOf, kindOf, openGroups } from './groups.js';

/**
 * @typedef {import('./types.js').Result} Result @typedef {import('./types.js').Description} Description
 * @typedef {{rule: string, kind: import('./groups.js').Kind, count: number, message: string}} RuleCount  how many groups a rule has; what the first says
 * @typedef {{rule: string, title: string, kind: RuleCount['kind'], organs: number, message: string}} Common  a rule that several reports break
 */

/** Of one report, by those of its groups that are open. @param {Result} result @param {import('./groups.js').Group[]} [groups] @returns {RuleCount[]} */
export function ruleCounts(result, groups = openGroups(result)) {
  /** @type {Map<string, RuleCount>} */
  const rules = new Map();
  for (const group of groups) {
    const [first] = findingsOf(result, group);
    const known = rules.get(first.rule);
    if (known) known.count += 1;
    else rules.set(first.rule, { rule: first.rule, kind: kindOf(group), count: 1, message: first.message });
  }
  return Array.from(rules.values());
}

/** @param {Description} described @param {RuleCount[][]} reports @returns {Common[]} those of most reports first, errors before the others */
export function commonRules(described, reports) {
  /** @type {Map<string, Common>} */
  const found = new Map();
  for (const { rule, kind, message } of reports.flat()) {
    const had = found.get(rule);
    if (had) had.organs += 1;
    else found.set(rule, { rule, title: titleOf(described, rule), kind, organs: 1, message });
  }
  const weight = { error: 0, warning: 1, unread: 2, note: 3 };
  return Array.from(found.values()).sort((a, b) => weight[a.kind] - weight[b.kind] || b.organs - a.organs);
}

/** @param {Description} described @param {string} rule */
const titleOf = (described, rule) => described.rules.find(({ id }) => id === rule)?.title || rule;
