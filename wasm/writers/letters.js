/**
 * 退改通知: a letter to each organ with what its report has to mend, written into a Word file that the office can change. In its text
 * {单位}, {年度}, {文件} and {结论} stand for what they say; a paragraph with {问题} is repeated for each finding.
 */
import { adviceOf, afterwards, correctedIn, correctionsOf } from '../advice.js';
import { cellOf } from '../forms.js';
import { findingsOf, kindOf, openGroups } from '../groups.js';
import { zipSync } from 'fflate';
import { contentTypes, packaged, relationships, STAMP } from './ooxml.js';
import { safeName } from './file-names.js';
import { filled, LINES } from './letter-form.js';
import { words } from './texts.js';

/** @typedef {import('../types.d.ts').Result} Result @typedef {import('./letter-form.js').Letter} Letter @typedef {import('../advice.js').Made} Made */

/** Characters of an organ's name in that of its letter. */
const LONGEST_NAME = 60;

/** What the office may change: the letter as it is where no other is given. */
const TEXT = [
  ['关于修改政府信息公开工作年度报告的通知', 'center', 44],
  ['{单位}：', 'left', 32],
  ['你单位报送的{年度}年政府信息公开工作年度报告（{文件}）已经核对：{结论}。请按下列意见修改后重新报送。', 'both', 32],
  [LINES, 'both', 32],
  ['以上意见供修改时参考，数字以台账为准；内容是否应当公开，由你单位确认。', 'both', 32],
  ['（落款）', 'right', 32],
  ['　　年　　月　　日', 'right', 32],
];

/** The letter that an office begins with, as a Word file. @returns {Uint8Array<ArrayBuffer>} */
export function letterTemplate() {
  const paragraphs = TEXT.map(([text, align, size], at) => {
    const font = at === 0 ? '方正小标宋简体' : '仿宋';
    const indent = align === 'both' ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '';
    return `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${indent}<w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  return packaged({
    '[Content_Types].xml': contentTypes({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}${page}</w:body></w:document>`,
  });
}

/** Whether its author has something to do about it: not where every number was read after all. @param {Result} result @param {import('../types.d.ts').Group} group */
function isToMend(result, group) {
  const kind = kindOf(group);
  if (kind !== 'unread') return kind !== 'note';
  const cells = findingsOf(result, group).flatMap((finding) => finding.cells);
  return !cells.length || cells.some((cell) => cellOf(result, cell).state !== 'number');
}

/** @param {Result} result @param {import('../types.d.ts').Group} group @param {import('../types.d.ts').Language} language */
function said(result, group, language) {
  const findings = findingsOf(result, group);
  const all = new Set(findings.map(({ message }) => message)).add(adviceOf({ ...group, findings }, language));
  return `【${words(language).kinds[kindOf(group)]}】${Array.from(all).join('')}`;
}

/**
 * What a report's letter says; nothing where it has nothing to mend. What was not read is the file's fault: nobody is asked to mend that.
 * @param {Result} result @param {import('../types.d.ts').Language} language @param {readonly Made[]} made @returns {Letter|undefined}
 */
function letterOf(result, language, made) {
  const { letter, kinds } = words(language);
  const groups = openGroups(result).filter((group) => isToMend(result, group));
  const listed = /** @type {const} */ (['error', 'warning']).map((kind) => groups.filter((it) => kindOf(it) === kind));
  const unread = groups.length - listed.flat().length;
  const corrections = correctionsOf(made, language).map((one) => `【${correctedIn(language)}】${one}`);
  const advice = [...corrections, ...listed.flat().map((group) => said(result, group, language))];
  if (!advice.length || result.reading === 'none') return undefined;
  const lines = advice.map((one, at) => `${at + 1}. ${one}`).concat(unread ? letter.unread(unread) : []);
  const counts = listed.flatMap(({ length, 0: first }) => (length ? letter.count(length, kinds[kindOf(first)]) : []));
  const { report, source } = result;
  const verdict = afterwards(counts.length ? letter.found(counts) : letter.nothing, made, language);
  const values = { 单位: report.organ, 年度: String(report.year ?? ''), 文件: source.name, 结论: verdict };
  return { lines, values };
}

/**
 * Letters one after the other, and all of them as one zip.
 * @param {import('../types.d.ts').Language} language
 * @param {Uint8Array} [template] the office's own
 */
export function letterWriter(language, template = letterTemplate()) {
  /** @type {Record<string, Uint8Array>} */
  const letters = {};
  /** @param {string} organ */
  const freeName = (organ) => {
    const taken = new Set(Object.keys(letters).map((it) => it.toLowerCase()));
    const stem = safeName(Array.from(organ).slice(0, LONGEST_NAME).join(''));
    let name = `${stem}.docx`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}（${n}）.docx`;
    return name;
  };
  return {
    /** @param {Result} result @param {readonly Made[]} [made] what was changed in it @returns {boolean} whether it has a letter: there is something to mend, and somebody to write to */
    add(result, made = []) {
      const { organ } = result.report;
      const letter = organ ? letterOf(result, language, made) : undefined;
      if (letter) letters[freeName(organ)] = filled(template, letter);
      return Boolean(letter);
    },
    /** How many there are. */
    get count() {
      return Object.keys(letters).length;
    },
    end: () => zipSync(letters, { level: 0, mtime: STAMP }),
  };
}
