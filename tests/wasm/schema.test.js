import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { createChecker } from '../../wasm/node.js';
import { unreadable } from '../../wasm/unreadable.js';
import { cellIds } from '../generator/format.js';
import { damaged, edited, odd, reports } from './inputs.js';

const schema = JSON.parse(readFileSync(new URL('../../schema/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const checker = await createChecker();

function assertValid(result) {
  const errors = validate(result)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
  assert.deepEqual(errors, [], result.source.name);
}

/** What no schema can say: a place lies within the text, and shows the cell's own words. */
function assertPlaces({ source, report, findings }) {
  const inside = ([begin, end]) => begin <= end && end <= source.text.length;
  for (const { cells } of Object.values(report.tables)) {
    for (const [id, { range, text }] of Object.entries(cells)) {
      if (range) assert.equal(source.text.slice(...range), text, id);
    }
  }
  for (const { rule, ranges } of findings) assert.ok(ranges.every(inside), rule);
}

function assertCells({ report }) {
  for (const [name, { format, cells }] of Object.entries(report.tables)) {
    assert.deepEqual(Object.keys(cells).sort(), cellIds(name, format).sort(), `${name} ${format}`);
  }
}

for (const [what, documents] of Object.entries({ reports, damaged, edited, odd: () => odd })) {
  test(`every result is valid: ${what}`, () => {
    for (const document of documents()) {
      for (const lang of ['zh-CN', 'en']) {
        const result = checker.check(document, { lang });
        assertValid(result);
        assertPlaces(result);
        assertCells(result);
      }
    }
  });
}

test('with last year’s report too', () => {
  const [previous, document] = reports(1);
  assertValid(checker.check(document, { previous }));
});

test('what nobody wants is not there, and all else is as it was', () => {
  const [document] = reports(1);
  const { relations, source, ...others } = checker.check(document);
  const { text, ...told } = source;
  assert.ok(relations.length > 0 && text.length > 0);
  assert.deepEqual(checker.check(document, { relations: false }), { source, ...others });
  const short = checker.check(document, { text: false, relations: false });
  assert.deepEqual(short, { source: told, ...others });
  assertValid(short);
});

test('the result of a file that cannot be read is valid', () => {
  assertValid(unreadable(checker, 'a.pdf', '“a.pdf”是扫描件。'));
});
