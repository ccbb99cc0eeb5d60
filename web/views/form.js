import { html } from 'lit-html';
import { button } from './parts.js';
import { levelChoice } from './settings.js';

/**
 * The official form while it is filled in: whose report it is, how many cells are still blank, and 0 for the rest.
 * @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act
 */
export function formFilling(model, act) {
  const { result, blank, state, t } = model;
  const { organ, year } = result.report;
  const put = (/** @type {'organ'|'year'} */ name) => (/** @type {Event} */ event) =>
    act.nameReport({ [name]: /** @type {HTMLInputElement} */ (event.target).value.trim() });
  return html`<section class="office filling" aria-labelledby="filling"><h2 id="filling">${t('form.title')}</h2>
    <p><label>${t('fact.organ')} <input class="wide" .value=${organ} @change=${put('organ')}></label>
      <label>${t('fact.year')} <input class="date" inputmode="numeric" .value=${year || ''} @change=${put('year')}></label>
      ${levelChoice(state.settings, t, act)}</p>
    <p>${t('form.left', { n: blank.length })} ${button(t('form.zeros'), () =>
      act.fillIn(
        blank.map((cell) => ({ cell, value: 0 })),
        'top',
      ),
    )}</p>
  </section>`;
}
