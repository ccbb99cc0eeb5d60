/** Pages of another report among those of a scan. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';

const checker = await createChecker();

const PROSE =
  '2024年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，围绕群众关切做好公开，全年没有发生因公开不当引起的舆情，公开平台运行平稳，回应及时，群众满意。';
const REVIEW = `四、政府信息公开行政复议、行政诉讼情况
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
1\t0\t2\t0\t3\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0`;
const OWN = `云岭县白鹭镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n${PROSE}`;
const OTHER = `云岭县教育局2023年政府信息公开工作年度报告\n一、总体情况\n${PROSE}\n${REVIEW}`;

/** @param {string[]} pages */
const check = (...pages) => checker.check({ name: 'a.pdf', format: 'scan', text: pages.join('\n') });

test('of a scan in which the pages of another report begin, those before are read, and so it is said', () => {
  const { report, findings } = check(OWN, OTHER);
  assert.equal(report.tables.review.found, false, 'it is the table of the other one');
  assert.ok(findings.some(({ message }) => message.includes('后面还有一份报告（“云岭县教育局2023年')));
});

test('a cover and a list of contents are no report before the report', () => {
  const cover = '云岭县白鹭镇人民政府\n政府信息公开工作年度报告\n目录\n一、总体情况\n四、行政复议、行政诉讼情况\n-1-';
  const { report, findings } = check(cover, OWN, REVIEW);
  assert.equal(report.tables.review.cells['reconsideration.total'].value, 3);
  assert.deepEqual(
    findings.filter(({ message }) => message.includes('后面还有一份报告')),
    [],
  );
});
