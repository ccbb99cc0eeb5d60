// The page: puts its parts together and starts.
import { render } from 'lit-html';
import { createEngine } from '../engine/client.js';
import { pageParts } from '../engine/parts.js';
import { app } from '../views/app.js';
import { acting } from './acting.js';
import { checking, textDocument } from './checking.js';
import { blankForm, example } from './examples.js';
import { input } from './input.js';
import { keys } from './keys.js';
import { createModel } from './model.js';
import { settings } from './settings.js';
import { createSight, followPointer } from './sight.js';
import { createStore, fresh, initial, openReport } from './state.js';
import { taking } from './taking.js';

const root = document.getElementById('app');
const embedded = Boolean(document.getElementById('part-readers'));
const parts = pageParts('');
const engine = createEngine(parts);
const derive = createModel();
let drawn = {};
const act = {};

function draw() {
  drawn = derive(store.state);
  render(app(drawn, act), root);
}

const readsPdf = !embedded || Boolean(document.getElementById('part-readers-pdf'));
const store = createStore(initial(VERSION, embedded, readsPdf), draw);
const model = () => drawn;

/** Why each rule is there. Comes after the first result, or when it is asked for, so that the page starts light. */
async function explain() {
  const { state } = store;
  if (state.explanations) return;
  state.explanations = await parts.use('explanations');
  if (state.opened) draw(); // nothing else shows them
}

function announce(result) {
  document.dispatchEvent(new CustomEvent('nianbao-result', { detail: result, bubbles: true, composed: true }));
  setup.keepDraft();
  explain().catch(() => {}); // the finding stands without it; asked again with the next result
}

const sight = createSight(store, model);
const check = checking(store, engine, announce, model, (change) => derive({ ...store.state, ...change }));
const setup = settings(store, engine, check);

function pages() {
  const { state } = store;
  const toTop = () => sight.verdict();
  return {
    openYear: () => store.set({ page: 'year', menu: false }).then(toTop),
    openAbout: () =>
      explain()
        .catch(() => {})
        .then(() => store.set({ page: 'about', menu: false }))
        .then(toTop),
    closeAbout: () => store.set({ page: 'check', menu: false }).then(toTop),
    home: () => store.set({ page: 'check' }).then(toTop),
    toggleMenu: () => store.set({ menu: !state.menu }),
    closeProblem: () => store.set({ problem: null }),
    showAllRows: () => store.set({ showAllRows: true }),
    async reset() {
      await store.set(fresh());
      setup.keepDraft();
      focusField();
    },
    openExample: () => check.open(textDocument(example)).then(toTop),
    openBlank: () =>
      engine
        .describe('zh-CN')
        .then((described) => check.open(textDocument(blankForm(described))))
        .then(toTop),
    openReport(i) {
      const entry = state.list[i];
      return store
        .set({
          ...fresh(),
          list: state.list,
          report: openReport(entry.document, entry.result),
          text: entry.result.source.text,
        })
        .then(toTop);
    },
    closeReport: () => store.set({ ...fresh(), list: state.list }).then(toTop),
    again: () => (state.report ? check.again() : check.open(textDocument(state.text))),
    cancel: check.cancel,
    closePrevious: check.closePrevious,
    /** Into the text field, at the place where the table breaks off. */
    async editText() {
      await store.set({ tab: 'source' });
      const field = document.getElementById('field');
      const finding = store.state.report.result.findings.find((f) => f.rule === 'table-cut');
      field.focus();
      if (finding?.ranges.length) field.setSelectionRange(finding.ranges[0][1], finding.ranges[0][1]);
    },
    skip(event) {
      event.preventDefault();
      toTop();
    },
  };
}

function watchWidth() {
  const narrow = matchMedia('(max-width: 899px)');
  const follow = () => store.set({ narrow: narrow.matches });
  if (narrow.addEventListener) narrow.addEventListener('change', follow);
  else narrow.addListener(follow);
  follow();
}

/** The check list is drawn when it is to be printed, by our button or by the browser's. */
function watchPrinting() {
  const paper = matchMedia('print');
  const print = (printing) => {
    store.state.printing = printing;
    draw();
  };
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  const follow = () => print(paper.matches);
  if (paper.addEventListener) paper.addEventListener('change', follow);
  else paper.addListener(follow);
}

async function begin() {
  Object.assign(
    act,
    acting(store, check, model, sight),
    taking(store, engine, model, sight, parts),
    setup,
    pages(),
    input(store, check, sight),
  );
  keys(store, act, model);
  followPointer(model);
  watchWidth();
  watchPrinting();
  await setup.begin();
  try {
    store.set({ described: await engine.describe(store.state.lang) });
    const draft = setup.draft();
    if (draft) await restore(draft);
    else focusField();
  } catch {
    store.set({ problem: { kind: 'engine' } });
  }
}

const focusField = () => document.getElementById('field').focus({ preventScroll: true });

async function restore({ snapshot, format, muted, mutedRules }) {
  await check.open(snapshot.document);
  const { report } = store.state;
  if (!report) return;
  report.history.now = snapshot;
  store.set({ report: { ...report, format }, muted: new Set(muted), mutedRules: new Set(mutedRules) });
}

begin();
if ('serviceWorker' in navigator && !embedded && /^https?:$/.test(location.protocol)) {
  addEventListener('load', () => navigator.serviceWorker.register('service-worker.js').catch(() => {}));
}
