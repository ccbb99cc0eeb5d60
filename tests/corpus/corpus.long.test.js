/**
 * Real documents beside the project with every official cell told by hand (`truth/*.json`); they are not part of the project. A
 * cell is right when its state is and, of a number, its value; what the truth calls uncertain is left out.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { reading } from '../generator/damage/score.js';
import { shared } from '../project/shared.js';

/** The share of the cells that must be right, where no number may be wrong. */
const corpora = { corpus: 1, 'corpus-more': 0.97 };

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The cells that a truth is sure of, by their full ids, and the year. */
function expected({ tables, year, uncertain = [] }) {
  const cells = Object.entries(tables).flatMap(([table, values]) =>
    Object.entries(values)
      .filter(([id]) => !uncertain.includes(id) && !uncertain.includes(`${table}.${id}`))
      .map(([id, want]) => [`${table}.${id}`, want]),
  );
  return year ? [['year', year], ...cells] : cells;
}

async function scored(folder, truth) {
  const { report } = checker.check(await read(readFileSync(path.join(folder, truth.file)), truth.file));
  const cells = expected(truth).map(([cell, want]) => ({
    ...{ file: truth.file, cell, want },
    got: cell === 'year' ? report.year : reading(report.tables, cell),
  }));
  return { cells: cells.length, misses: cells.filter(({ got, want }) => got !== want) };
}

for (const [name, share] of Object.entries(corpora)) {
  test(`the cells of ../shared/${name}`, async (t) => {
    const folder = shared(name);
    if (!folder) {
      t.diagnostic(`../shared/${name}: absent, not scored`);
      return t.skip('it is absent');
    }
    const truths = readdirSync(path.join(folder, 'truth')).filter((file) => file.endsWith('.json'));
    const results = [];
    for (const file of truths.sort()) results.push(await scored(folder, json(path.join(folder, 'truth', file))));
    const all = results.reduce((sum, { cells }) => sum + cells, 0);
    const misses = results.flatMap((result) => result.misses);
    const whole = results.filter((result) => result.misses.length === 0).length;
    t.diagnostic(
      `../shared/${name}: ${whole} of ${results.length} files whole, ${all - misses.length} of ${all} cells right`,
    );
    assert.ok(all > 0, 'there are cells to score');
    assert.deepEqual(
      misses.filter(({ got }) => typeof got === 'number'),
      [],
    );
    assert.ok(misses.length <= (1 - share) * all, JSON.stringify(misses.slice(0, 20)));
  });
}
