/**
 * Damage that the checker must name, and the comparison with last year's report.
 * @import { Mistake } from './index.js'
 */
import { headLost, reportCut, rowOneOut, tableCut } from '../damage/rows.js';
import { makeReport } from '../report.js';
import { APPLICANTS } from '../format.js';
import { makeDraft } from '../damage/draft.js';

/** @type {Record<string, Mistake>} */
export const READING = {
  'table-cut': {
    forms: ['tabbed', 'markdown', 'tsv'],
    apply: (draft) => draft.random.pick([tableCut, reportCut])(draft),
  },
  'table-header-lost': { forms: ['tabbed', 'markdown', 'tsv'], apply: headLost },
  'row-shifted': { forms: ['markdown', 'tsv', 'flat'], apply: rowOneOut },
  'values-unassigned': {
    forms: ['markdown', 'tsv'],
    apply(draft) {
      const { rows } = draft.sheet('requests');
      const loose = Array.from({ length: 9 }, () => ({ text: String(draft.random.int(1, 99)) }));
      rows.splice(draft.random.int(6, rows.length - 1), 0, loose);
    },
  },
  'cell-unseen': {
    apply(draft) {
      draft.random.pick(
        draft
          .sheet('requests')
          .rows.flat()
          .filter(({ text }) => /^\d+$/.test(text)),
      ).text = '〓';
    },
  },
  'encoding-damaged': {
    apply: (draft) =>
      draft.add(
        draft.random.pick(['持续推进\ufffd\ufffd公开。', '锟斤拷锟斤拷工作有序推进。', 'æ”¿åºœä¿¡æ¯å…¬å¼€å·¥ä½œã€‚']),
      ),
  },
  'not-a-report': {
    apply(draft) {
      draft.blocks = [
        '会议通知',
        '各村、各部门：',
        '定于本周五上午九时在三楼会议室召开安全生产工作会议，请准时参加。',
        '镇党政办公室',
      ].map((text) => ({ kind: 'line', text }));
    },
  },
};

/** The report of the year before that fits: what was carried out then is carried in now. @type {(report: import('../report.js').Report) => import('../report.js').Report} */
function yearBefore({ seed, truth }) {
  const before = makeReport(seed, {
    level: truth.level,
    year: truth.year - 1,
    tables({ requests, proactive }) {
      for (const column of [...APPLICANTS, 'total']) {
        requests[`carriedIn.${column}`] = 0;
        requests[`carriedOut.${column}`] = truth.tables.requests[`carriedIn.${column}`];
        requests[`new.${column}`] = requests[`handled.${column}`] + requests[`carriedOut.${column}`];
      }
      for (const row of ['rules', 'normative']) {
        const now = (/** @type {string} */ column) => truth.tables.proactive[`${row}.${column}`];
        proactive[`${row}.made`] = 0;
        proactive[`${row}.inForce`] = now('inForce') - now('made') + now('repealed');
      }
    },
  });
  problemsOf(before).paragraphs = [
    '存在的主要问题：专职人员变动频繁，新任人员对政策掌握不深；历史文件数字化程度偏低。',
    '改进情况：已调整充实工作专班，开展跟班学习，分批完成历史文件整理上网。',
  ];
  return before;
}

/** The section on problems. @param {import('../report.js').Report} report */
const problemsOf = (report) =>
  /** @type {import('../report.js').Report['sections'][number]} */ (
    report.sections.find(({ title }) => title.includes('问题'))
  );

/** @param {import('../report.js').Report} report @param {import('../random.js').Random} random */
const previous = (report, random) => makeDraft(yearBefore(report), 'tabbed', random).write();

/** @type {Record<string, Mistake>} */
export const PREVIOUS = {
  'carry-over': {
    report: { year: 2024, level: 'county', silent: true },
    previous: (draft) => {
      const report = structuredClone(draft.report);
      report.truth.tables.requests['carriedIn.natural']++;
      report.truth.tables.requests['carriedIn.total']++;
      return previous(report, draft.random);
    },
  },
  'in-force-change': {
    report: { year: 2024, level: 'county', silent: true },
    previous: (draft) => {
      const report = structuredClone(draft.report);
      report.truth.tables.proactive['normative.inForce'] += 5;
      return previous(report, draft.random);
    },
  },
  'problems-repeated': {
    report: { year: 2024, level: 'county', silent: true },
    previous: (draft) => {
      const before = yearBefore(draft.report);
      problemsOf(before).paragraphs = problemsOf(draft.report).paragraphs;
      return makeDraft(before, 'tabbed', draft.random).write();
    },
  },
  'previous-report': {
    report: { year: 2024, level: 'county', silent: true },
    previous: (draft) => {
      const report = structuredClone(draft.report);
      if (draft.random.chance(0.5)) report.truth.year--;
      else report.truth.level = 'city';
      return previous(report, draft.random);
    },
  },
};

/**
 * Last year's report that fits one without mistakes. Its organ is the same where level and year of the report were chosen, not left
 * to chance.
 * @param {import('../damage/draft.js').Draft} draft
 */
export const fitting = (draft) => previous(draft.report, draft.random);
