import { html, nothing } from 'lit-html';
import { place } from '../../wasm/forms.js';
import { icon } from './icons.js';
import { link } from './parts.js';

/** @typedef {import('../page/model.js').Work} Work @typedef {import('../model/cards.js').Card} Card @typedef {import('../../wasm/types.js').Relation} Relation */

/** Why a finding is one, what was not checked with it, and on what ground. @param {Work} model @param {Card} card @param {import('../page/main.js').Act} act */
export function reasons(model, card, act) {
  const { why, t } = model;
  const rules = Array.from(new Set(card.findings.map(({ rule }) => rule)));
  const bases = Array.from(new Set(rules.flatMap((rule) => why(rule)?.basis || [])));
  return html`<div class="reasons">${rules.map((rule) => html`<p>${why(rule)?.explanation}</p>`)}
    ${bases.map((basis) => html`<p class="caption">${t('detail.ground')}${t('list.colon')}${basis}</p>`)}
    ${unchecked(model, card)}
    <p class="links">${link(t('detail.copy'), () => act.copyFinding(card.key))}${link(t('detail.mute-rule'), () => act.muteRule(card.findings[0].rule))}</p>
    <details><summary>${t('detail.ids')}</summary><p class="caption">${rules.join(t('list.comma.long'))}</p>
      ${card.findings.map((f) => html`<p class="caption">${f.cells.join(t('list.comma.long'))}${t('list.semicolon')}${values(f.values)}</p>`)}</details></div>`;
}

/** The relations of its cells that could not be checked, each kind once. @param {Work} model @param {Card} card */
function unchecked(model, card) {
  const { described, result, t } = model;
  const open = result.relations.filter(
    (r) => r.status === 'unchecked' && card.cells.some((id) => r.cells.includes(id)),
  );
  return open.map(
    (r) =>
      html`<p class="caption">${icon('note', 'small')} ${t(`relation.${r.id}`)}${t('list.comma.long')}${scopeOf(model, r)}${t('list.colon')}${t('detail.unchecked', { why: described.gaps[r.why || 'spent'] })}</p>`,
  );
}

/** @param {Work} model @param {Relation} relation */
function scopeOf({ described, result, t }, { cells, along }) {
  const at = place(described, result, cells[0]);
  if (!at) return nothing;
  return along === 'column'
    ? t('relation.column', { name: at.column.label })
    : t('relation.row', { name: at.row.label });
}

/** @param {Record<string, unknown>} given */
const values = (given) =>
  Object.entries(given || {})
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('; ');
