import { html, nothing, svg } from 'lit-html';
import { yearHeads, yearOf, yearRows } from '../model/year.js';
import { icon } from './icons.js';
import { link } from './parts.js';

const HEIGHT = 400;
const GAP = 32;
const X = { from: 110, due: 400, to: 680 };
const WIDE = { side: 14, due: 30 };

/** The picture of the year, with last year's beside it where there is one. */
export function yearPage(model, act) {
  const { described, result, state, t } = model;
  const previous = state.report.previous?.result;
  const years = [yearOf(described, result), previous && yearOf(described, previous)].filter(Boolean);
  return html`<section class="year"><p>${link(html`‹ ${t('about.back')}`, act.closeAbout)}</p>
    ${years.length ? years.map((y, i) => yearView(model, y, i ? previous : result)) : html`<h1 id="verdict" tabindex="-1">${t('year.none')}</h1><p class="lead">${t('year.none.more')}</p>`}</section>`;
}

function yearView(model, year, result) {
  const { t } = model;
  const due = year.new + year.carriedIn;
  const title = t('year.title', { year: year.year || '', n: due });
  return html`<article><h1 id="verdict" tabindex="-1">${title}</h1><p class="lead">${t('year.lead', { organ: result.report.organ || '' })}</p>
    <p class="balance">${[
      [year.new, 'new'],
      ['+'],
      [year.carriedIn, 'carriedIn'],
      [year.off ? '≠' : '='],
      [year.handled, 'handled'],
      ['+'],
      [year.carriedOut, 'carriedOut'],
    ].map(([n, key]) =>
      key ? html`<span><b>${n}</b>${t(`year.${key}`)}</span>` : html`<i class=${n === '≠' ? 'error' : ''}>${n}</i>`,
    )}
      <strong class=${year.off ? 'error' : 'fine'}>${icon(year.off ? 'error' : 'fine')} ${year.off ? t('year.off', { n: Math.abs(year.off) }) : t('year.equal')}</strong></p>
    ${due > 0 ? picture(year, title, t) : nothing}
    <h2>${t('year.table')}</h2>${asTable(model, result)}</article>`;
}

function asTable({ described, t }, result) {
  return html`<div class="frame" tabindex="0" role="region" aria-label=${t('year.table')}><table class="plain"><thead><tr><td></td>${yearHeads(described, result, t).map((h) => html`<th scope="col" class="n">${h}</th>`)}</tr></thead>
    <tbody>${yearRows(described, result, t).map(({ name, values }) => html`<tr><th scope="row">${name}</th>${values.map((v) => html`<td class="n ${v === 0 ? 'zero' : ''}">${v === null ? '–' : v}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** Bands as thick as their number. What does not balance is a red gap at the middle. */
function picture(year, title, t) {
  const due = year.new + year.carriedIn;
  const shown = [
    ...year.results.filter((r) => r.value > 0),
    ...(year.carriedOut > 0 ? [{ label: t('year.carriedOut.row'), value: year.carriedOut, rows: [], out: true }] : []),
  ];
  const scale = HEIGHT / Math.max(due, due - year.off);
  const heights = shown.map((r) => Math.max(r.value * scale, 2));
  const tall =
    Math.max(
      HEIGHT,
      heights.reduce((a, h) => a + Math.max(h, 26) + GAP, -GAP),
    ) + 80;
  const top = (tall - HEIGHT) / 2 + 20;
  return html`<svg class="flow" viewBox="0 0 1100 ${Math.round(tall)}" role="img" aria-label=${title}>
    ${sources(year, scale, top, t)}
    <rect class="node" x=${X.due} y=${top} width=${WIDE.due} height=${due * scale}/>
    <text x=${X.due + WIDE.due / 2} y=${top - 36} class="middle">${t('year.due')}</text><text x=${X.due + WIDE.due / 2} y=${top - 8} class="middle big">${due}</text>
    ${destinations(shown, heights, scale, { top, tall })}
    ${year.off > 0 ? svg`<rect class="lack" x=${X.due} y=${top + (due - year.off) * scale} width=${WIDE.due} height=${year.off * scale}/>` : nothing}</svg>`;
}

const band = (x1, y1, x2, y2, h1, h2, name) => {
  const m = (x1 + x2) / 2;
  return svg`<path class=${name} d=${`M${x1} ${y1}C${m} ${y1} ${m} ${y2} ${x2} ${y2}V${y2 + h2}C${m} ${y2 + h2} ${m} ${y1 + h1} ${x1} ${y1 + h1}Z`}/>`;
};

function sources(year, scale, top, t) {
  const list = [
    ['carriedIn', year.carriedIn],
    ['new', year.new],
  ].filter(([, n]) => n > 0);
  let y = top - (list.length > 1 ? GAP / 2 : 0);
  let into = top;
  return list.map(([key, n]) => {
    const h = n * scale;
    const drawn = svg`${band(X.from + WIDE.side, y, X.due, into, h, h, 'band')}<rect class="node" x=${X.from} y=${y} width=${WIDE.side} height=${h}/>
      <text x=${X.from - 12} y=${y + h / 2 - 4} class="end">${t(`year.${key}`)}</text><text x=${X.from - 12} y=${y + h / 2 + 26} class="end big">${n}</text>`;
    y += h + GAP;
    into += h;
    return drawn;
  });
}

function destinations(shown, heights, scale, { top, tall }) {
  const room = heights.reduce((a, h) => a + Math.max(h, 26), 0) + GAP * (shown.length - 1);
  let y = (tall - room) / 2;
  let from = top;
  return shown.map((r, i) => {
    const h = heights[i];
    const middle = y + h / 2;
    const drawn = svg`${band(X.due + WIDE.due, from, X.to, y, r.value * scale, h, r.out ? 'band out' : 'band')}<rect class=${r.out ? 'node out' : 'node'} x=${X.to} y=${y} width=${WIDE.side} height=${h}/>
      <text x=${X.to + 46} y=${middle + 8} class="end big">${r.value}</text><text x=${X.to + 62} y=${middle + (r.rows.length ? -2 : 6)} class="name">${r.label}</text>
      ${
        r.rows.length
          ? svg`<text x=${X.to + 62} y=${middle + 18} class="small">${r.rows
              .map((x) => `${x.label} ${x.value}`)
              .join('，')
              .slice(0, 40)}</text>`
          : nothing
      }`;
    y += Math.max(h, 26) + GAP;
    from += r.value * scale;
    return drawn;
  });
}
