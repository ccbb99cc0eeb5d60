import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { inChinese } from '../../cli/settings-words.js';
import { read } from '../../wasm/readers/index.js';
import { files, nianbao, report, shell } from './run.js';

const folder = files({
  'sound.txt': report(),
  'wrong.txt': report(3, { wrong: true }),
  'note.txt': '今天下午三点在二楼会议室开会。',
  'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'all/b.txt': report(4),
  'all/a/z.txt': report(5, { wrong: true }),
  'all/𠮷.txt': report(6),
  'all/～.txt': report(7),
  'all/.hidden': 'x',
  'all/~$lock.docx': 'x',
  'formula.txt': `=HYPERLINK("http://x")\n${report(8, { wrong: true })}`,
});

const json = (args, input) => JSON.parse(nianbao(['check', '--format', 'json', ...args], input).stdout);

test('0 where no error was found, 1 where one was, 2 where something could not be read', () => {
  assert.equal(nianbao(['check', 'sound.txt']).status, 0);
  assert.equal(nianbao(['check', 'wrong.txt']).status, 1);
  assert.equal(nianbao(['check', 'note.txt']).status, 2);
  assert.equal(nianbao(['check', 'sound.txt', 'wrong.txt']).status, 1);
  assert.equal(nianbao(['check', 'wrong.txt', 'note.txt', 'sound.txt']).status, 2);
});

test('text for people: the file, the line, the words there, what is wrong, what to do, a verdict', () => {
  const { stdout, stderr } = nianbao(['check', 'wrong.txt']);
  assert.match(stdout, /^wrong\.txt {2}\S+ 2024\n/);
  const [, line] =
    stdout.match(/✕ 必须修改 {2}第 (\d+) 行 {2}“\d+” {2}requests-total requests-balance\n( {4}表三.+\n){2} {4}→ .+/) ??
    [];
  assert.match(readFileSync(path.join(folder, 'wrong.txt'), 'utf8').split('\n')[Number(line) - 1], /^\s*\d+$/);
  assert.match(stdout, /\n发现 \d+ 处必须修改.*\n/);
  assert.ok(!stdout.includes('\u001b'));
  assert.equal(stderr, '');
});

test('the same in English', () => {
  const { stdout } = nianbao(['check', '--lang', 'en', 'wrong.txt']);
  assert.match(stdout, /✕ to correct {2}line \d+/);
  assert.match(stdout, /Found \d+ to correct/);
});

test('JSON: an array with one result a file, named as it was given', () => {
  const results = json(['sound.txt', `${folder}/wrong.txt`, 'absent.txt']);
  assert.deepEqual(
    results.map(({ source }) => source.name),
    ['sound.txt', `${folder}/wrong.txt`, 'absent.txt'],
  );
  assert.equal(results[2].reading, 'none');
  assert.deepEqual(
    results[2].findings.map(({ rule, message }) => [rule, message]),
    [['not-a-report', '没有找到“absent.txt”。']],
  );
});

test('a folder: sorted by code points, named relative to it, without what programs leave behind', () => {
  const { stdout } = nianbao(['check', '--format', 'jsonl', 'all']);
  const names = stdout
    .trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).source.name);
  assert.deepEqual(names, ['a/z.txt', 'b.txt', '～.txt', '𠮷.txt']);
});

test('the standard input', () => {
  const [result] = json(['-'], report());
  assert.equal(result.source.name, '-');
  assert.equal(result.reading, 'complete');
});

test('a file that cannot be read says why and what to do, and stops nothing', () => {
  const { status, stdout } = nianbao(['check', 'picture.png', 'sound.txt']);
  assert.equal(status, 2);
  assert.match(stdout, /“picture\.png”已损坏或不完整/);
  assert.match(stdout, /共 2 份/);
});

test('CSV that no spreadsheet takes for a formula', () => {
  const { stdout } = nianbao(['check', '--format', 'csv', 'formula.txt', 'sound.txt']);
  assert.ok(stdout.startsWith('\uFEFF文件,机关,'));
  assert.ok(stdout.endsWith('\r\n'));
  assert.doesNotMatch(stdout, /(^|,|\n)"?[=+@-]\D/);
  assert.match(stdout, /\r\nsound\.txt,[^\r]*未发现/);
});

test('a workbook that can be opened', async () => {
  const { status } = nianbao(['check', '--format', 'xlsx', '--out', 'out.xlsx', 'wrong.txt', 'note.txt']);
  assert.equal(status, 2);
  const bytes = readFileSync(path.join(folder, 'out.xlsx'));
  const { blocks } = await read(bytes, 'out.xlsx');
  const cells = JSON.stringify(blocks);
  for (const words of ['wrong.txt', 'note.txt', 'requests-total']) assert.ok(cells.includes(words), words);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]);
  const sheets = parts.filter(([name]) => /worksheets\/sheet\d/.test(name));
  assert.equal(sheets.length, 2);
  for (const [name, sheet] of sheets)
    assert.match(sheet, /fitToPage="1".*<autoFilter .*orientation="landscape" fitToHeight="0"/s, name);
  const titles = parts.find(([name]) => name === 'xl/workbook.xml')[1];
  assert.match(titles, /Print_Titles" localSheetId="0">'概览'!\$1:\$1<.*localSheetId="1">'问题'!\$1:\$1</);
});

