/** Figures of a folder of several years: what they say is what the reports say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { files, nianbao } from './run.js';

/** @param {number} seed @param {number} year @param {(table: Record<string, number>) => void} [change] */
function made(seed, year, change) {
  const report = makeReport(seed, { year });
  change?.(report.truth.tables.requests);
  return { table: report.truth.tables.requests, text: new TextDecoder().decode(FORMS.tabbed.render(blocksOf(report))) };
}

const [early, late, wrong] = [
  made(21, 2023),
  made(22, 2024),
  made(23, 2024, (table) => {
    table['new.total'] += 100;
  }),
];
const folder = files({
  'years/a.txt': early.text,
  'years/b.txt': late.text,
  'years/c.txt': wrong.text,
  'years/d.txt': '通知',
});

/** The texts of a figure, and what its parts say when one points at them. @param {string} svg */
function wordsIn(svg) {
  const [texts, titles] = [[], []];
  let open = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', ({ name }) => {
    open = name;
  });
  parser.on('text', (words) => {
    if (open === 'text' && words.trim()) texts.push(words);
    if (open === 'title' && words.trim()) titles.push(words);
  });
  parser.write(svg).close();
  return { texts, titles };
}

/** @param {string} at @param {string[]} args */
const figures = (at, ...args) => wordsIn(nianbao(['check', at, '--format=svg', ...args]).stdout);

test('each year has its totals, added up of the reports that are counted', () => {
  const { texts } = figures('years');
  const sum = (row) => late.table[`${row}.total`] + wrong.table[`${row}.total`];
  const of = ({ table }) => [
    `新收 ${table['new.total']} + 上年结转 ${table['carriedIn.total']}`,
    `2023（1 份中 1 份计入）`,
  ];
  for (const words of [...of(early), '2024（2 份中 2 份计入）', `新收 ${sum('new')} + 上年结转 ${sum('carriedIn')}`])
    assert.ok(texts.includes(words), words);
});

test('the shares of a year are of all its results', () => {
  const { titles } = figures('years/a.txt');
  const shares = titles.flatMap((title) => /（([\d.]+)%）$/.exec(title)?.[1] ?? []).map(Number);
  assert.ok(Math.abs(shares.reduce((a, b) => a + b, 0) - 100) < 1, String(shares));
  const all = ['granted', 'partial'].map((row) => early.table[`${row}.total`]).filter((n) => n > 0);
  for (const n of all)
    assert.ok(
      titles.some((title) => title.includes(` ${n}（`)),
      String(n),
    );
});

test('the heat map has what was found, in the report that it was found in', () => {
  const { texts, titles } = figures('years');
  const [result] = JSON.parse(nianbao(['check', 'years/c.txt', '--format=json']).stdout);
  const { organ } = result.report;
  assert.ok(titles.some((title) => title.endsWith(result.findings[result.groups[0].findings[0]].message)));
  assert.ok(texts.some((words) => words.endsWith(`${organ} 2024`.slice(-16))));
});

test('a report that is there twice counts once, and not at all where the two differ', () => {
  const other = made(22, 2024, (table) => {
    table['new.total'] += 1;
  });
  files({ 'twice/a.txt': late.text, 'twice/b.txt': late.text, 'differ/a.txt': late.text, 'differ/b.txt': other.text });
  assert.ok(
    figures('twice').texts.includes(`新收 ${late.table['new.total']} + 上年结转 ${late.table['carriedIn.total']}`),
  );
  assert.ok(figures('differ').texts.includes('2024（1 份中 0 份计入）'));
});

test('in English; the same bytes however many work; and where there is nothing to draw it says so', () => {
  assert.ok(figures('years', '--lang=en').texts.includes('2024 (2 of 2 counted)'));
  const [one, two] = ['1', '2'].map((jobs) => {
    nianbao(['check', 'years', '--format=svg', '--jobs', jobs, '--out', `${jobs}.svg`]);
    return readFileSync(path.join(folder, `${jobs}.svg`), 'utf8');
  });
  assert.equal(one, two);
  assert.deepEqual(figures('years/d.txt').texts, ['没有可画的数字']);
});
