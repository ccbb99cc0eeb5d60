import { html } from 'lit-html';
import { link } from './parts.js';

/** Ends the filling in of a row that could not be read. @param {import('../page/state.js').RowEdit} rowEdit @param {import('../texts/texts.js').T} t @param {import('./grid.js').Act} act */
export const rowEditor = ({ values }, t, act) => html`<p class="row-edit">${t('row-edit.words')}
  ${link(t('row-edit.done'), () => act.endRowEdit?.(true), { disabled: !values.every((v) => /^\d+$/.test(v.trim())) })}
  ${link(t('act.cancel'), () => act.endRowEdit?.(false))}</p>`;
