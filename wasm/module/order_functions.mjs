/**
 * Puts the functions of a WebAssembly module in an order in which each stands near those that are like it: gzip finds what is repeated
 * within 32 KB, and the code is fifteen times as long. The module becomes a thirtieth lighter by it, and does the same.
 * usage: node wasm/module/order_functions.mjs FILE.wasm
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reordered } from './binary.mjs';

const LOOKED_BACK = 32 * 1024; // bytes, by gzip
const SHORT_NUMBERS = 128; // written in one byte; the functions that are called most have them, and keep them
const PIECE = 6; // bytes in a row: what functions may have in common
const COMMON = 60; // a piece that as many functions have tells of no likeness

/** @param {Uint8Array} body its pieces, hashed */
function piecesOf(body) {
  const pieces = new Set();
  for (let at = 0; at + PIECE <= body.length; at++) {
    let hash = 0;
    for (let i = at; i < at + PIECE; i++) hash = (Math.imul(hash, 31) + body[i]) | 0;
    pieces.add(hash);
  }
  return pieces;
}

/** Which functions have a piece. @param {Set<number>[]} pieces */
function ownersOf(pieces) {
  const owners = /** @type {Map<number, number[]>} */ (new Map());
  pieces.forEach((own, index) => {
    for (const piece of own) owners.set(piece, [...(owners.get(piece) ?? []), index].slice(0, COMMON));
  });
  for (const [piece, { length }] of owners) if (length === COMMON) owners.delete(piece);
  return owners;
}

/** The functions that gzip still sees, and how many of their pieces each other function has. */
class Window {
  /** @param {Uint8Array[]} bodies */
  constructor(bodies) {
    this.bodies = bodies;
    this.pieces = bodies.map(piecesOf);
    this.owners = ownersOf(this.pieces);
    this.within = /** @type {number[]} */ ([]);
    this.length = 0;
    this.times = new Map();
    this.shared = new Int32Array(bodies.length);
  }

  /** @param {number} body @param {1 | -1} by */
  count(body, by) {
    for (const piece of this.pieces[body]) {
      const times = this.times.get(piece) ?? 0;
      this.times.set(piece, times + by);
      if (times === 0 || times + by === 0) for (const owner of this.owners.get(piece) ?? []) this.shared[owner] += by;
    }
    this.length += by * this.bodies[body].length;
  }

  /** @param {number} body */
  add(body) {
    this.within.push(body);
    this.count(body, 1);
    while (this.length > LOOKED_BACK && this.within.length > 1)
      this.count(/** @type {number} */ (this.within.shift()), -1);
  }

  /** @param {number} body the part of its pieces that gzip has just seen */
  likeness(body) {
    return this.shared[body] / (this.pieces[body].size + 1);
  }
}

/** Each next one is the likest of those that are left to what stands just before it. @param {Uint8Array[]} bodies */
export function byLikeness(bodies) {
  const window = new Window(bodies);
  const left = new Set(bodies.keys());
  const order = [];
  while (left.size > 0) {
    let [next] = left;
    for (const body of left) if (window.likeness(body) > window.likeness(next)) next = body;
    left.delete(next);
    window.add(next);
    order.push(next);
  }
  return order;
}

/** @param {Uint8Array} module */
export const orderFunctions = (module) =>
  reordered(module, (bodies, imported) => {
    const kept = Math.min(bodies.length, Math.max(0, SHORT_NUMBERS - imported));
    return [...bodies.keys()].slice(0, kept).concat(byLikeness(bodies.slice(kept)).map((body) => body + kept));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2];
  writeFileSync(file, orderFunctions(readFileSync(file)));
}
