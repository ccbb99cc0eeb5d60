/**
 * What must not stand in a published report, and what is merely untidy.
 * @import { Random } from '../random.js'
 * @import { Mistake } from './index.js'
 */

/** A number that the register would accept: its last place checks the others (GB 11643). @param {Random} random */
function citizenNumber(random) {
  const pad = (/** @type {number} */ value, /** @type {number} */ places) => String(value).padStart(places, '0');
  const body = `${random.int(110101, 650109)}${random.int(1950, 2004)}${pad(random.int(1, 12), 2)}${pad(random.int(1, 28), 2)}${pad(random.int(1, 999), 3)}`;
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** @type {Record<string, Mistake>} */
export const HYGIENE = {
  'privacy-id-number': {
    apply: (draft) => draft.add(`申请人身份证号码为${citizenNumber(draft.random)}，已完成实名核验。`),
  },
  'privacy-mobile': {
    apply: (draft) =>
      draft.add(
        `如需了解公开事项，可联系${draft.random.pick(['经办人', '工作人员', '联络员'])}，手机${draft.random.pick(['138', '159', '186', '177'])}${draft.random.int(10000000, 99999999)}。`,
      ),
  },
  'privacy-name': {
    apply: (draft) =>
      draft.add(
        `配合上级部门完成${draft.random.pick(['王秀兰、李桂英', '陈建军、刘玉梅、赵国强', '张春燕、周志刚'])}等人政府信息公开申请的答复。`,
      ),
  },
  placeholder: {
    apply: (draft) =>
      draft.add(
        draft.random.pick([
          '全年发布信息XX条。',
          '开展业务培训××次。',
          '组织召开会议＿＿次。',
          '相关情况待补充。',
          '印发《关于某某工作的通知》。',
        ]),
      ),
  },
  'tool-residue': {
    apply: (draft) =>
      draft.add(
        draft.random.pick([
          '[bookmark: _GoBack]持续做好信息公开。',
          '详见错误!未找到引用源。',
          '信息公开&nbsp;工作有序推进。',
          'HYPERLINK "http://www.example.gov.cn/" 政府网站已更新栏目。',
        ]),
      ),
  },
  numbering: {
    apply: (draft) =>
      draft.lines('problems').some(({ text }) => text.includes('二是')) && draft.replace(/二是(?=.*。)/, '三是'),
  },
  'paragraph-repeated': {
    apply(draft) {
      const line = draft.lines('overview').findLast(({ text }) => text.length > 30 && !text.startsWith('（'));
      if (!line) return false;
      draft.blocks.splice(draft.indexOf(line), 0, { ...line });
    },
  },
  'official-terms': {
    apply: (draft) =>
      draft.add(draft.random.pick(['规范不子公开情形的审查。', '学习《政府信息公开条列》。', '做好行政复义应对。'])),
  },
  'word-repeated': {
    apply: (draft) =>
      draft.add(draft.random.pick(['进一步完善完善公开制度。', '建立统一的的公开平台。', '群众满意度度持续提升。'])),
  },
  punctuation: {
    apply: (draft) =>
      draft.add(
        draft.random.pick([
          '及时更新公开目录,方便群众查阅。',
          '修订《政府信息公开指南，明确办理流程。',
          '设立公开专区（提供查询服务。',
        ]),
      ),
  },
};
