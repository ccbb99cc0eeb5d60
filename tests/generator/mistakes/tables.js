/**
 * Mistakes in the form of the tables and in their arithmetic.
 * @import { Draft, SheetCell } from '../damage/draft.js'
 * @import { Tables } from '../tables.js'
 * @import { Mistake } from './index.js'
 */
import { columnDropped } from '../damage/columns.js';
import { singleRow } from '../damage/rows.js';
import { OUTCOMES, REMEDIES } from '../format.js';

/** @param {Draft} draft @param {string} id @returns {SheetCell} */
const cellOf = (draft, id) =>
  /** @type {SheetCell} */ (
    draft
      .numbers('requests')
      .concat(draft.numbers('proactive'))
      .find((cell) => cell.id === id)
  );

/** @param {Draft} draft @param {(text: string) => string} change */
function changeZero(draft, change) {
  const zeros = draft.numbers('requests').filter(({ text }) => text === '0');
  for (const cell of draft.random.sample(zeros, 1)) cell.text = change(cell.text);
}

/** @type {Record<string, Mistake>} */
export const FORM = {
  'table-missing': {
    apply(draft) {
      const sheet = draft.sheet(draft.random.pick(['proactive', 'requests', 'review']));
      draft.blocks.splice(draft.indexOf(sheet), 1, {
        kind: 'line',
        text: '相关数据统计表见附件，可在政府信息公开专栏下载。',
      });
    },
  },
  'row-missing': {
    forms: ['tabbed', 'markdown', 'tsv'],
    apply(draft) {
      const { rows } = draft.sheet('requests');
      rows.splice(rows.indexOf(draft.random.pick(draft.numberRows('requests').slice(1, -2))), 1);
    },
  },
  'column-missing': { forms: ['tabbed', 'markdown', 'tsv'], apply: columnDropped },
  'row-unknown': {
    forms: ['markdown', 'tsv'],
    apply(draft) {
      const { rows } = draft.sheet('requests');
      const at = rows.findIndex((row) => row.some(({ id }) => id === 'unavailable.notHeld.natural'));
      const labels = [{ text: '' }, { text: '' }, { text: '9.属于商业秘密' }];
      rows.splice(at, 0, [...labels, ...Array.from({ length: 7 }, () => ({ text: '0' }))]);
    },
  },
  'label-wording': {
    report: { year: 2024 },
    apply(draft) {
      const [table, from, to] = draft.random.pick(
        /** @type {const} */ ([
          ['proactive', '本年废止件数', '本年度止件数'],
          ['requests', '（四）无法提供', '（四）不能提供'],
          ['requests', '科研机构', '科研院所'],
        ]),
      );
      const cell = draft.labels(table).find(({ text }) => text === from);
      if (cell) cell.text = to;
    },
  },
  'format-outdated': { report: { year: 2024, edition: '2019', silent: true } },
  'format-hybrid': { report: { year: 2024 }, apply: singleRow },
  'cell-blank': { apply: (draft) => changeZero(draft, () => '') },
  'cell-not-number': { apply: (draft) => changeZero(draft, () => draft.random.pick(['无', '/', '—', '若干'])) },
  'cell-not-count': {
    report: { silent: true, year: 2024 },
    apply(draft) {
      cellOf(draft, 'permits.decisions').text = draft.random.pick(['-3', '2.5', '-1']);
    },
  },
  'cell-style': { apply: (draft) => changeZero(draft, () => draft.random.pick(['０', '0件'])) },
};

/** @param {Tables} tables @param {...string} ids of `requests`, each is made one more */
function more({ requests }, ...ids) {
  for (const id of ids) requests[id]++;
}

/** @param {Tables} tables */
function noRequests({ requests }) {
  for (const id of Object.keys(requests)) requests[id] = 0;
}

/** @param {Tables} tables */
function noReview({ review }) {
  for (const remedy of REMEDIES) for (const outcome of [...OUTCOMES, 'total']) review[`${remedy}.${outcome}`] = 0;
}

/** @type {Record<string, Mistake>} */
export const ARITHMETIC = {
  'requests-balance': {
    report: { silent: true, tables: (tables) => more(tables, 'carriedOut.natural', 'carriedOut.total') },
  },
  'requests-results': {
    report: { silent: true, tables: (tables) => more(tables, 'granted.natural', 'granted.total') },
  },
  'requests-total': {
    report: { silent: true, tables: (tables) => more(tables, 'new.natural', 'handled.natural', 'granted.natural') },
  },
  'review-total': {
    report: {
      silent: true,
      level: 'county',
      tables({ review }, random) {
        review[`${random.pick(REMEDIES)}.total`]++;
        if (review['reconsideration.upheld'] === 0) {
          review['reconsideration.upheld']++;
          review['reconsideration.total']++;
        }
      },
    },
  },
  'proactive-in-force': {
    report: {
      silent: true,
      year: 2024,
      tables({ proactive }) {
        proactive['normative.made'] = proactive['normative.repealed'] + 4;
        proactive['normative.inForce'] = 3;
      },
    },
  },
  'regulations-authority': {
    report: {
      silent: true,
      year: 2024,
      level: 'town',
      tables: ({ proactive }) => Object.assign(proactive, { 'rules.inForce': 3 }),
    },
  },
  'fees-magnitude': {
    report: {
      silent: true,
      year: 2024,
      level: 'town',
      tables: ({ proactive }, random) => Object.assign(proactive, { 'fees.amount': random.int(200000, 900000) }),
    },
  },
  'review-without-requests': {
    report: {
      silent: true,
      tables(tables) {
        noRequests(tables);
        noReview(tables);
        tables.review['reconsideration.upheld'] = 1;
        tables.review['reconsideration.total'] = 1;
      },
    },
  },
  'litigation-after-review': {
    report: {
      silent: true,
      level: 'county',
      tables(tables) {
        noReview(tables);
        tables.review['litigationAfter.upheld'] = 1;
        tables.review['litigationAfter.total'] = 1;
      },
    },
  },
};
