/**
 * The text says something else than the tables, or than itself.
 * @import { Tables } from '../tables.js'
 * @import { Options } from '../report.js'
 * @import { Mistake } from './index.js'
 */
import { makeReport } from '../report.js';

/**
 * The text is written from other numbers than the tables; not every text gives the number that was changed.
 * @param {RegExp} told what a sentence that gives it has in it
 * @param {(tables: Tables) => boolean | void} said false where there is nothing to change
 * @param {Options} [options]
 * @returns {Mistake}
 */
const otherFigure = (told, said, options = {}) => ({
  report: { ...options, said: (tables) => void said(tables) },
  apply({ report }) {
    const honest = makeReport(report.seed, options);
    if (said(structuredClone(honest.truth.tables)) === false) return false;
    const before = new Set(sentencesOf(honest));
    return sentencesOf(report).some((sentence) => told.test(sentence) && !before.has(sentence));
  },
});

/** @param {import('../report.js').Report} report */
const sentencesOf = ({ sections }) => sections[0].paragraphs.flatMap((text) => text.split('。'));

/**
 * Whether a share is that of the number before it in some other number of the paragraph: nobody can call it wrong then.
 * @param {string} text @param {string} share
 */
function followsFromSome(text, share) {
  const before = text.slice(0, text.indexOf(`占${share}%`));
  const numbers = [...before.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const part = numbers.at(-1) ?? 0;
  return numbers.some((whole) => whole >= part && Math.abs((100 * part) / whole - Number(share)) <= 0.1);
}

/** @type {Record<string, Mistake>} */
export const NARRATIVE = {
  'narrative-requests': otherFigure(/收|接|受理/, ({ requests }) => {
    requests['new.natural'] += 3;
    requests['new.total'] += 3;
    return requests['handled.total'] > 0 && requests['carriedIn.total'] === 0;
  }),
  'narrative-carried': otherFigure(/结转|顺延|转入|转下/, ({ requests }) => {
    if (requests['carriedOut.total'] === 0) return false;
    requests['carriedOut.total'] += 2;
  }),
  'narrative-results': otherFigure(/予以公开|同意公开|部分公开/, ({ requests }) => {
    if (requests['granted.total'] === 0 || requests['partial.total'] === 0) return false;
    requests['granted.total']--;
    requests['partial.total']++;
  }),
  'narrative-review': otherFigure(/复议/, ({ review }) => {
    if (review['reconsideration.total'] === 0) return false;
    review['reconsideration.upheld'] += 2;
    review['reconsideration.total'] += 2;
  }),
  'narrative-proactive': otherFigure(
    /[作做]出.*许可/,
    ({ proactive }) => {
      if (proactive['permits.decisions'] === 0) return false;
      proactive['permits.decisions'] += 7;
    },
    { year: 2024 },
  ),
  'narrative-sum': {
    apply: (draft) =>
      draft.replace(/(公开总计|信息|公开)([1-9]\d*)条(，其中：?|（其中)(?!包括)(?![^。]*等。)/, '$11条$3'),
  },
  'narrative-percent': {
    apply(draft) {
      const line = draft.lines('overview').find(({ text }) => /占\d+(\.\d+)?%/.test(text));
      if (!line) return false;
      const [written, right] = /** @type {RegExpExecArray} */ (/占(\d+(?:\.\d+)?)%/.exec(line.text));
      const share = (Number(right) > 50 ? Number(right) - 31.4 : Number(right) + 31.4).toFixed(1);
      line.text = line.text.replace(written, `占${share}%`);
      return !followsFromSome(line.text, share);
    },
  },
  'narrative-change': {
    apply: (draft) =>
      draft.add(
        draft.random.pick([
          '开展业务培训12期，较上年（15期）减少5期。',
          '报送工作信息126篇，比上年的105篇增长30%。',
          '社会评议反馈问题13个，已整改11个，整改率94.6%。',
        ]),
      ),
  },
  'narrative-contradiction': {
    report: {
      silent: true,
      tables({ requests, review }) {
        for (const id of Object.keys(requests)) requests[id] = 0;
        for (const id of Object.keys(review)) review[id] = 0;
      },
    },
    apply: (draft) =>
      draft.replace(/^.*存在(一些|以下).*：/, '$&对政府信息公开申请的办理不够及时，答复超期的情况时有发生。'),
  },
};
