/**
 * npm run docs: writes docs/rules/ from the declarations of the rules and what they say in their first test case, and draws the
 * picture in docs/architecture.md.
 * With --check it writes nothing, and fails where the pages are not what they should be.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KIND_WORDS } from '../wasm/groups.js';
import { draw, isStale } from './picture.mjs';
import { fail, isMain, root } from './steps.mjs';

/**
 * @typedef {import('../wasm/types.d.ts').RuleDescription} RuleDescription
 * @typedef {import('../wasm/types.d.ts').Language} Language
 * @typedef {import('../wasm/types.d.ts').Explanations[Language][string]} Explanation
 * @typedef {Record<Language, {message: string, hint: string}[]>} Example what a rule says in its first test case
 */

const folder = path.join(root, 'docs', 'rules');

const texts = {
  'zh-CN': {
    index: '检查规则',
    intro: '年报核对按下列规则检查一份报告。每条规则说明查什么、依据什么、怎样改。',
    basis: '依据',
    wrong: '错',
    right: '对',
    says: '检查时的说法',
    tests: '测试',
    other: '[English](en/README.md)',
    head: '| 规则 | 查什么 | 性质 | 程度 |',
    about: { content: '填写内容', format: '官方格式', reading: '读取情况' },
    severity: KIND_WORDS['zh-CN'],
    group: {
      report: '整份报告',
      form: '表格格式',
      arithmetic: '表内数据关系',
      text: '文字与表格',
      hygiene: '文字规范',
      reading: '读取情况',
      previous: '与上年报告对照',
      set: '整批报告',
    },
  },
  en: {
    index: 'Rules',
    intro: 'What is checked in a report: what each rule finds, on what basis, and how to mend it.',
    basis: 'Basis',
    wrong: 'Wrong',
    right: 'Right',
    says: 'What it says',
    tests: 'Tests',
    other: '[中文](../README.md)',
    head: '| Rule | Finds | About | Severity |',
    about: { content: 'content', format: 'format', reading: 'reading' },
    severity: KIND_WORDS.en,
    group: {
      report: 'Whole report',
      form: 'Table form',
      arithmetic: 'Arithmetic inside the tables',
      text: 'Text against tables, text against itself',
      hygiene: 'Hygiene',
      reading: 'Reading',
      previous: 'Against last year’s report',
      set: 'In a folder of reports',
    },
  },
};

/** Words of a report in a table cell or a line of Markdown. @param {string} text */
const escaped = (text) => text.replace(/[|<>_*`[\]\\]/g, (mark) => `\\${mark}`);

/** @param {RuleDescription} rule @param {Explanation} why @param {Example | undefined} example @param {Language} lang */
function page(rule, why, example, lang) {
  const t = texts[lang];
  const said = (example?.[lang] ?? []).flatMap(({ message, hint }) => [`> ${escaped(message)}  \n> ${escaped(hint)}`]);
  const depth = lang === 'en' ? '../../../' : '../../';
  const tests = rule.group === 'set' ? 'tests/set/folder.test.js' : `tests/rules/${rule.id}.md`;
  return [
    `# ${escaped(rule.title)}`,
    `\`${rule.id}\` · ${t.about[rule.about]} · ${t.severity[rule.severity]}`,
    escaped(why.explanation),
    `${t.basis}: ${escaped(why.basis)}`,
    `- ✕ ${t.wrong}: ${escaped(why.wrong)}\n- ✓ ${t.right}: ${escaped(why.right)}`,
    ...(said.length > 0 ? [`## ${t.says}`, said.slice(0, 3).join('\n>\n')] : []),
    `${t.tests}: [${tests}](${depth}${tests})`,
  ].join('\n\n');
}

/** @param {RuleDescription[]} rules @param {Language} lang */
function index(rules, lang) {
  const t = texts[lang];
  const parts = Object.entries(t.group).flatMap(([group, title]) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map((rule) => {
        const cells = [escaped(rule.title), t.about[rule.about], t.severity[rule.severity]];
        return `| [${rule.id}](${rule.id}.md) | ${cells.join(' | ')} |`;
      });
    return rows.length > 0 ? [`## ${title}`, [t.head, '| --- | --- | --- | --- |', ...rows].join('\n')] : [];
  });
  return [`# ${t.index}`, t.other, t.intro, ...parts].join('\n\n');
}

/** Every page by its path below docs/rules. */
function pages() {
  const tool = path.join(root, 'build', 'plain', 'tests', 'rules_tests');
  const output = execFileSync(tool, [path.join(root, 'tests'), '--examples'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const { examples, explanations, ...languages } = JSON.parse(output);
  const out = new Map();
  for (const lang of /** @type {Language[]} */ (Object.keys(languages))) {
    const { rules } = languages[lang];
    const below = lang === 'en' ? 'en/' : '';
    out.set(`${below}README.md`, `${index(rules, lang)}\n`);
    for (const rule of rules) {
      const text = page(rule, explanations[lang][rule.id], examples[rule.id], lang);
      out.set(`${below}${rule.id}.md`, `${text}\n`);
    }
  }
  return out;
}

function present() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll(path.sep, '/'));
}

/** The pages that are not as they should be, by name. */
export function stalePages() {
  const wanted = pages();
  const read = (/** @type {string} */ name) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
  const changed = [...wanted].filter(([name, text]) => read(name) !== text).map(([name]) => name);
  return [...changed, ...present().filter((name) => !wanted.has(name))];
}

export function writePages() {
  const wanted = pages();
  for (const name of present()) if (!wanted.has(name)) rmSync(path.join(folder, name));
  mkdirSync(path.join(folder, 'en'), { recursive: true });
  for (const [name, text] of wanted) writeFileSync(path.join(folder, name), text);
  return wanted.size;
}

if (isMain(import.meta.url)) {
  try {
    if (process.argv.includes('--check')) {
      const stale = stalePages();
      if (stale.length > 0) throw new Error(`docs/rules is stale, run npm run docs: ${stale.join(', ')}`);
      if (isStale()) throw new Error('the picture in docs/architecture.md is stale, run npm run docs');
    } else {
      draw();
      console.log(`wrote ${writePages()} pages to docs/rules`);
    }
  } catch (error) {
    fail(error);
  }
}
