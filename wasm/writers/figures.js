/** Figures of many reports as one SVG: requests of each year, what came of them, and which organs break which rules. Loaded when asked for. */
import { commonRules, ruleCounts } from '../rule-counts.js';
import { yearOf } from '../year.js';
import { bars, heat, shares } from './figure-parts.js';
import { escaped } from './xml.js';

/**
 * @typedef {import('../year.js').Year} Year
 * @typedef {{ year: number, reports: number, counted: Year[] }} Total of a year: how many reports, and those whose numbers are in it
 * @typedef {{ name: string, rules: import('../rule-counts.js').RuleCount[] }} Line of the heat map
 * @typedef {{ height: number, parts: string }} Figure
 */

/** Rows and columns of a heat map that a page can hold; those with the most findings. */
const MOST = { organs: 60, rules: 16 };
const WIDTH = 960;

const words = {
  'zh-CN': {
    totals: '各年度申请：新收与上年结转，办结与结转下年',
    shares: '各年度办理结果所占比例（%）',
    heat: '各单位的问题（组数）',
    counted: (/** @type {number} */ year, /** @type {number} */ n, /** @type {number} */ of) =>
      `${year}（${of} 份中 ${n} 份计入）`,
    kinds: { new: '新收', carriedIn: '上年结转', handled: '办结', carriedOut: '结转下年' },
    more: (/** @type {number} */ n) => `另有 ${n} 份，问题较少或没有`,
    none: '没有可画的数字',
  },
  en: {
    totals: 'Requests a year: new and carried in, handled and carried on',
    shares: 'Results, as shares of each year (%)',
    heat: 'Findings of each organ (groups)',
    counted: (/** @type {number} */ year, /** @type {number} */ n, /** @type {number} */ of) =>
      `${year} (${n} of ${of} counted)`,
    kinds: { new: 'new', carriedIn: 'carried in', handled: 'handled', carriedOut: 'carried on' },
    more: (/** @type {number} */ n) => `${n} more with fewer findings or none`,
    none: 'no numbers to draw',
  },
};

/**
 * Of several reports of one organ and year one counts where they agree, else none; a report counts in which every total of the requests was read.
 * @param {import('./index.js').Write} write @param {import('../types.d.ts').Language} language
 * @param {import('../types.d.ts').Description} described in the same language
 * @returns {import('./index.js').Writer}
 */
export function figuresWriter(write, language, described) {
  /** By organ and year: the numbers, null where two reports differ or lack them. @type {Map<string, { year: number, numbers: Year | null }>} */
  const units = new Map();
  /** @type {Line[]} */
  const lines = [];
  return {
    async add(result) {
      if (result.reading === 'none') return;
      const { organ, year } = result.report;
      const name = organ || result.source.name;
      lines.push({ name: year ? `${name} ${year}` : name, rules: ruleCounts(result) });
      if (!year) return;
      const key = organ ? `${organ} ${year}` : `\0${result.source.name}`;
      const numbers = yearOf(described, result) ?? null;
      const before = units.get(key);
      const agree = !before || JSON.stringify(before.numbers) === JSON.stringify(numbers);
      units.set(key, { year, numbers: agree ? numbers : null });
    },
    async end() {
      await write(svg(totalsOf([...units.values()]), lines, words[language], described));
    },
  };
}

/** @param {{ year: number, numbers: Year | null }[]} units @returns {Total[]} the earliest first */
function totalsOf(units) {
  const years = Array.from(new Set(units.map(({ year }) => year))).sort((a, b) => a - b);
  return years.map((year) => {
    const own = units.filter((unit) => unit.year === year);
    return { year, reports: own.length, counted: own.flatMap(({ numbers }) => (numbers ? [numbers] : [])) };
  });
}

/** @param {Total[]} totals @param {Line[]} lines @param {typeof words['en']} say @param {import('../types.d.ts').Description} described */
function svg(totals, lines, say, described) {
  const rows = totals.map(({ year, reports, counted }) => ({
    name: say.counted(year, counted.length, reports),
    counted,
  }));
  const figures = [
    bars(say.totals, rows, say.kinds, WIDTH),
    shares(say.shares, rows, WIDTH),
    heat(say.heat, heaviest(lines), columnsOf(lines, described), {
      width: WIDTH,
      note: lines.length > MOST.organs ? say.more(lines.length - MOST.organs) : '',
    }),
  ].filter(({ height }) => height > 0);
  if (figures.length === 0) return drawn(60, `<text class="head" x="24" y="40">${escaped(say.none)}</text>`);
  let y = 24;
  const placed = figures.map(({ height, parts }) => {
    const at = y;
    y += height + 40;
    return `<g transform="translate(0 ${at})">${parts}</g>`;
  });
  return drawn(y, placed.join('\n'));
}

/** @param {Line[]} lines @returns {Line[]} those with the most findings, as they came */
function heaviest(lines) {
  const weight = (/** @type {Line} */ { rules }) => rules.reduce((sum, { count }) => sum + count, 0);
  const kept = new Set([...lines].sort((a, b) => weight(b) - weight(a)).slice(0, MOST.organs));
  return lines.filter((line) => kept.has(line));
}

/** @param {Line[]} lines @param {import('../types.d.ts').Description} described */
const columnsOf = (lines, described) =>
  commonRules(
    described,
    lines.map(({ rules }) => rules),
  ).slice(0, MOST.rules);

/** @param {number} height @param {string} inner */
const drawn = (
  height,
  inner,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif" font-size="14">
<style>.head{font-size:18px;font-weight:700}.n{text-anchor:middle}.end{text-anchor:end}text{fill:#1a1d21}.light{fill:#fff}</style>
<rect width="100%" height="100%" fill="#fff"/>
${inner}
</svg>
`;
