/**
 * The figures of the prose of real documents beside the project, told by hand (`facts/*.json` there): which cells each states, and which
 * look alike but state none. A label is found where a fact stands within three characters, or inside its span.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../wasm/readers/index.js';
import { shared } from '../project/shared.js';

/** @param {string[]} a @param {string[]} b */
const same = (a, b) => [...a].sort().join() === [...b].sort().join();

/** The facts bound at a label's place. */
function boundAt(facts, { at, span }) {
  const near = ({ range }) => (span ? range[0] < span[1] && range[1] > span[0] : Math.abs(range[0] - at) <= 3);
  return facts.filter((fact) => fact.cells.length > 0 && near(fact));
}

/** How a label was taken: right, wrong or unbound. */
function verdict(facts, label) {
  const found = boundAt(facts, label);
  const good = [label, ...(label.or ?? [])].map(({ cells }) => cells ?? label.cells);
  if (found.some((fact) => good.some((cells) => same(fact.cells, cells)))) return 'right';
  return found.length > 0 ? 'wrong' : 'unbound';
}

/** One document: { file, labels, right, wrong, unbound, traps, caught, misses }. */
function score(truth, { report: { facts }, source: { text } }) {
  const misses = [];
  const counts = { right: 0, wrong: 0, unbound: 0, caught: 0 };
  const places = new Set(truth.facts.map(({ at }) => at));
  const words = (at) => text.slice(Math.max(0, at - 14), at + 8).replace(/\s/g, '');
  for (const label of truth.facts) {
    const how = verdict(facts, label);
    counts[how] += 1;
    if (how !== 'right') misses.push({ how, at: label.at, words: words(label.at), cells: label.cells });
  }
  for (const trap of truth.traps) {
    if (places.has(trap.at) || boundAt(facts, trap).length === 0) continue;
    counts.caught += 1;
    misses.push({ how: 'trap', at: trap.at, words: words(trap.at), cells: [] });
  }
  return { file: truth.file, labels: truth.facts.length, traps: truth.traps.length, ...counts, misses };
}

/**
 * Scores every document that is there; nothing where the labels are absent.
 * @param {import('../../wasm/index.js').Checker} checker
 */
export async function scoreFacts(checker) {
  const folder = shared('facts');
  if (!folder) return null;
  const documents = ['corpus', 'corpus-more'].map(shared).filter((name) => name !== null && name !== undefined);
  const scores = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const truth = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const file = documents.map((place) => path.join(place, truth.file)).find((place) => existsSync(place));
    if (file) scores.push(score(truth, checker.check(await read(readFileSync(file), truth.file))));
  }
  return scores;
}
