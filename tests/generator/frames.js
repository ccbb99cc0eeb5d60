/**
 * Sentences in the many frames that offices state quantities in: years side by side, growth and rates, lists of every kind, Chinese
 * numerals, other scopes than the organ's own, statements of nothing. All agree with the tables, or count something that no cell does.
 * @import { Context } from './report.js'
 * @typedef {(context: Context, it: Quantities) => string} Frame empty where it does not fit
 */
import { chinese, percent } from './phrases.js';
import { wholeArea } from './organs.js';

/** @typedef {ReturnType<typeof quantities>} Quantities */

/** @param {Context} context */
function quantities({ organ, year, edition, tables: { requests, review, proactive } }) {
  const of = (/** @type {string} */ row) => requests[`${row}.total`];
  const suits = (/** @type {string} */ column) =>
    review[`litigationDirect.${column}`] + review[`litigationAfter.${column}`];
  return {
    year,
    area: wholeArea(organ),
    fresh: of('new'),
    carried: of('carriedIn'),
    handled: of('handled'),
    left: of('carriedOut'),
    natural: requests['new.natural'],
    open: of('granted') + of('partial'),
    granted: of('granted'),
    reviews: review['reconsideration.total'],
    corrected: review['reconsideration.corrected'],
    direct: review['litigationDirect.total'],
    after: review['litigationAfter.total'],
    suits: suits('total'),
    permits: edition === '2021' ? proactive['permits.decisions'] : 0,
    made: edition === '2021' ? proactive['normative.made'] : 0,
  };
}

/** Whole numbers that add up to `sum`. @param {Context} context @param {number} sum @param {number} count @returns {number[]} */
function parts({ random }, sum, count) {
  if (count === 1) return [sum];
  const first = random.int(0, sum);
  return random.shuffle([first, ...parts(/** @type {Context} */ ({ random }), sum - first, count - 1)]);
}

/** 增加 or 减少 by how much, and by which share. @param {number} now @param {number} before */
const change = (now, before) => `${now > before ? '增加' : '减少'}${Math.abs(now - before)}`;

/** @param {number} now @param {number} before */
const growth = (now, before) => `${now > before ? '增长' : '下降'}${percent(Math.abs(now - before), before, 1)}`;

/** Another number than `now`, near it and above 0. @param {Context} context @param {number} now */
const before = ({ random }, now) => {
  const other = Math.max(1, now + random.int(-9, 9));
  return other === now ? now + 1 : other;
};

/** @type {Frame[]} */
const REQUESTS = [
  (c, { year, fresh }) =>
    `${year - 2}年、${year - 1}年、${year}年分别收到政府信息公开申请${c.random.int(0, 40)}件、${c.random.int(0, 40)}件、${fresh}件。`,
  (c, { fresh }) => {
    const last = before(c, fresh);
    return `新收申请较上年（${last}件）${change(fresh, last)}件，${growth(fresh, last)}。`;
  },
  (c, { year, fresh }) => {
    const last = before(c, fresh);
    return `申请量由${year - 1}年的${last}件${fresh > last ? '增加' : '减少'}到${year}年的${fresh}件。`;
  },
  (c, { year, fresh }) => {
    const last = before(c, fresh);
    return `${year - 1}年新收申请${last}件，${year}年新收申请${fresh}件，${growth(fresh, last)}。`;
  },
  (c, { fresh }) => {
    const [a, b, other] = parts(c, fresh, 3);
    return fresh === 0 ? '' : `按内容分，征地补偿类${a}件、工程项目类${b}件、其他${other}件。`;
  },
  (c, { fresh }) => {
    const [a, b] = parts(c, fresh, 2);
    return fresh === 0
      ? ''
      : `其中网络申请${a}件，占${percent(a, fresh, 1)}；信函申请${b}件，占${percent(b, fresh, 1)}。`;
  },
  (_, { fresh, natural }) =>
    fresh === 0
      ? ''
      : `新收申请中，自然人申请${natural}件，占${percent(natural, fresh, 1)}；法人或其他组织申请${fresh - natural}件，占${percent(fresh - natural, fresh, 1)}。`,
  (_, { handled, open }) =>
    handled === 0 ? '' : `办结的${handled}件中，予以公开和部分公开${open}件，占${percent(open, handled, 1)}。`,
  (c) =>
    `全年发出补正通知${c.random.int(1, 9)}份、延期答复通知${c.random.int(1, 9)}份，平均办理时长${c.random.int(6, 15)}个工作日，较法定时限缩短${c.random.int(2, 5)}个工作日。`,
  (_, { fresh }) => (fresh > 999 ? '' : `全年新收政府信息公开申请${fresh === 2 ? '两' : chinese(fresh)}件。`),
  (c, { fresh }) => {
    const [a, b] = parts(c, fresh, 2);
    return fresh === 0 ? '' : `上半年收到申请${a}件，下半年收到申请${b}件，全年共${fresh}件。`;
  },
  (_, { carried }) => (carried > 0 ? '' : '无上年结转的申请。'),
  (_, { left }) => (left > 0 ? '' : '没有结转下年度继续办理的申请。'),
  (_, { fresh, carried, left }) => (fresh === 0 || carried + left > 0 ? '' : `收到的${fresh}件申请已全部办结。`),
  (c, { area }) =>
    ['全县', '全市', '全区'].includes(area) || c.organ.level === 'department'
      ? ''
      : `协助县政府办公室答复政府信息公开申请${c.random.int(1, 6)}件。`,
];

