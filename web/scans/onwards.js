// From one scan of a list to the next that waits for the eye.
import { inOrder, isList } from '../model/desk.js';
import { deskOf } from '../page/state.js';

/** @typedef {import('../page/state.js').State} State @typedef {import('../model/desk.js').Report} Report */

/**
 * Those behind the one that is open, as one goes from one to the next; none where it is no list.
 * @param {State} state @param {(report: Report) => number} looks @returns {{id: string, name: string, n: number}[]|undefined} n: how many places are to be looked at
 */
export function waitingIn(state, looks) {
  const desk = deskOf(state);
  if (!isList(desk)) return undefined;
  const all = inOrder(desk, state.folder.walk);
  const behind = all.slice(all.findIndex(({ id }) => id === desk.open) + 1);
  return behind.flatMap((report) => {
    const { id, name, result, row } = report;
    const n = result ? looks(report) : row?.looks;
    return n ? [{ id, name: row?.organ || name, n }] : [];
  });
}
