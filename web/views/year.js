import { html, nothing, svg } from 'lit-html';
import { cellOf, formOf } from '../../wasm/forms.js';
import { yearOf } from '../../wasm/year.js';
import { yearHeads, yearRows } from '../model/year.js';
import { icon } from './icons.js';
import { link } from './parts.js';

/**
 * @typedef {import('../../wasm/year.js').Year} Year @typedef {import('../page/state.js').Result} Result
 * @typedef {import('../../wasm/year.js').Result & {out?: boolean}} Shown @typedef {typeof ROOMY} Room
 */

const HEIGHT = 400;
const GAP = 32;
const SIDE = 14;
/** Where the three columns stand, and how wide a digit of its numbers is. */
const ROOMY = { width: 1100, from: 110, due: 400, thick: 30, to: 680, digit: 15 };
/** For a phone, and for two years side by side. */
const COMPACT = { width: 432, from: 84, due: 174, thick: 20, to: 242, digit: 12 };

/** The picture of the year, with last year's beside it where there is one. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function yearPage(model, act) {
  const { described, result, state, t } = model;
  const previous = model.report.previous?.result;
  const years = [result, previous].flatMap((r) => {
    const year = r && yearOf(described, r);
    return year ? [{ result: r, year }] : [];
  });
  const compact = state.narrow || years.length > 1;
  return html`<section class="year"><p>${link(html`‹ ${t('about.back')}`, act.closeAbout)}</p>
    ${years.length ? html`<div class="years ${years.length > 1 ? 'two' : ''}">${years.map((one, i) => yearView(model, one, { first: i === 0, compact }, act))}</div>` : html`<h1 id="verdict" tabindex="-1">${t('year.none')}</h1><p class="lead">${t(model.blank.some((id) => id.startsWith('requests.') && id.endsWith('.total')) ? 'year.none.blank' : 'year.none.more')}</p>`}</section>`;
}

/** @param {import('../page/model.js').Work} model @param {{result: Result, year: Year}} one @param {{first: boolean, compact: boolean}} how @param {import('../page/main.js').Act} act */
function yearView(model, { result, year }, { first, compact }, act) {
  const { t } = model;
  const due = year.new + year.carriedIn;
  const title = t('year.title', { year: year.year || '', n: due });
  return html`<article><h1 id=${first ? 'verdict' : nothing} tabindex=${first ? -1 : nothing}>${title}</h1><p class="lead">${t('year.lead', { organ: result.report.organ || '' })}</p>
    <p class="balance">${
      /** @type {[number|string, string?][]} */ ([
        [year.new, 'new'],
        ['+'],
        [year.carriedIn, 'carriedIn'],
        [year.off ? '≠' : '='],
        [year.handled, 'handled'],
        ['+'],
        [year.carriedOut, 'carriedOut'],
      ]).map(([n, key]) =>
        key ? html`<span><b>${n}</b>${t(`year.${key}`)}</span>` : html`<i class=${n === '≠' ? 'error' : ''}>${n}</i>`,
      )
    }
      <strong class=${year.off ? 'error' : 'fine'}>${icon(year.off ? 'error' : 'fine')} ${year.off ? t('year.off', { n: Math.abs(year.off) }) : t('year.equal')}</strong></p>
    ${due > 0 ? picture(year, title, compact ? COMPACT : ROOMY, t) : nothing}
    ${first && due > 0 ? takePicture(model, title, act) : nothing}
    <h2>${t('year.table')}</h2>${asTable(model, result, compact)}${reviews(model, result)}</article>`;
}

/** @param {import('../page/model.js').Work} model @param {string} title @param {import('../page/main.js').Act} act */
const takePicture = (
  model,
  title,
  act,
) => html`<p>${link(model.t('year.copy'), act.copyPicture)} ${link('SVG', () => act.savePicture('svg', title), { label: model.t('year.save', { kind: 'SVG' }) })}
    ${link('PNG', () => act.savePicture('png', title), { label: model.t('year.save', { kind: 'PNG' }) })}</p>`;

