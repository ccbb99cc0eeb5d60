import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { icon } from '../views/icons.js';
import { button, grouped, link, tabs } from '../views/parts.js';
import { chip } from './chips.js';
import { comparison } from './comparison.js';
import { commonView, spreadView } from './common.js';
import { head, markIcon } from './head.js';
import { summaryPage } from './printed.js';
import { progress } from './progress.js';
import { isAbsence } from './rows.js';
import { table } from './table.js';
import { togetherView } from './together.js';

/**
 * @typedef {import('./index.js').FolderModel} FolderModel @typedef {import('./index.js').FolderAct} FolderAct
 * @typedef {import('../page/main.js').Act} Act
 */

/** All reports at once: what is wrong where, and what many of them have in common. @param {FolderModel} model @param {FolderAct} act @param {Act} page */
export function overview(model, act, page) {
  const { folder, state, t } = model;
  if (state.printing) return summaryPage(model);
  if (folder.pair) return comparison(model, act);
  return html`<section class="list" aria-labelledby="verdict">
    <div class="list-head"><div class="told">${head(model)}${kept(model, act, page)}</div>${buttons(model, act)}</div>
    ${progress(model, act, page)}${asked(model, act)}
    <div class="list-tabs">${tabs(viewsOf(model), folder.view, act.setView, t('view.label'))}<span class="aside">${standardsView(model, act)}</span></div>
    ${heldAgainst(folder, t, act)}
    <div role="tabpanel" id="panel-list" aria-labelledby="tab-${folder.view}">${folder.view === 'units' ? html`${filters(model, act)}${table(model, act, page)}` : guard([folder.view, model.all, folder.judged, folder.answers, folder.consolidated, t], () => besideView(model, act, page))}</div>
    ${more(model, act, page)}
  </section>`;
}

/** What there is to be seen, and how much of it. @param {FolderModel} model */
function viewsOf({ common, folder, t, totals }) {
  const found = folder.judged ? folder.judged.set.findings.filter((finding) => !isAbsence(finding)).length : 0;
  const shared = common.filter(({ organs }) => organs > 1).length;
  const counts = { units: totals.organs, together: found, common: shared, spread: 0 };
  const ids = /** @type {FolderModel['folder']['view'][]} */ (Object.keys(counts));
  return ids.map((id) => ({
    id,
    panel: 'list',
    words: html`${t(`view.${id}`)} ${counts[id] ? grouped(counts[id]) : nothing}`,
  }));
}

/** @param {FolderModel} model @param {FolderAct} act @param {Act} page */
function besideView(model, act, page) {
  const shown = {
    together: () => togetherView(model, act),
    common: () => commonView(model, act),
    spread: () => spreadView(model, page),
  }[/** @type {'together'|'common'|'spread'} */ (model.folder.view)]();
  return shown === nothing ? html`<p class="caption">${model.t(`view.${model.folder.view}.none`)}</p>` : shown;
}

/** Whether the list outlives the page, and how it does not. @param {FolderModel} model @param {FolderAct} act @param {Act} page */
function kept({ state: { keep, shelf }, t }, act, page) {
  if (shelf === 'lost')
    return html`<p class="kept" role="alert">${t('shelf.lost')} ${link(t('act.save-session'), act.saveSession)}</p>`;
  if (!keep || shelf === 'off')
    return html`<p class="caption kept">${t('shelf.off')} ${link(t('shelf.keep'), page.keepAgain)} ${link(t('act.save-session'), act.saveSession)}</p>`;
  if (!shelf) return html`<p class="caption kept">${t('shelf.writing')}</p>`;
  return html`<p class="caption kept">${t('shelf.kept')} ${link(t('shelf.wipe'), page.unkeep)} ${link(t('shelf.never'), page.toggleKeep)}</p>`;
}

/** What only somebody can tell is asked once. @param {FolderModel} model @param {FolderAct} act */
function asked({ folder, t, all }, act) {
  const unsure = (folder.judged?.set.remarks || []).filter(({ kind }) => kind === 'unsure');
  if (!unsure.length) return nothing;
  const nameIn = (/** @type {string} */ file) => all.find((line) => line.file === file)?.row?.organ || '';
  return html`<section class="notice asked" aria-labelledby="asked">${icon('note')}<div><h2 id="asked">${t('asked.title', { n: unsure.length })}</h2>
    ${unsure.map(({ organs, files }) => {
      const name = nameIn(files[0]);
      return html`<p>${t('asked.whose', { name, files: files.join(t('list.comma')) })}
        ${organs.map((organ) => html`${link(t('asked.is', { organ }), () => act.answerName(name, organ))} `)}${link(t('asked.none'), () => act.answerName(name, ''))}</p>`;
    })}</div></section>`;
}

