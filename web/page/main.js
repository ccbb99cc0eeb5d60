// The page: puts its parts together and starts.
import { render } from 'lit-html';
import { pageBundles } from '../engine/bundles.js';
import { Engine } from '../engine/client.js';
import { changesOf } from '../model/changes.js';
import { push } from '../model/history.js';
import { withKnownRules } from '../model/office.js';
import { texts } from '../texts/texts.js';
import { app } from '../views/app.js';
import { choosing, leading, viewing } from './actions.js';
import { Browsing } from './browsing.js';
import { Checking } from './checking.js';
import { desks, muting, noting } from './desk.js';
import { editing } from './editing.js';
import { exporting } from './exports.js';
import { Focus, followPointer } from './focus.js';
import { foldering } from './folder.js';
import { formFilling } from './form.js';
import { gridding } from './grid.js';
import { input } from './input.js';
import { keeping, leftWork } from './keeping.js';
import { keys } from './keys.js';
import { createModel } from './model.js';
import { keepForOffline, updating } from './offline.js';
import { office } from './office.js';
import { pages } from './pages.js';
import { parting } from './parting.js';
import { phrasing } from './phrase.js';
import { picturing } from './picture.js';
import { renewing } from './renewing.js';
import { returning } from './returning.js';
import { save } from './save.js';
import { scanning } from './scans.js';
import { settings } from './settings.js';
import { createStore, deskOf, initial } from './state.js';
import { anchored } from './steady.js';

/** @typedef {import('./state.js').State} State @typedef {import('./state.js').Result} Result */
/** @typedef {ReturnType<typeof actions>} Act  all that a click can do */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const embedded = Boolean(document.getElementById('bundle-readers'));
const readsPdf = !embedded || Boolean(document.getElementById('bundle-readers-pdf'));
const bundles = pageBundles('');
const engine = new Engine(bundles);
const derive = createModel();
const store = createStore(initial(VERSION, embedded, readsPdf), draw);
const model = () => derive(store.state);
const focus = new Focus(store);
const several = foldering(store, bundles, (part) =>
  part.createFolder({
    store,
    engine,
    newEngine: () => new Engine(bundles),
    check,
    focus,
    announce,
    save,
    texts,
    changesOf,
    pointTo: shelf.pointTo,
  }),
);
const scans = scanning(store, bundles, (part) => part.createScans({ store, check, focus, texts, bundles }));
const check = new Checking(store, engine, announce, isDrawn, derive, several, scans);
const shelf = keeping(store, several);
const setup = settings(store, engine, check, focus, shelf.forgetDesk);
const browser = new Browsing(store, several);
const act = actions();

function actions() {
  const choices = choosing(store, model, focus);
  const leads = leading(store, model, focus, choices.open);
  const edits = editing(store, check, model, focus, choices);
  const filling = formFilling(store, check, edits);
  return {
    ...choices,
    ...leads,
    ...viewing(store),
    ...edits,
    ...gridding(store, model, focus, edits, choices.open, check),
    ...desks(store, check, focus, several),
    ...noting(store),
    ...muting(store, check, focus, choices),
    ...exporting(store, check, model, focus, bundles),
    ...returning(store, engine, check, focus),
    ...renewing(store, check, model, focus),
    ...parting(store, check, focus),
    ...setup,
    ...leftWork(store, several, check, focus),
    ...updating(store),
    ...office(store, engine, setup, focus),
    ...picturing(focus),
    ...filling,
    ...phrasing(store, check, choices),
    ...pages(store, engine, check, focus, explain, model),
    ...input(store, check, focus, waitsForRest, edits.append, filling.fillFromLastYear),
  };
}

/** Whether the report that is open breaks off where the text ends. */
function waitsForRest() {
  const drawn = model();
  return Boolean(drawn.open && drawn.cut?.atEnd);
}

/** @param {State} state */
function draw(state) {
  focus.kept(() => anchored(() => render(app(derive(state), act), root)));
  shelf.keepDeskSoon();
  browser.follow();
}

/** Whether all is drawn that is drawn without being asked for. @param {State} state */
function isDrawn(state) {
  const drawn = derive(state);
  if (!drawn.open) return true;
  const { lines } = drawn.portions;
  return lines > 0 && (lines >= state.sourceLimit || drawn.lines.first(lines + 1).length <= lines);
}

/** Why each rule is there. Comes after the first result, or when it is asked for, so that the page starts light. */
async function explain() {
  if (store.state.explanations) return;
  store.set({ explanations: await bundles.use('explanations') });
}

/** @param {Result} result */
function announce(result) {
  document.dispatchEvent(new CustomEvent('nianbao-result', { detail: result, bubbles: true, composed: true }));
  explain().catch(() => {}); // the finding stands without it; asked again with the next result
}

function watchWidth() {
  const widths = { tabbed: 1099, narrow: 899 };
  for (const [name, width] of Object.entries(widths)) {
    const query = matchMedia(`screen and (max-width: ${width}px)`); // paper is wide enough
    const follow = () => store.set({ [name]: query.matches });
    if (query.addEventListener) query.addEventListener('change', follow);
    else query.addListener(follow);
    follow();
  }
}

/** The check list is drawn when it is to be printed, by our button or by the browser's. */
function watchPrinting() {
  const paper = matchMedia('print');
  const print = (/** @type {boolean} */ printing) => {
    store.set({ printing });
    store.flush();
  };
  const follow = () => print(paper.matches);
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', follow); // it may come late, when the page is shown as paper again
  if (paper.addEventListener) paper.addEventListener('change', follow);
  else paper.addListener(follow);
}

/** What is being typed goes to the desk before the page goes, and the desk into what is kept. */
function watchLeaving() {
  addEventListener('pagehide', () => {
    act.endEdit(true);
    act.endSection();
    if (store.state.phrase) act.endPhrase(true);
    check.settle();
    shelf.keepDesk();
  });
  addEventListener('beforeunload', (event) => {
    if (!shelf.isAtRisk()) return;
    event.preventDefault();
    event.returnValue = ''; // older browsers ask only then
  });
}

/**
 * What this tab had on its desk, drawn, below what has come since; none where it cannot be drawn.
 * @param {ReturnType<typeof shelf.keptDesk>} kept
 */
async function lastDesk({ history: kept, work }) {
  const { history } = store.state;
  try {
    if (kept) await store.set({ history: history.now.reports.length ? push(kept, history.now) : kept });
    else if (work && !history.now.reports.length) await several.resume(work);
  } catch {
    shelf.dropDesk();
    await store.set({ history });
  }
}

async function begin() {
  keys(store, act, model);
  followPointer(model);
  watchWidth();
  watchPrinting();
  watchLeaving();
  await setup.begin();
  const kept = shelf.keptDesk(); // what comes while the engine starts is kept in its place
  try {
    const described = await engine.describe(store.state.lang);
    await store.set({ described, settings: withKnownRules(store.state.settings, described) });
    check.begin();
    const hasReports = deskOf(store.state).reports.length > 0;
    await lastDesk(kept);
    await browser.begin();
    if (hasReports) focus.top();
    else if (deskOf(store.state).reports.length) await check.catchUp();
    else {
      focus.field();
      act.offerWork();
    }
  } catch {
    check.begin();
    browser.begin();
    store.set({ problem: { kind: 'engine' } });
  }
}

begin();
keepForOffline(store);
