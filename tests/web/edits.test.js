/** Setting a cell changes that cell: in every form in which a report arrives, all others stay as they were read. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { editable, withCells } from '../../web/model/edits.js';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { blocksOf } from '../generator/document.js';
import { FORMS, GLUED } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';

const SEEDS = [1, 2, 3];
const EVERY = 23;
const VALUE = 7319;

let checker;
before(async () => {
  checker = await createChecker();
});

/** What every cell says, by its id. */
const cellsOf = ({ report }) =>
  Object.fromEntries(
    Object.entries(report.tables).flatMap(([table, { cells }]) =>
      Object.entries(cells).map(([id, { state, text }]) => [`${table}.${id}`, `${state} ${text}`]),
    ),
  );

for (const [name, { file, render }] of Object.entries({ ...FORMS, glued: GLUED })) {
  test(`in a report that comes as ${name}`, async () => {
    let tried = 0;
    for (const seed of SEEDS) {
      const document = await read(render(blocksOf(makeReport(seed))), file);
      const result = checker.check(document);
      const cells = cellsOf(result);
      const ids = Object.keys(cells).filter((id, i) => i % EVERY === seed && editable(result, id));
      for (const cell of ids) {
        const set = [{ cell, value: VALUE }];
        const edited = checker.check(document, { set });
        assert.deepEqual(cellsOf(edited), { ...cells, [cell]: `number ${VALUE}` }, `seed ${seed}, ${cell}`);
        if (edited.change.rewritten.length > 0) continue;
        assert.equal(edited.source.text, withCells(result, set), 'what is shown until then is what comes');
        tried += 1;
      }
    }
    assert.ok(tried >= SEEDS.length, 'there were cells to edit');
  });
}
