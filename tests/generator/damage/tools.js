/**
 * What tools make of a table when they write it as text: drawn with characters, ruled, laid out with spaces, torn.
 * @import { Draft, Row } from './draft.js'
 */
import { centred, linesOf, padded, places, widths, write } from './screen.js';

/** A table drawn with the given characters, cells going on over lines. @param {Row[]} rows @param {number} most @param {string[]} marks */
function drawn(rows, most, [dash, bar, ...corners]) {
  const columns = widths(rows, most);
  const rule = (/** @type {string} */ corner) =>
    `${corner[0]}${columns.map((size) => dash.repeat(size + 2)).join(corner[1])}${corner[2]}`;
  const body = rows.map((row) => {
    const cells = linesOf(row, columns);
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from(
      { length: height },
      (_, i) => `${bar} ${cells.map((lines, c) => padded(lines[i] ?? '', columns[c])).join(` ${bar} `)} ${bar}`,
    ).join('\n');
  });
  return [rule(corners[0]), body.join(`\n${rule(corners[1])}\n`), rule(corners[2])].join('\n');
}

/** A grid of + and -, as Pandoc and reStructuredText have it. @param {Draft} draft */
export function gridDrawn(draft) {
  const most = draft.random.int(2, 20);
  write(draft, (rows) => drawn(rows, most, ['-', '|', '+++', '+++', '+++']));
}

/** Lines of box drawing, as terminals have them. @param {Draft} draft */
export function boxDrawn(draft) {
  const most = draft.random.int(4, 60);
  write(draft, (rows) => drawn(rows, most, ['─', '│', '┌┬┐', '├┼┤', '└┴┘']));
}

/** Rules above, below the head and below; a row a line. @param {Draft} draft */
export function ruledRows(draft) {
  const dash = draft.random.pick(['=', '-']);
  write(draft, (rows) => {
    const columns = widths(rows, 200, 4);
    const rule = columns.map((size) => dash.repeat(size)).join('  ');
    const body = rows.map((row) => columns.map((size, c) => padded(row[c]?.text ?? '', size)).join('  '));
    return dash === '=' ? [rule, body[0], rule, ...body.slice(1), rule].join('\n') : [rule, ...body, rule].join('\n');
  });
}

/** Rules, and an empty line between rows whose labels go on over lines. @param {Draft} draft */
export function ruledParagraphs(draft) {
  const most = draft.random.int(8, 24);
  write(draft, (rows) => {
    const columns = widths(rows, most, 4);
    const body = rows.map((row) => {
      const cells = linesOf(row, columns);
      const height = Math.max(...cells.map(({ length }) => length));
      return Array.from(
        { length: height },
        (_, i) => `  ${cells.map((lines, c) => padded(lines[i] ?? '', columns[c])).join(' ')}`,
      ).join('\n');
    });
    const whole = `  ${'-'.repeat(
      Math.max(
        0,
        columns.reduce((sum, size) => sum + size + 1, -1),
      ),
    )}`;
    const parted = `  ${columns.map((size) => '-'.repeat(size)).join(' ')}`;
    return [whole, body[0], parted, body.slice(1).join('\n\n'), whole].join('\n');
  });
}

