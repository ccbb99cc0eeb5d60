/**
 * The rules on generated reports: 1,000 that are right, on which nothing may be reported, and the same with one mistake planted for
 * each rule, on which that rule must speak and no other.
 * usage: node tests/bench/quiet.js [--reports=1000] [--mistakes=50] [--rule=ID] [--cases=FILE]
 * Prints the tables and keeps them in docs/quality.md; with any option it only prints.
 */
import { writeFileSync } from 'node:fs';
import { createChecker } from '../../wasm/node.js';
import { MISTAKES } from '../generator/mistakes/index.js';
import { runMistake, runQuiet } from '../generator/mistakes/run.js';
import { table, writeSection } from './quality.js';

/** @param {string} name */
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const reports = Number(option('reports') ?? 1000);
const mistakes = Number(option('mistakes') ?? 50);
const rules = option('rule') ? [/** @type {string} */ (option('rule'))] : Object.keys(MISTAKES);
const checker = await createChecker();

const quiet = runQuiet(checker, reports);
const planted = rules.map((rule) => ({ rule, ...runMistake(checker, rule, MISTAKES[rule], mistakes) }));

const quietRows = Object.entries(quiet.byRule).map(([rule, { count, severity, about }]) => [
  rule,
  about,
  severity,
  count,
]);
const plantedRows = planted.map(({ rule, planted: all, fired, extras }) => [
  rule,
  all,
  fired,
  Object.entries(extras)
    .map(([extra, count]) => `${extra} (${count})`)
    .join(', '),
]);
const text = `\`npm run bench:quiet\`: ${reports} generated reports that are right, in varied words: ${quiet.content} content findings of severity
error or warning, ${quiet.loud} of any kind. All that was reported, notes included:

${quietRows.length === 0 ? 'Nothing.' : table(['rule', 'about', 'severity', 'reports'], quietRows)}

One mistake planted for each rule, up to ${mistakes} reports a rule: how often the rule speaks, and what else does (errors and warnings).

${table(['mistake', 'planted', 'found', 'others'], plantedRows)}`;
console.log(text);
const partial = ['reports', 'mistakes', 'rule'].some((name) => option(name));
if (!partial) writeSection('Rules on generated reports', text);
if (option('cases'))
  writeFileSync(/** @type {string} */ (option('cases')), JSON.stringify({ quiet: quiet.cases, planted }, null, 1));
process.exitCode = quiet.content === 0 && planted.every(({ planted: all, fired }) => all === fired) ? 0 : 1;
