// The part of the page for scans; loaded when the first comes.
import { scanTexts } from '../texts/scans.js';
import { leftOf, lookingAt } from './doubts.js';
import { lookView } from './look.js';
import { looking } from './looking.js';
import { underway, wayBack } from './notices.js';
import { taking } from './take.js';

/** @param {import('../page/scans.js').Tools} tools @returns {import('../page/scans.js').Scans} */
export function createScans(tools) {
  const { store } = tools;
  const words = () => scanTexts(store.state.lang, tools.texts(store.state.lang));
  const act = looking(tools);
  return {
    ...taking(tools, words),
    underway: ({ state }, own) => underway(state.scan, state.offline, words(), own),
    look({ state, described, report, result, nameOf }) {
      const now = state.look && lookingAt(described, report, result, state.look);
      return now ? lookView(now, nameOf, words(), act) : undefined;
    },
    wayBack({ report, result }) {
      const count = leftOf(report, result, new Set()).length;
      return count ? wayBack(count, words(), act.begin) : undefined;
    },
  };
}
