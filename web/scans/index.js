// The part of the page for scans; loaded when the first comes.
import { nothing } from 'lit-html';
import { scanTexts } from '../texts/scans.js';
import { FRESH, leftOf, unseenIn } from './doubts.js';
import { given } from './given.js';
import { lookView } from './look.js';
import { isLeft, lookedAt, looking } from './looking.js';
import { cutShort, underway, wayBack, withoutPicture } from './notices.js';
import { knownOf } from './rest.js';
import { restingOn } from './resting.js';
import { sheetView } from './sheets.js';
import { taking } from './take.js';

/** @param {import('../page/scans.js').Tools} tools @returns {import('../page/scans.js').Scans} */
export function createScans(tools) {
  const { store } = tools;
  const words = () => scanTexts(store.state.lang, tools.texts(store.state.lang));
  const act = looking(tools);
  const taken = taking(tools, words);
  return {
    ...taken,
    given,
    underway: ({ state, report }, own) =>
      state.scan
        ? underway(state.scan, state.offline, words(), own)
        : report?.pages && state.page === 'check'
          ? cutShort(report.pages, knownOf(report) && taken.goOn, words())
          : nothing,
    sheet: (model, own) => sheetView(model, words(), { turn: (sheet) => store.set({ sheet }), backTo: own.backTo }),
    look({ state, nameOf }) {
      const now = lookedAt(state);
      return now && lookView(now, nameOf, words(), act);
    },
    asks: (report) => isLeft(store.state, FRESH, report),
    back: act.back,
    wayBack({ described, report, result }) {
      if (report.format !== 'scan') return undefined;
      const count = leftOf(described, report, result, FRESH).length;
      if (count) return wayBack(count, words(), act.begin);
      const { sums, words: passages } = restingOn(described, result, report.confirmed);
      const told = { unseen: unseenIn(result).length, resting: sums.length + passages.length, gone: !report.scan };
      return told.unseen || told.resting || told.gone ? withoutPicture(told, words(), act.hold) : undefined;
    },
  };
}