/** What became of the decisions before higher organs and courts. @param {import('../page/model.js').Work} model @param {Result} result */
function reviews({ described, t }, result) {
  const { rows } = formOf(described, result, 'review');
  const value = (/** @type {string} */ id) => cellOf(result, id).value;
  return html`<h2>${t('year.reviews')}</h2><div class="frame" tabindex="0" role="region" aria-label=${t('year.reviews')}><table class="plain upright">
    <thead><tr><td></td>${rows[0].columns.map((c) => html`<th scope="col" class="n">${c.label}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${row.block && row.block !== row.label ? `${row.block} ` : ''}${row.label}</th>${row.columns.map((c) => html`<td class="n">${value(`review.${row.id}.${c.id}`) ?? '–'}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** A row for each kind of applicant; where there is little room a column. @param {import('../page/model.js').Work} model @param {Result} result @param {boolean} compact */
function asTable({ described, t }, result, compact) {
  const kinds = yearRows(described, result, t);
  const heads = yearHeads(described, result, t);
  const columns = compact ? kinds.map((k) => k.name) : heads;
  const rows = compact ? heads.map((name, i) => ({ name, values: kinds.map((k) => k.values[i]) })) : kinds;
  return html`<div class="frame" tabindex="0" role="region" aria-label=${t('year.table')}><table class="plain ${compact ? 'upright' : ''}"><thead><tr><td></td>${columns.map((h) => html`<th scope="col" class="n">${h}</th>`)}</tr></thead>
    <tbody>${rows.map(({ name, values }) => html`<tr><th scope="row">${name}</th>${values.map((v) => html`<td class="n ${v === 0 ? 'zero' : ''}">${v === null ? '–' : v}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** Bands as thick as their number. What does not balance is a red gap at the middle. @param {Year} year @param {string} title @param {Room} x @param {import('../texts/texts.js').T} t */
function picture(year, title, x, t) {
  const due = year.new + year.carriedIn;
  /** @type {Shown[]} */
  const shown = [
    ...year.results.filter((r) => r.value > 0),
    ...(year.carriedOut > 0
      ? [
          {
            label: t(x === COMPACT ? 'year.carriedOut' : 'year.carriedOut.row'),
            value: year.carriedOut,
            rows: [],
            out: true,
          },
        ]
      : []),
  ];
  const scale = HEIGHT / Math.max(due, due - year.off);
  const heights = shown.map((r) => Math.max(r.value * scale, 2));
  const tall =
    Math.max(
      HEIGHT,
      heights.reduce((a, h) => a + Math.max(h, 26) + GAP, -GAP),
    ) + 80;
  const top = (tall - HEIGHT) / 2 + 20;
  return html`<svg class="flow" viewBox="0 0 ${x.width} ${Math.round(tall)}" role="img" aria-label=${title}>
    ${sources(year, scale, top, x, t)}
    <rect class="node" x=${x.due} y=${top} width=${x.thick} height=${due * scale}/>
    <text x=${x.due + x.thick / 2} y=${top - 36} class="middle">${t('year.due')}</text><text x=${x.due + x.thick / 2} y=${top - 8} class="middle big">${due}</text>
    ${destinations(shown, heights, scale, { top, tall, x, t })}
    ${year.off > 0 ? svg`<rect class="lack" x=${x.due} y=${top + (due - year.off) * scale} width=${x.thick} height=${year.off * scale}/>` : nothing}</svg>`;
}

/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {number} h1 @param {number} h2 @param {string} name */
const band = (x1, y1, x2, y2, h1, h2, name) => {
  const m = (x1 + x2) / 2;
  return svg`<path class=${name} d=${`M${x1} ${y1}C${m} ${y1} ${m} ${y2} ${x2} ${y2}V${y2 + h2}C${m} ${y2 + h2} ${m} ${y1 + h1} ${x1} ${y1 + h1}Z`}/>`;
};

/** @param {Year} year @param {number} scale @param {number} top @param {Room} x @param {import('../texts/texts.js').T} t */
function sources(year, scale, top, x, t) {
  const list = /** @type {[string, number][]} */ ([
    ['carriedIn', year.carriedIn],
    ['new', year.new],
  ]).filter(([, n]) => n > 0);
  let y = top - (list.length > 1 ? GAP / 2 : 0);
  let into = top;
  return list.map(([key, n]) => {
    const h = n * scale;
    const drawn = svg`${band(x.from + SIDE, y, x.due, into, h, h, 'band')}<rect class="node" x=${x.from} y=${y} width=${SIDE} height=${h}/>
      <text x=${x.from - 12} y=${y + h / 2 - 4} class="end">${t(`year.${key}`)}</text><text x=${x.from - 12} y=${y + h / 2 + 26} class="end big">${n}</text>`;
    y += h + GAP;
    into += h;
    return drawn;
  });
}

/** @param {Shown[]} shown @param {number[]} heights @param {number} scale @param {{top: number, tall: number, x: Room, t: import('../texts/texts.js').T}} place */
function destinations(shown, heights, scale, { top, tall, x, t }) {
  const room = heights.reduce((a, h) => a + Math.max(h, 26), 0) + GAP * (shown.length - 1);
  let y = (tall - room) / 2;
  let from = top;
  const number = x.to + SIDE + 8;
  const name = number + x.digit * Math.max(...shown.map((r) => String(r.value).length)) + 10;
  const detail = (/** @type {Shown} */ { rows }) => (x === ROOMY ? lineOf(rows, t('list.comma.long')) : '');
  return shown.map((r, i) => {
    const h = heights[i];
    const middle = y + h / 2;
    const drawn = svg`${band(x.due + x.thick, from, x.to, y, r.value * scale, h, r.out ? 'band out' : 'band')}<rect class=${r.out ? 'node out' : 'node'} x=${x.to} y=${y} width=${SIDE} height=${h}/>
      <text x=${number} y=${middle + 8} class="big">${r.value}</text><text x=${name} y=${middle + (detail(r) ? -2 : 6)} class="name">${r.label}</text>
      ${detail(r) ? svg`<text x=${name} y=${middle + 18} class="small">${detail(r)}</text>` : nothing}`;
    y += Math.max(h, 26) + GAP;
    from += r.value * scale;
    return drawn;
  });
}

/** How many Chinese characters as wide as this text. @param {string} text */
const widthOf = (text) => Array.from(text).reduce((sum, c) => sum + (c < '\u2e80' ? 0.55 : 1), 0);

const LINE = 26;
const LABEL = 20;

/** @param {string} label */
function shortened(label) {
  if (widthOf(label) <= LABEL) return label;
  let short = label;
  while (widthOf(short) > LABEL) short = short.slice(0, -1);
  return `${short}…`;
}

/** The rows of a result, as many as a line holds. @param {Shown['rows']} rows @param {string} comma */
function lineOf(rows, comma) {
  let line = '';
  for (const { label, value } of rows) {
    const longer = `${line}${line && comma}${shortened(label)} ${value}`;
    if (widthOf(longer) > LINE) return `${line}…`;
    line = longer;
  }
  return line;
}