test('the standard input is one, however often it is named', () => {
  assert.equal(json(['-', '-'], report()).length, 1);
});

test('--out writes the file and nothing else', () => {
  const { stdout } = nianbao(['check', '--format', 'json', '--out', 'out.json', 'sound.txt']);
  assert.equal(stdout, '');
  assert.equal(JSON.parse(readFileSync(path.join(folder, 'out.json'), 'utf8')).length, 1);
});

test('wrong usage is one sentence, in the language asked for', () => {
  files({ 'broken.json': '{' });
  const wrong = [[], ['chek'], ['check'], ['check', '--fromat', 'json', 'sound.txt'], ['check', 'sound.txt', '--out']];
  wrong.push(['check', '--format', 'yaml', 'sound.txt'], ['check', '--lang', 'fr', 'sound.txt']);
  wrong.push(['check', '--settings', 'broken.json', 'sound.txt'], ['check', '--settings', 'absent.json', 'sound.txt']);
  wrong.push(['check', '--previous', 'absent.txt', 'sound.txt'], ['check', '--out', 'absent/x', 'sound.txt']);
  for (const args of wrong) {
    const { status, stdout, stderr } = nianbao(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^\S.+[。？！]\n$/, args.join(' '));
  }
  assert.match(nianbao(['check', '--lang', 'en']).stderr, /^No file to check was given\..+\n$/);
});

test('an option of another command is refused, and so is a file where the command is missing', () => {
  files({ 'off.json': '{"rules":{"numbering":"never"}}', 'odd.json': '{"rulez":{}}' });
  const said = (...args) => nianbao(args).stderr.trim();
  assert.equal(said('check', 'sound.txt', '--template', 'x.docx'), '选项 --template 在这里不起作用，只用于 letters。');
  assert.equal(said('check', '--all', 'sound.txt'), '选项 --all 在这里不起作用，只用于 annotate、correct。');
  assert.equal(
    said('annotate', 'sound.txt', '--out', 'o', '--roster', 'x', '--lang', 'en'),
    'The option --roster does nothing here; it goes with check.',
  );
  assert.equal(said('sound.txt'), '“sound.txt”前面缺少命令。检查它：nianbao check sound.txt。');
  assert.equal(
    said('check', 'sound.txt', '--settings', 'off.json'),
    '设置文件“off.json”有误：“rules.numbering”应是 "off"、"error"、"warning" 或 "note"。',
  );
  assert.match(said('check', 'sound.txt', '--settings', 'odd.json'), /“rulez”不是设置，可用的有 rules、level/);
});

test('all that the core says of settings is said in Chinese as well', () => {
  const source = readFileSync(new URL('../../core/case/settings.cpp', import.meta.url), 'utf8');
  const phrases = [...source.matchAll(/fail\([^"]*(?:"[^"]*"[^"]*)?, "((?:[^"\\]|\\.)+)"\)/g)].map(([, it]) =>
    it.replace(/\\"/g, '"'),
  );
  assert.ok(phrases.length >= 15);
  for (const it of phrases) assert.doesNotMatch(inChinese(`settings: x ${it}`), /must|is not/, it);
});

test('what could not be read is said once, and the standard input by its name', () => {
  assert.equal(
    nianbao(['check', 'absent.txt']).stdout,
    'absent.txt\n  ? 未能读出  not-a-report\n没有找到“absent.txt”。\n\n',
  );
  const { stdout } = nianbao(['check', 'note.txt']);
  assert.equal(stdout.match(/这不像一份/g).length, 1);
  assert.match(stdout, /\n {4}→ 请换成报告全文/);
  assert.equal(
    nianbao(['check', '-'], '').stdout,
    '标准输入\n  ? 未能读出  not-a-report\n标准输入里没有文字。请确认选对了文件。\n\n',
  );
});

test('nothing is to be pasted in a terminal', () => {
  const { stdout } = nianbao(['check', 'sound.txt', 'wrong.txt', 'note.txt', 'absent.txt', 'picture.png']);
  assert.doesNotMatch(stdout, /粘贴|点击|按钮/);
});

test('help and version', () => {
  assert.match(nianbao(['--help']).stdout, /^用法：nianbao check/);
  assert.match(nianbao(['check', '--help', '--lang', 'en']).stdout, /^usage: nianbao check/);
  assert.match(nianbao(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('a reader that goes away early is no error', () => {
  const { stdout, stderr } = shell('$nianbao check --format json sound.txt all wrong.txt | head -c 100 | wc -c');
  assert.equal(stdout.trim(), '100');
  assert.equal(stderr, '');
});

test('a big output arrives whole through a pipe', () => {
  files(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`big/${i}.txt`, report(3)])));
  const { stdout } = shell('$nianbao check --format json big | cat');
  assert.equal(JSON.parse(stdout).length, 61);
});
