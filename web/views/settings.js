import { html, nothing } from 'lit-html';
import { isDate, LEVELS, withDue, withRule } from '../model/office.js';
import { link } from './parts.js';

/**
 * @typedef {import('../page/main.js').Act} Act @typedef {import('../texts/texts.js').T} T
 * @typedef {import('../model/office.js').OfficeSettings} OfficeSettings @typedef {import('../model/office.js').HouseWord} HouseWord
 */

const HOW = /** @type {const} */ (['', 'error', 'warning', 'note', 'off']);

/** What was typed or chosen. @param {Event} event */
const typed = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** The settings of the office, kept in this browser. @param {import('../page/model.js').Model} model @param {Act} act */
export function settingsPage(model, act) {
  const { state, described, t } = model;
  if (!described) return nothing;
  const { settings } = state;
  return html`<section class="about office"><p>${link(html`‹ ${t('about.back')}`, act.closeAbout)}</p>
    <h1 tabindex="-1" id="verdict">${t('settings.title')}</h1><p class="lead">${t('settings.lead')}</p>
    ${levelAndDate(settings, t, act)}
    <h2 id="names">${t('settings.names')}</h2><p>${t('settings.names.more')}</p>
    <textarea class="names" aria-labelledby="names" rows="4" .value=${(settings.officials || []).join('\n')}
      @change=${(/** @type {Event} */ e) => act.setOffice({ ...settings, officials: typed(e).split(/[\n、，,]+/) })}></textarea>
    ${houseWords(settings, t, act)}
    <h2>${t('settings.rules')}</h2><p>${t('settings.rules.more')}</p>
    ${offRules(settings, described, t, act)}
    <details><summary>${t('settings.rules.all', { n: described.rules.length })}</summary>
      <ul class="rules">${described.rules.map((rule) => ruleLine(rule, settings, t, act))}</ul></details>
    <h2>${t('settings.file')}</h2><p>${t('settings.file.more')}</p>
    <p>${link(t('settings.save'), act.saveSettings)} ${link(t('settings.load'), act.loadSettings)} ${link(t('settings.clear'), () => act.setOffice({}))}</p>
  </section>`;
}

/** @param {OfficeSettings} settings @param {T} t @param {Act} act */
export function levelChoice(settings, t, act) {
  const { level } = settings;
  const choose = (/** @type {Event} */ event) =>
    act.setOffice({ ...settings, level: LEVELS.find((one) => one === typed(event)) });
  return html`<label>${t('settings.level')} <select .value=${level || ''} @change=${choose}><option value="" ?selected=${!level}>${t('settings.level.told')}</option>
    ${LEVELS.map((one) => html`<option value=${one} ?selected=${one === level}>${t(`level.${one}`)}</option>`)}</select></label>`;
}

/** @param {OfficeSettings} settings @param {T} t @param {Act} act */
function levelAndDate(settings, t, act) {
  const { level } = settings;
  const due = (level && settings.due?.[level]) || '';
  return html`<h2>${t('settings.level')}</h2><p>${t('settings.level.more')}</p>
    <p>${levelChoice(settings, t, act)}
    ${level ? html`<label>${t('settings.due')} <input class="date" placeholder="01-31" .value=${due} @change=${(/** @type {Event} */ e) => act.setOffice(withDue(settings, level, typed(e).trim()))}></label> ${due && !isDate(due) ? html`<span class="caption" role="alert">${t('settings.due.wrong')}</span>` : nothing}` : nothing}</p>`;
}

/** @param {OfficeSettings} settings @param {T} t @param {Act} act */
function houseWords(settings, t, act) {
  const words = settings.house || [];
  const put = (/** @type {HouseWord[]} */ house) => act.setOffice({ ...settings, house });
  return html`<h2>${t('settings.house')}</h2><p>${t('settings.house.more')}</p>
    <ul class="house">${words.map((word, i) => houseWord(word, t, (next) => put(words.flatMap((one, at) => (at === i ? next : [one])))))}</ul>
    <p>${link(t('settings.house.require'), () => put([...words, { require: '', message: '' }]))} ${link(t('settings.house.forbid'), () => put([...words, { forbid: '', message: '' }]))}</p>`;
}

/** @param {HouseWord} word @param {T} t @param {(next: HouseWord[]) => unknown} put */
function houseWord(word, t, put) {
  const kind = word.require === undefined ? 'forbid' : 'require';
  return html`<li><label>${t(`settings.house.${kind}.word`)} <input .value=${word[kind] || ''} @change=${(/** @type {Event} */ e) => put([{ ...word, [kind]: typed(e).trim() }])}></label>
    <label>${t('settings.house.message')} <input class="wide" .value=${word.message} @change=${(/** @type {Event} */ e) => put([{ ...word, message: typed(e).trim() }])}></label>
    ${link(t('settings.remove'), () => put([]))}</li>`;
}

/** @typedef {import('../../wasm/types.js').RuleDescription} RuleDescription */

/** The rules that are switched off, to be switched on again. @param {OfficeSettings} settings @param {import('../page/state.js').Description} described @param {T} t @param {Act} act */
function offRules(settings, { rules }, t, act) {
  const off = rules.filter(({ id }) => settings.rules?.[id] === 'off');
  if (!off.length) return html`<p class="caption">${t('settings.rules.none')}</p>`;
  return html`<ul class="rules">${off.map(
    (rule) =>
      html`<li>${rule.title} ${link(t('act.restore'), () => act.setOffice(withRule(settings, rule.id, '')), { label: `${t('act.restore')}${rule.title}` })}</li>`,
  )}</ul>`;
}

/** @param {RuleDescription} rule @param {OfficeSettings} settings @param {T} t @param {Act} act */
function ruleLine({ id, title, severity }, settings, t, act) {
  const now = settings.rules?.[id] || '';
  const set = (/** @type {Event} */ event) => {
    const how = HOW.find((one) => one === typed(event)) || '';
    return act.setOffice(withRule(settings, id, how));
  };
  const words = (/** @type {typeof HOW[number]} */ how) =>
    how === 'off'
      ? t('settings.rules.off')
      : how
        ? t(`group.${how}`)
        : t('settings.rules.as-is', { severity: t(`group.${severity}`) });
  return html`<li><label>${title} <select @change=${set}>${HOW.map((how) => html`<option value=${how} ?selected=${how === now}>${words(how)}</option>`)}</select></label></li>`;
}