/** Values parted by commas, pasted as text. @param {Draft} draft */
export function commasPasted(draft) {
  const quoted = (/** @type {string} */ text) => (/[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  write(draft, (rows) =>
    rows
      .map((row) =>
        places(rows)
          .map((c) => quoted(row[c]?.text ?? ''))
          .join(','),
      )
      .join('\n'),
  );
}

/** Bars between the cells and none at the ends. @param {Draft} draft */
export function barsBetween(draft) {
  write(draft, (rows) => rows.map((row) => row.map(({ text }) => text).join('| ')).join('  \n'), '\n\n');
}

/** Where only gaps are left of blank cells, they may not tell which ones these are. @param {Draft} draft */
function doubtGaps(draft) {
  if (draft.hasBlanks) draft.doubt('requests', draft.numbers('requests'));
}

/** A bar on a line of its own between two cells. @param {Draft} draft */
export function barsAlone(draft) {
  doubtGaps(draft);
  write(draft, (rows) => rows.map((row) => row.map(({ text }) => text).join('\n\n|\n\n')).join('  \n  \n'));
}

/** A tab on a line of its own between two cells, as browsers put paragraphs in cells on the clipboard. @param {Draft} draft */
export function tabsAlone(draft) {
  doubtGaps(draft);
  write(draft, (rows) => rows.map((row) => row.map(({ text }) => text).join('\n\n\t\n\n')).join('\n\n\n'));
}

/** The last cell of some rows of pipes stands on the next line. @param {Draft} draft */
export function lastCellBelow(draft) {
  const broken = draft.numberRows('requests').filter(() => draft.random.chance(0.4));
  write(draft, (rows) =>
    rows
      .flatMap((row, i) => {
        const cells = row.map(({ text }) => text);
        const rule = i === 0 ? [`|${' --- |'.repeat(cells.length)}`] : [];
        if (!broken.includes(row)) return [`| ${cells.join(' | ')} |`, ...rule];
        return [`| ${cells.slice(0, -1).join(' | ')}`, `| ${cells[cells.length - 1]} |`];
      })
      .join('\n'),
  );
}

/** A row of which the label has blanks beside it, the numbers stand in the next row, as a page break leaves it. @param {Draft} draft */
export function numbersInNextRow(draft) {
  const { rows } = draft.sheet('requests');
  for (const row of draft.random.sample(draft.numberRows('requests'), draft.random.int(1, 3))) {
    const below = row.map((cell) => (cell.id === undefined ? { text: '' } : cell));
    rows.splice(
      rows.indexOf(row),
      1,
      row.map((cell) => (cell.id === undefined ? cell : { text: '' })),
      below,
    );
  }
}

/** Laid out with spaces; labels are broken over lines, their numbers stand beside the middle one. @param {Draft} draft */
export function laidOut(draft) {
  doubtGaps(draft);
  const most = draft.random.int(14, 26);
  const gap = draft.random.int(2, 4);
  const between = draft.random.chance(0.5) ? '\n\n' : '\n';
  write(draft, (rows) => {
    const columns = widths(rows, most, 4);
    return rows
      .map((row) => {
        const cells = linesOf(row, columns);
        const height = Math.max(...cells.map(({ length }) => length));
        return Array.from({ length: height }, (_, i) =>
          cells
            .map((lines, c) => centred(lines[i - Math.floor((height - lines.length) / 2)] ?? '', columns[c]))
            .join(' '.repeat(gap))
            .trimEnd(),
        ).join('\n');
      })
      .join(between);
  });
}

/** The words of the head one below the other: those of one line first, then those of two. @param {Draft} draft */
export function headTorn(draft) {
  const sheet = draft.sheet('requests');
  const head = sheet.rows.findIndex((row) => row.some(({ id }) => id !== undefined));
  const words = draft.random.pick([
    ['自然', '人', '其他', '总计', '商业', '企业', '科研', '机构', '社会', '公益', '组织', '法律', '服务', '机构'],
    ['自然人', '其他', '总计', '商业企', '业', '科研机', '构', '社会公', '益组织', '法律服', '务机构'],
    ['自然人', '总计', '法律服务机', '商业企业', '科研机构', '社会公益组', '织', '构', '其他'],
  ]);
  sheet.rows.splice(0, head, ...['申请人情况', '法人或其他组织', ...words].map((text) => [{ text }]));
  draft.doubt('requests', draft.numbers('requests'));
}

/** A label's first line, its numbers, and then the rest of the label. @param {Draft} draft */
export function labelsAround(draft) {
  for (const row of draft.numberRows('requests'))
    breakLabel(draft, row, (label, numbers, rest) => [...label, ...numbers, ...rest]);
}

/** A label's first line, its rest only behind the numbers of the next label. @param {Draft} draft */
export function labelsInterleaved(draft) {
  const rows = draft.numberRows('requests').filter(() => draft.random.chance(0.3));
  for (const row of rows) breakLabel(draft, row, (label, numbers, rest) => [...numbers, ...label, ...rest]);
}

/** @param {Draft} draft @param {Row} row @param {(label: Row, numbers: Row, rest: Row) => Row} order */
function breakLabel(draft, row, order) {
  const numbers = row.filter(({ id }) => id !== undefined);
  const labels = row.slice(0, row.indexOf(numbers[0]));
  if (labels.length === 0) return;
  const { text } = labels[labels.length - 1];
  if (text.length < 9) return;
  const at = draft.random.int(4, text.length - 2);
  const first = [...labels.slice(0, -1), { text: text.slice(0, at) }];
  row.splice(0, row.length, ...order(first, numbers, [{ text: text.slice(at) }]));
  draft.doubt('requests', numbers);
}

/** The first letters of a label on a line of their own above its numbers, the rest below: as a page has it whose labels stand in the middle. @param {Draft} draft */
export function labelsOpened(draft) {
  for (const table of /** @type {const} */ (['proactive', 'requests'])) {
    for (const row of draft.numberRows(table)) {
      const numbers = row.filter(({ id }) => id !== undefined);
      const labels = row.slice(0, row.indexOf(numbers[0]));
      if (labels.length === 0) continue;
      const [, number, text] = /** @type {string[]} */ (/^(\d\.)?(.*)$/s.exec(labels[labels.length - 1].text));
      if (text.length < 4 || draft.random.chance(0.3)) continue;
      const at = draft.random.int(1, 3);
      const first = [number, text.slice(0, at)].filter(Boolean).map((it) => ({ text: it }));
      row.splice(0, row.length, ...labels.slice(0, -1), ...first, ...numbers, { text: text.slice(at) });
    }
    draft.doubt(table, draft.numbers(table));
  }
}

/** The words of the head of table 4 on two lines. @param {Draft} draft */
export function reviewHeadBroken(draft) {
  const sheet = draft.sheet('review');
  const head = sheet.rows.findIndex((row) => row.some(({ id }) => id !== undefined));
  const line = (/** @type {string} */ text) => text.split(' ').map((word) => ({ text: word }));
  sheet.rows.splice(
    0,
    head,
    line('行政复议 行政诉讼'),
    line('结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉'),
    line('维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总'),
    line('维持 纠正 结果 审结 计 维持 纠正 结果 审结 计'),
  );
}

/** The words of the head of table 3 on several lines. @param {Draft} draft */
export function headBroken(draft) {
  const sheet = draft.sheet('requests');
  const head = sheet.rows.findIndex((row) => row.some(({ id }) => id !== undefined));
  if (draft.numberRows('requests').some((row) => row.filter(({ id }) => id !== undefined).length < 7)) return;
  const lines = draft.random.pick([
    ['申请人情况', '自然 法人或其他组织 总计', '人 商业 科研 社会公 法律服 其他', '企业 机构 益组织 务机构'],
    ['申请人情况', '法人或其他组织', '自然人 商业企 科研机 社会公 法律服 其他 总计', '业 构 益组织 务机构'],
  ]);
  sheet.rows.splice(0, head, ...lines.map((line) => line.split(' ').map((text) => ({ text }))));
}

/** A label on two lines, its numbers beside the first, the second or between them. @param {Draft} draft */
export function labelsOnLines(draft) {
  for (const row of draft.numberRows('requests')) {
    const numbers = row.filter(({ id }) => id !== undefined);
    const label = row[row.indexOf(numbers[0]) - 1];
    if (!label || label.text.length < 9 || draft.random.chance(0.3)) continue;
    const at = draft.random.int(5, label.text.length - 2);
    const [first, rest] = [label.text.slice(0, at), label.text.slice(at)];
    const [above, below] = draft.random.pick([
      ['', `\n${rest}`],
      [`\n`, `\n${rest}`],
      [`\n${rest}`, ''],
    ]);
    label.text = `${first}${above}`;
    if (below) row.push({ text: below });
    draft.doubt('requests', numbers);
  }
}

/** The numbers of table 4 between the words of its head. @param {Draft} draft */
export function reviewTorn(draft) {
  const sheet = draft.sheet('review');
  const cells = sheet.rows.flat();
  const at = draft.random.int(8, 16);
  const numbers = cells.filter(({ id }) => id !== undefined);
  const rest = cells.filter(({ id }) => id === undefined);
  if (rest.length === 0) return;
  const some = draft.random.int(2, 12);
  const mixed = [...rest.slice(0, at), ...numbers.slice(some), ...rest.slice(at), ...numbers.slice(0, some)];
  sheet.rows = mixed.map((cell) => [cell]);
  draft.doubt('review', numbers);
}