/** @type {Frame[]} */
const REVIEW = [
  (c, { reviews }) =>
    `政府信息公开行政复议案件较上年${reviews > 0 ? `增加${c.random.int(1, reviews)}` : `减少${c.random.int(1, 5)}`}件。`,
  (_, { reviews, corrected }) => (reviews === 0 ? '' : `行政复议纠错率${percent(corrected, reviews, 1)}。`),
  (_, { suits, direct, after }) =>
    suits === 0 ? '' : `政府信息公开行政诉讼${suits}件，其中未经复议直接起诉${direct}件、复议后起诉${after}件。`,
  (_, { reviews, suits }) => `涉及政府信息公开的行政复议、行政诉讼共${reviews + suits}件。`,
  (c) => {
    if (c.organ.level !== 'county' && c.organ.level !== 'city') return '';
    const [a, b, other] = parts(c, c.random.int(8, 90), 3);
    return `${c.organ.area}政府作为行政复议机关，审结政府信息公开类行政复议案件${a + b + other}件，其中维持${a}件、纠正${b}件、其他${other}件。`;
  },
];

/** @type {Frame[]} */
const PROACTIVE = [
  (c) => {
    const [a, b, no] = parts(c, c.random.int(20, 400), 3);
    return `全年制发公文${a + b + no}件，其中主动公开${a}件、依申请公开${b}件、不予公开${no}件。`;
  },
  (c) => {
    const [a, b, d] = parts(c, c.random.int(50, 2000), 3);
    return `通过网站公开${a}条、公众号公开${b}条、公告栏公开${d}条，共计公开信息${a + b + d}条。`;
  },
  (c) => {
    const now = c.random.int(100, 3000);
    const last = before(c, now);
    return `微信公众号发布信息${now}条，比上年的${last}条${change(now, last)}条，${growth(now, last)}。`;
  },
  (c, { permits }) => {
    const [a, b, d] = parts(c, permits, 3);
    return permits === 0 ? '' : `办理行政许可${permits}件，其中新办${a}件、变更${b}件、延续${d}件。`;
  },
  (c, { made }) => {
    const [a, b] = parts(c, made, 2);
    return made === 0 ? '' : `制发行政规范性文件${made}件，其中经济类${a}件、民生类${b}件。`;
  },
  (c, { year }) => `${year - 3}年以来，累计公开各类政策文件${c.random.int(60, 300)}件。`,
  (c) =>
    `公开惠民补贴信息${c.random.int(10, 90)}批次，涉及${c.random.int(100, 5000)}户、资金${c.random.int(50, 900)}.5万元。`,
];

/** @type {Frame[]} */
const OTHERS = [
  (c) => {
    const [a, b, d] = parts(c, c.random.int(20, 90), 3);
    return `网站设置一级栏目${a}个、二级栏目${b}个、三级栏目${d}个，共${a + b + d}个栏目。`;
  },
  (c) => {
    const last = c.random.int(11, 60);
    const now = last + c.random.int(1, 30);
    return `公众号粉丝由${last / 10}万人增加到${now / 10}万人，增长${percent(now - last, last, 1)}。`;
  },
  (c) => {
    const sent = c.random.int(200, 900);
    const back = sent - c.random.int(1, 60);
    const content = back - c.random.int(0, 20);
    return `发放问卷${sent}份，收回${back}份，回收率${percent(back, sent, 1)}；满意${content}份，满意率${percent(content, back, 1)}。`;
  },
  (c) => {
    const found = c.random.int(9, 60);
    const mended = found - c.random.int(0, 8);
    return `自查发现问题${found}个，已整改${mended}个，整改率${percent(mended, found, 1)}。`;
  },
  (c) => {
    const [a, b] = parts(c, c.random.int(5, 60), 2);
    return `办理人大代表建议${a}件、政协提案${b}件，共${a + b}件，办结率、满意率均为100%。`;
  },
  (c) => {
    const [a, b] = parts(c, c.random.int(40, 300), 2);
    return `开展业务培训${c.random.int(2, 6)}期，参训${a + b}人次，其中线上${a}人次、线下${b}人次。`;
  },
  (c) => `上级通报问题${c.random.int(2, 6)}个，均已于10月底前整改到位，全年约谈${chinese(c.random.int(1, 3))}人次。`,
];

/** A few of them for each subject of section one. @param {Context} context */
export function writeFrames(context) {
  const it = quantities(context);
  const some = (/** @type {Frame[]} */ frames, /** @type {number} */ most) =>
    context.random
      .sample(frames, context.random.int(1, most))
      .map((frame) => frame(context, it))
      .filter((sentence) => sentence !== '');
  return {
    requests: [...some(REQUESTS, 4), ...some(REVIEW, 2)],
    proactive: some(PROACTIVE, 3),
    others: some(OTHERS, 3),
  };
}