/** Saving and sending. @param {FolderModel} model @param {FolderAct} act */
const buttons = ({ t }, act) =>
  html`<div class="buttons">${button(t('act.export.xlsx'), () => act.exportAll('xlsx'), { primary: true })}
    ${button(t('act.export.csv'), () => act.exportAll('csv'))}${button(t('act.letters'), () => act.letters())}${button(t('act.save-session'), act.saveSession)}</div>`;

/** @param {FolderModel} model @param {FolderAct} act */
function standardsView({ folder, t }, act) {
  const given = (/** @type {string} */ kind, /** @type {unknown} */ has) =>
    html`<span data-take=${kind}>${link(t(has ? `take.${kind}.other` : `take.${kind}`), () => act.choose(kind), { title: t(`take.${kind}.hint`) })}</span> `;
  return html`${given('earlier', folder.earlier.length)}${given('consolidated', folder.consolidated)}${given('roster', folder.roster)}`;
}

/** What the reports are held against, each to be taken away again. @param {FolderModel['folder']} folder @param {FolderModel['t']} t @param {FolderAct} act */
function heldAgainst({ roster, earlier, consolidated }, t, act) {
  const parts = [
    roster && t('held.roster', { name: roster.name, n: grouped(roster.organs.length) }),
    earlier.length && t('held.earlier', { n: grouped(earlier.length) }),
    consolidated && t('held.consolidated', { name: consolidated.file }),
  ];
  const kinds = ['roster', 'earlier', 'consolidated'];
  if (!parts.some(Boolean)) return nothing;
  return html`<p class="caption held">${parts.map((words, at) => (words ? html`<span>${words} ${link(t('held.remove'), () => act.takeAway(kinds[at]), { label: `${t('held.remove')} ${words}` })}</span> ` : nothing))}</p>`;
}

/** @param {FolderModel} model @param {FolderAct} act */
function filters({ all, common, filter, folder: { columns }, marks, t }, act) {
  const rule = common.find((one) => one.rule === filter.rule);
  return html`<div class="filters"><div class="chips" role="group" aria-label=${t('filter.organs')}>
      ${chip(t('filter.all'), all.length, filter.mark === 'all' && !rule, () => act.filter({ mark: 'all', rule: '' }))}
      ${marks.map(({ mark, count }) => chip(html`${markIcon(mark)} ${t(`list.mark.${mark}`)}`, count, filter.mark === mark, () => act.filter({ mark })))}
      ${rule ? html`<button type="button" class="chip" aria-pressed="true" @click=${() => act.filter({ rule: '' })}>${rule.title} ✕</button>` : nothing}</div>
    <div class="chips" role="group" aria-label=${t('columns.label')}>${['parts', 'figures', 'rules'].map((id) => chip(t(`columns.${id}`), null, columns === id, () => act.setColumns(id)))}</div>
    <input type="search" class="search" aria-label=${t('search.label')} placeholder=${t('search.label')} .value=${filter.search}
      @input=${(/** @type {Event} */ event) => act.filter({ search: /** @type {HTMLInputElement} */ (event.target).value })}></div>`;
}

/** @param {FolderModel} model @param {FolderAct} act @param {Act} page */
function more({ all, t }, act, page) {
  const closed = all.some(({ mark }) => mark === 'none');
  return html`<p class="more">${link(t('act.export.jsonl'), () => act.exportAll('jsonl'))} ${link(t('act.export.parquet'), () => act.exportAll('parquet'))}
    ${link(t('act.print-summary'), page.print)}
    ${link(t('act.template'), act.saveTemplate)} ${link(t('act.own-template'), () => act.ownTemplate())}
    ${link(t('act.more-files'), act.addFiles)} ${link(t('act.more-folder'), page.chooseFolder)}
    ${closed ? link(t('act.retry'), act.retry) : nothing} ${link(t('act.clear'), page.reset)}</p>`;
}
