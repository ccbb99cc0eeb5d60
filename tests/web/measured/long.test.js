/** What the page works out of a long report costs as much more as the report is longer, however much is found in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards } from '../../../web/model/cards.js';
import { Lines } from '../../../web/model/source.js';
import { createChecker } from '../../../wasm/node.js';
import { clean } from '../inputs.js';

const PARAGRAPH = '白鹭镇落实公开前保密审查，逐条登记，按期归档，责任到人，全年没有差错。\n';
const PARAGRAPHS = 4000;
const LONGER = 4;
const MOST = 3 * LONGER; // a quadratic step makes it 16 and more
const TIMES = 5;

test('cards and lines of four times as many findings take about four times as long', async (t) => {
  const checker = await createChecker();
  const took = (paragraphs) => {
    const text = clean.replace('（三）', `${PARAGRAPH.repeat(paragraphs)}（三）`);
    const result = checker.check({ name: '', format: 'text', text });
    assert.ok(result.findings.length >= paragraphs - 1);
    const times = Array.from({ length: TIMES }, () => {
      const since = performance.now();
      new Lines(result, cards(result)).first(Infinity);
      return performance.now() - since;
    });
    return Math.min(...times);
  };
  const ratio = took(LONGER * PARAGRAPHS) / took(PARAGRAPHS);
  t.diagnostic(`time of a report ${LONGER} times as long ÷ time of the report: ${ratio.toFixed(1)}`);
  assert.ok(ratio < MOST, `${ratio}`);
});
