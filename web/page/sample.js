// A county that does not exist, with ten towns: sound reports, and what else arrives in a year.
import { example } from './examples.js';

/** The example without its mistakes. */
const sound = [
  ['286条', '266条'],
  ['申请21件', '申请12件'],
  ['\t1\t1\t0\t0\t0\t0\t3', '\t1\t1\t0\t0\t0\t0\t2'],
  ['2.重复申请\t0\t0\t\t\t\t\t0', '2.重复申请\t0\t0\t0\t0\t0\t0\t0'],
  ['3.其他\t1 0 1', '3.其他\t1\t0\t0\t0\t0\t0\t1'],
  ['（七）总计\t8\t', '（七）总计\t9\t'],
].reduce((text, [from, to]) => text.replace(from, to), example);

/** What of the sound report each has otherwise. @type {[string, ...[string, string][]][]} */
const TOWNS = [
  ['鹤汀乡', ['予以公开\t4', '予以公开\t5'], ['2024年1月1日至2024年', '2023年1月1日至2023年'], ['266条', '276条']],
  ['星砚镇'],
  ['苔枝乡', ['申请12件', '申请13件']],
  ['霁溪镇', ['五、存在的主要问题及改进情况', '五、存在问题']],
  ['云溪镇', ['行政许可\t128', '行政许可\t']],
  ['石帆镇'],
  ['晴川乡', ['（七）总计\t9\t', '（七）总计\t8\t']],
  ['青梧镇', ['考核，组织', '考核,组织']],
  ['松崖乡', ['四、结转下年度继续办理\t1\t', '四、结转下年度继续办理\t2\t']],
];

/** @param {string} town @param {[string, string][]} changes */
const reportOf = (town, changes) =>
  changes.reduce((text, [from, to]) => text.replace(from, to), sound).replace(/白鹭镇/g, town);

/** As files that were chosen. @returns {import('../folder/archive.js').Incoming[]} */
export const sampleFolder = () =>
  [['白鹭镇.txt', example], ...TOWNS.map(([town, ...changes]) => [`${town}.txt`, reportOf(town, changes)])].map(
    ([path, text]) => ({ path, file: new File([text], path) }),
  );
