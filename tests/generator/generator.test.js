import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from './document.js';
import { cellIds, TABLES } from './format.js';
import { chinese, ways } from './phrases.js';
import { cellsOf, isHeld, relationsOf } from './relations.js';
import { FORMS } from './render/index.js';
import { makeReport } from './report.js';
import * as fees from './words/fees.js';
import * as opening from './words/opening.js';
import * as proactive from './words/proactive.js';
import * as requests from './words/requests.js';
import * as review from './words/review.js';

const reports = Array.from({ length: 300 }, (_, seed) => makeReport(seed));

test('the same seed gives the same report', () => {
  assert.deepEqual(makeReport(7), makeReport(7));
  assert.notDeepEqual(makeReport(7), makeReport(8));
});

test('every official cell has a number, and nothing else has', () => {
  for (const { truth } of reports) {
    for (const table of TABLES)
      assert.deepEqual(Object.keys(truth.tables[table]).sort(), cellIds(table, truth.format).sort());
  }
});

test('the relations of the format hold', () => {
  for (const { truth } of reports) {
    const numberOf = (/** @type {string} */ id) => {
      const [table, ...cell] = id.split('.');
      return truth.tables[/** @type {'requests' | 'review'} */ (table)][cell.join('.')];
    };
    for (const relation of relationsOf(truth.format))
      assert.ok(isHeld(relation, numberOf), cellsOf(relation).join(' '));
    assert.ok(Object.values(truth.tables.requests).every((value) => Number.isInteger(value) && value >= 0));
    if (truth.format === '2021') checkInForce(truth.tables.proactive);
  }
});

/** @param {Record<string, number>} cell */
function checkInForce(cell) {
  for (const row of ['rules', 'normative'])
    assert.ok(cell[`${row}.inForce`] >= cell[`${row}.made`] - cell[`${row}.repealed`]);
}

test('each thing is said in at least thirty ways', () => {
  const said = {
    basis: opening.OPENING_BASIS,
    period: opening.OPENING_PERIOD,
    contact: opening.OPENING_CONTACT,
    none: requests.NO_REQUESTS,
    received: requests.RECEIVED,
    carriedIn: requests.CARRIED_IN,
    handled: requests.HANDLED,
    carriedOut: requests.CARRIED_OUT,
    balance: requests.BALANCE,
    done: requests.ALL_DONE,
    noReview: review.NO_REVIEW,
    reconsideration: review.RECONSIDERATION,
    litigation: review.LITIGATION,
    normative: proactive.NORMATIVE,
    noNormative: proactive.NO_NORMATIVE,
    permits: proactive.PERMITS,
    penalties: proactive.PENALTIES,
    enforcement: proactive.ENFORCEMENT,
    fees: proactive.FEES,
    sums: proactive.SUMS,
    noFee: fees.NO_FEES,
    fee: fees.FEES_CHARGED,
  };
  for (const [thing, templates] of Object.entries(said))
    assert.ok(ways(templates) >= 30, `${thing}: ${ways(templates)}`);
});

test('numbers are written in Chinese as people write them', () => {
  const written = [0, 2, 10, 13, 40, 99, 100, 105, 110, 117, 240, 999].map(chinese);
  assert.deepEqual(written, [
    '零',
    '二',
    '十',
    '十三',
    '四十',
    '九十九',
    '一百',
    '一百零五',
    '一百一十',
    '一百一十七',
    '二百四十',
    '九百九十九',
  ]);
});

test('no template is left open and no paragraph stands twice', () => {
  for (const report of reports) {
    const texts = blocksOf(report).flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    assert.equal(new Set(texts).size, texts.length);
    for (const text of texts) assert.doesNotMatch(text, /[{}|$]|undefined|。。|，，|^$/);
  }
});

test('every form holds every number', () => {
  const report = makeReport(11, { level: 'county', year: 2024 });
  for (const [name, { render }] of Object.entries(FORMS)) {
    if (name === 'docx' || name === 'xlsx') continue;
    const text = new TextDecoder().decode(render(blocksOf(report)));
    for (const cells of Object.values(report.truth.tables)) {
      for (const value of Object.values(cells)) assert.ok(text.includes(String(value)), `${name}: ${value}`);
    }
  }
});
