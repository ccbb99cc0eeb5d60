// The part of the page for scans; loaded when the first comes.
import { html, nothing } from 'lit-html';
import { scanTexts } from '../texts/scans.js';
import { FRESH, leftOf, unseenIn } from './doubts.js';
import { given } from './given.js';
import { lookView } from './look.js';
import { lookedAt, looking } from './looking.js';
import { cutShort, onwards, underway, wayBack, withoutPicture } from './notices.js';
import { waitingIn } from './onwards.js';
import { knownOf } from './rest.js';
import { restingOn } from './resting.js';
import { sheetView } from './sheets.js';
import { taking } from './take.js';

/** How many places of a report are to be looked at; counted once for each result. @param {import('../page/state.js').Store} store @returns {import('../page/scans.js').Scans['looks']} */
function counting(store) {
  /** @type {WeakMap<object, number>} */
  const known = new WeakMap();
  return (report, result = report.result) => {
    const { described } = store.state;
    const { scan, name } = report;
    if (!described || !result || !scan) return 0;
    const document = report.document || { name, format: 'scan', blocks: [...scan.blocks] }; // in a list it is put away
    const count = known.get(result) ?? leftOf(described, { ...report, document }, result, FRESH).length;
    known.set(result, count);
    return count;
  };
}

/** @param {import('../page/scans.js').Tools} tools @returns {import('../page/scans.js').Scans} */
export function createScans(tools) {
  const { store } = tools;
  const words = () => scanTexts(store.state.lang, tools.texts(store.state.lang));
  const act = looking(tools);
  const taken = taking(tools, words);
  const looks = counting(store);
  /** @param {import('../page/model.js').Work} model */
  function stillLeft({ described, report, result }) {
    const count = looks(report);
    if (count) return wayBack(count, words(), act.begin);
    const { sums, words: passages } = restingOn(described, result, report.confirmed);
    const told = { unseen: unseenIn(result).length, resting: sums.length + passages.length, gone: !report.scan };
    return told.unseen || told.resting || told.gone ? withoutPicture(told, words(), act.hold) : nothing;
  }
  return {
    ...taken,
    given,
    underway: ({ state, report }, own) =>
      state.scan
        ? underway(state.scan, taken.coming(), state.offline, words(), own)
        : report?.pages && state.page === 'check'
          ? cutShort(report.pages, knownOf(report) && taken.goOn, words())
          : nothing,
    sheet: (model, own) => sheetView(model, words(), { turn: (sheet) => store.set({ sheet }), backTo: own.backTo }),
    look({ state, nameOf }) {
      const now = lookedAt(state);
      return now && lookView(now, nameOf, words(), act, waitingIn(state, looks)?.length || 0);
    },
    looks,
    back: act.back,
    wayBack(model, own) {
      const { report, state } = model;
      if (report.format !== 'scan') return nothing;
      const waiting = waitingIn(state, looks);
      const isThrough = waiting?.length || (waiting && report.confirmed?.length);
      return html`${stillLeft(model)}${isThrough ? onwards(waiting, words(), own) : nothing}`;
    },
  };
}
