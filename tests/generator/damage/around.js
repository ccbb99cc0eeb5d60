/**
 * What stands around the tables, and how the text is saved.
 * @import { Draft } from './draft.js'
 */

const line = (/** @type {string} */ text) => ({ kind: /** @type {const} */ ('line'), text });

/** The frame of a web site around the report. @param {Draft} draft */
export function siteChrome(draft) {
  const { year, organ } = draft.report.truth;
  draft.blocks.unshift(
    ...[
      '首页 | 政府信息公开 | 政民互动 | 无障碍阅读',
      '当前位置：首页 > 政府信息公开 > 政府信息公开年报',
      `索引号：000014349/${year + 1}-00021  发布机构：${organ}  发布日期：${year + 1}-01-18`,
      `来源：${organ}  浏览次数：1024  字体：大 中 小`,
    ].map(line),
  );
  draft.blocks.push(
    ...[
      '上一篇：部门预算公开',
      '下一篇：通知公告',
      '打印本页  关闭窗口  分享到：',
      '版权所有 备案号：京ICP备00000000号-1  网站标识码：1500000000',
    ].map(line),
  );
}

/** Captions and units around the tables. @param {Draft} draft */
export function captions(draft) {
  const tables = draft.blocks.filter((block) => block.kind === 'table');
  tables.forEach((table, i) => {
    draft.blocks.splice(
      draft.indexOf(table),
      0,
      line(
        draft.random.pick([
          `表${i + 1}`,
          `附表${i + 1}  单位：件`,
          '单位：件',
          `表 ${i + 1}：统计表（${draft.report.truth.year}年度）`,
        ]),
      ),
    );
    if (draft.random.chance(0.5))
      draft.blocks.splice(draft.indexOf(table) + 1, 0, line('注：以上数据统计截至12月31日。'));
  });
}

/** A table of something else in the text of section one. @param {Draft} draft */
export function otherTable(draft) {
  const rows = [
    ['公开方式', '数量（条）', '占比'],
    ['政府网站', '120', '60%'],
    ['政务新媒体', '80', '40%'],
    ['总计', '200', '100%'],
  ].map((row) => row.map((text) => ({ text })));
  draft.blocks.splice(draft.indexOf(draft.heading('proactive')), 0, {
    kind: 'table',
    table: /** @type {any} */ ('extra'),
    rows,
  });
}

/** Line ends of other systems, a byte order mark. @param {Draft} draft */
export function lineEnds(draft) {
  const end = draft.random.pick(['\r\n', '\r', '\n']);
  draft.finishing.push((text) => `${draft.random.pick(['', '\ufeff'])}${text.replaceAll('\n', end)}`);
}

/** An empty line after each. @param {Draft} draft */
export function doubleSpaced(draft) {
  draft.finishing.push((text) => text.replaceAll('\n', '\n\n'));
}

/** No empty lines at all. @param {Draft} draft */
export function noEmptyLines(draft) {
  draft.finishing.push((text) => text.replace(/\n{2,}/g, '\n'));
}

/** Each table in one line, cells with a space between. @param {Draft} draft */
export function oneLineATable(draft) {
  for (const block of draft.blocks) {
    if (block.kind === 'table') block.rows = [block.rows.flat()];
  }
}

/** Spaces at the end of each line. @param {Draft} draft */
export function trailingSpaces(draft) {
  draft.finishing.push((text) => text.replaceAll('\n', '  \n'));
}

/** A table of contents behind the title: every heading stands twice. @param {Draft} draft */
export function contents(draft) {
  const leader = draft.random.pick(['……………', '\t', '..........', ' - ', '　　']);
  const entries = draft.report.sections.map(({ title }, i) => line(`${title}${leader}${i + 1}`));
  draft.blocks.splice(draft.report.titleLines.length, 0, line('目  录'), ...entries);
}

/** The whole report twice, as on pages with a version for printing. @param {Draft} draft */
export function reportTwice(draft) {
  draft.blocks.push(...structuredClone(draft.blocks));
}

/** An outline behind the text: every heading stands twice. @param {Draft} draft */
export function outline(draft) {
  draft.blocks.push(...draft.report.sections.map(({ title }) => line(title)));
}
