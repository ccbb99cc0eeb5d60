/**
 * Lines that close a table where its others end: too thin to be ink, as browsers cut the outermost ones, or not drawn at all above what goes on from
 * another page. Below and beside a table without one, some of its cells may be gone: there nothing is closed.
 */
import { isTraced } from './trace.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./ruling.js').Line} Line
 * @typedef {import('./ruling.js').Ruling} Ruling
 * @typedef {{at: number, from: number, to: number, isBegin: boolean}} Open  where lines end, or begin, from which of them to which
 */

/** As many lines end together there, at least. */
export const TOGETHER = 4;
/** Of the page: where lines end as close to its edge, their table was cut off. */
const MARGIN = 0.02;

/** Those beside a table. @param {Ruling} ruling @param {Plane} planeDown transposed @param {number} near pixels @returns {Line[]} */
export const closingBeside = ({ across, down }, planeDown, near) =>
  openEnds(across, down, planeDown.height, near).flatMap((open) => traced(open, planeDown, near) ?? []);

/** Those above a table and below. @param {Ruling} ruling @param {Plane} plane @param {number} near pixels @returns {Line[]} */
export const closingAcross = ({ across, down }, plane, near) =>
  openEnds(down, across, plane.height, near).flatMap(
    (open) =>
      traced(open, plane, near) ?? (open.isBegin ? [{ ...asWide(open, across, down, near), thickness: 0 }] : []),
  );

/** As wide as what is closed: at its sides no line may be known yet. @param {Open} open @param {Line[]} across @param {Line[]} down @param {number} near @returns {Open} */
function asWide(open, across, down, near) {
  const end = Math.max(...down.filter(({ from }) => Math.abs(from - open.at) <= near).map(({ to }) => to));
  const own = across.filter(({ at, from, to }) => at > open.at && at <= end + near && from < open.to && to > open.from);
  const [from, to] = [own.map((it) => it.from), own.map((it) => it.to)];
  return { ...open, from: Math.min(open.from, ...from), to: Math.max(open.to, ...to) };
}

/** @param {Line[]} lines that end @param {Line[]} others that lead the way of what closes them @param {number} edge @param {number} near @returns {Open[]} */
function openEnds(lines, others, edge, near) {
  const ends = lines.flatMap(({ at: place, from, to }) => [
    { at: from, place, isBegin: true },
    { at: to, place, isBegin: false },
  ]);
  /** @type {Open[]} */
  const found = [];
  for (const { at, isBegin } of ends) {
    if (Math.min(at, edge - at) < MARGIN * edge) continue;
    const known = [...others, ...found].filter((it) => Math.abs(it.at - at) <= 2 * near);
    const together = ends.filter((it) => it.isBegin === isBegin && Math.abs(it.at - at) <= near);
    if (together.length < TOGETHER) continue;
    const open = stretches(
      together.map(({ place }) => place),
      (from, to) =>
        others.some((it) => it.from <= from + 2 * near && it.to >= to - 2 * near) &&
        !known.some((it) => it.from < to && it.to > from),
    );
    found.push(...open.map(([from, to]) => ({ at, from, to, isBegin })));
  }
  return found;
}

/** From place to place, as far as what lies between two may be closed. @param {number[]} places @param {(from: number, to: number) => boolean} isOpen @returns {[from: number, to: number][]} */
function stretches(places, isOpen) {
  /** @type {[number, number][]} */
  const found = [];
  const sorted = [...new Set(places.map(Math.round))].sort((a, b) => a - b);
  for (const [i, to] of sorted.entries()) {
    const from = sorted[i - 1];
    if (i === 0 || !isOpen(from, to)) continue;
    const last = found[found.length - 1];
    if (last?.[1] === from) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

/** Where the paper is darker all along. @param {Open} open @param {Plane} plane @param {number} near @returns {Line[] | undefined} */
function traced({ at, from, to }, plane, near) {
  const reach = Math.ceil(near);
  const ways = Array.from({ length: 2 * reach + 1 }, (_, off) => Math.round(at) - reach + off);
  const dark = ways.filter((it) => isTraced(plane, it, from, to, reach));
  return dark.length === 0 ? undefined : [{ at: dark[dark.length >> 1], from, to, thickness: 1 }];
}
