/**
 * Mistakes about the report as a whole: title, year, sections.
 * @import { Draft } from '../damage/draft.js'
 * @import { Mistake } from './index.js'
 */
import { makeOrgan } from '../organs.js';

/** @param {Draft} draft @param {string} section */
function removeSection(draft, section) {
  for (const line of draft.lines(section)) draft.remove(line);
  draft.remove(draft.heading(section));
}

/** @param {Draft} draft @param {string} text */
function setTitle(draft, text) {
  draft.blocks.splice(0, draft.report.titleLines.length, { kind: 'line', text });
}

/** @type {Record<string, Mistake>} */
export const WHOLE = {
  'title-missing': { apply: (draft) => void draft.blocks.splice(0, draft.report.titleLines.length) },
  'title-wording': {
    apply(draft) {
      const { organ, year } = draft.report.truth;
      setTitle(draft, `${organ}${year}年政府信息公开年度报告`);
    },
  },
  'title-organ': {
    report: { level: 'town' },
    apply(draft) {
      setTitle(draft, `${draft.report.organ.short}${draft.report.truth.year}年政府信息公开工作年度报告`);
    },
  },
  'organ-mismatch': {
    apply(draft) {
      const { organ, signOff } = draft.report;
      const other = makeOrgan(draft.random, organ.level).name;
      if (other === organ.name || signOff.length === 0) return false;
      return draft.replace(new RegExp(`^${organ.name}$`), other);
    },
  },
  'year-mismatch': {
    apply(draft) {
      const { year } = draft.report.truth;
      return draft.replace(
        new RegExp(`(编制|公布|公开)(.*?)${year}年(度?政府信息公开工作年度报告)`),
        `$1$2${year - 1}年$3`,
      );
    },
  },
  'period-missing': {
    apply: (draft) => draft.replace(/[^。]*1月1日[^。]*。/, '') && draft.lines().every(({ text }) => text !== ''),
  },
  'period-dates': {
    apply(draft) {
      const { year } = draft.report.truth;
      const line = draft.lines().find(({ text }) => text.includes('1月1日'));
      if (!line) return false;
      const [from, to] = draft.random.pick([
        ['12月31日', '12月30日'],
        ['12月31日', '11月30日'],
        [`${year}年1月1日`, `${year - 1}年1月1日`],
      ]);
      line.text = line.text.replace(from, to);
      return true;
    },
  },
  'date-invalid': {
    apply(draft) {
      const { signOff, truth } = draft.report;
      if (signOff.length === 0) return false;
      return draft.replace(
        new RegExp(`^${signOff[1]}$`),
        `${truth.year + 1}年${draft.random.pick(['2月30日', '13月5日', '1月32日'])}`,
      );
    },
  },
  'basis-citation': {
    report: { year: 2024 },
    apply: (draft) =>
      draft.replace(
        /国办公开办函〔2021〕30号/,
        draft.random.pick([
          '国办公开办函〔2021〕60号',
          '国办公开办函〔2019〕60号',
          '国办公开办函[2021]30号',
          '国办公开办函（2021）30号',
        ]),
      ),
  },
  'section-missing': { apply: (draft) => removeSection(draft, draft.random.pick(['problems', 'other'])) },
  'section-order': {
    apply(draft) {
      const heading = draft.heading('other');
      heading.text = heading.text.replace('六', '五');
    },
  },
  'section-title': {
    apply(draft) {
      const [section, title] = draft.random.pick([
        ['problems', '五、存在的问题和下一步工作打算'],
        ['proactive', '二、政府信息主动公开情况'],
        ['review', '四、行政复议和诉讼情况'],
      ]);
      draft.heading(section).text = title;
    },
  },
  'section-empty': {
    apply(draft) {
      for (const line of draft.lines('problems')) draft.remove(line);
    },
  },
  'overview-topics': {
    apply(draft) {
      const lines = draft.lines('overview');
      const from = lines.findIndex(({ text }) => text.startsWith('（五）'));
      for (const line of lines.slice(from)) draft.remove(line);
      for (const line of lines.slice(0, from))
        line.text = line.text.replace(/[^。]*(监督|保障|考核|评议|培训|追究|领导小组)[^。]*。/g, '');
    },
  },
  'overview-figures': {
    report: { silent: true },
    apply: (draft) =>
      draft.add(
        draft.random.pick([
          '全年收到的政府信息公开申请均已按时答复。',
          '受理的申请全部在法定期限内办结。',
          '所收到的群众申请已逐件答复。',
        ]),
      ),
  },
  'problems-incomplete': {
    apply(draft) {
      const lines = draft.lines('problems');
      if (lines.some(({ text }) => text.includes('逐项整改'))) return false; // it says what was improved
      const from = lines.findIndex(({ text }) => /^（二）|改进：|措施|改进工作|以下工作/.test(text));
      for (const line of lines.slice(from)) draft.remove(line);
      const heading = lines[0];
      if (heading.text.startsWith('（一）')) draft.remove(heading);
    },
  },
  'fee-statement': {
    report: { year: 2024 }, // the rules for charging hold from 2021 on
    apply(draft) {
      const lines = draft.lines('other').filter(({ text }) => !draft.report.signOff.includes(text));
      for (const line of lines.slice(1)) draft.remove(line);
      lines[0].text = draft.random.pick(['无。', '无其他需要报告的事项。', '本机关没有其他需要报告的事项。']);
    },
  },
  'published-late': {
    report: { level: 'department' }, // the law sets no date for towns
    apply(draft) {
      const { signOff, truth } = draft.report;
      return signOff.length > 0 && draft.replace(new RegExp(`^${signOff[1]}$`), `${truth.year + 1}年6月12日`);
    },
  },
};
