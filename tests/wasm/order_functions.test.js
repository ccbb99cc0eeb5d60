/** The order of a module's functions changes its weight, and nothing else. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { reordered } from '../../wasm/module/binary.mjs';
import { byLikeness } from '../../wasm/module/order_functions.mjs';

const FUNCTIONS = 300; // more than have a number of one byte
const IMPORTED = 1;

const number = (value) => (value > 127 ? [(value % 128) | 128, ...number(Math.floor(value / 128))] : [value]);
const list = (items) => [...number(items.length), ...items.flat()];
const section = (id, content) => [id, ...number(content.length), ...content];
const name = (text) => list([...Buffer.from(text)].map((byte) => [byte]));

/** Function i gives what function i − 1 gives plus one; the first calls `env.start`; the last is called through a table. */
function counting() {
  const body = (index) => [0, 0x10, ...number(index), 0x41, 1, 0x6a, 0x0b]; // no locals; call, i32.const 1, i32.add, end
  const indices = Array.from({ length: FUNCTIONS }, (_, index) => index);
  const throughTable = [0, 0x41, 0, 0x11, 0, 0, 0x0b]; // i32.const 0, call_indirect of type 0 in table 0, end
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([[0x60, 0, 1, 0x7f]])), // type 0: nothing → i32
    ...section(2, list([[...name('env'), ...name('start'), 0, 0]])),
    ...section(3, list([...indices, FUNCTIONS].map(() => [0]))),
    ...section(4, list([[0x70, 0, 1]])),
    ...section(7, list([...indices, FUNCTIONS].map((index) => [...name(`f${index}`), 0, ...number(index + IMPORTED)]))),
    ...section(9, list([[0, 0x41, 0, 0x0b, ...list([number(FUNCTIONS)])]])), // the last but one, from place 0
    ...section(10, list([...indices.map(body), throughTable].map((code) => [...number(code.length), ...code]))),
  ]);
}

const run = async (module) => {
  const { instance } = await WebAssembly.instantiate(module, { env: { start: () => 7 } });
  return Object.entries(instance.exports).map(([key, call]) => [key, call()]);
};

test('a module with its functions in another order does the same', async () => {
  const module = counting();
  const expected = await run(module);
  assert.deepEqual(expected.slice(-2), [
    [`f${FUNCTIONS - 1}`, 7 + FUNCTIONS],
    [`f${FUNCTIONS}`, 7 + FUNCTIONS],
  ]);
  const backwards = reordered(module, (bodies, imported) => {
    assert.equal(imported, IMPORTED);
    return [...bodies.keys()].reverse();
  });
  assert.notDeepEqual(backwards, Buffer.from(module));
  assert.deepEqual(await run(backwards), expected);
});

test('functions that are alike come to stand together', () => {
  const kinds = ['a', 'b', 'c'].map((seed) => createHash('shake256', { outputLength: 20_000 }).update(seed).digest());
  const bodies = Array.from({ length: 9 }, (_, index) => Uint8Array.from([index, ...kinds[index % 3]]));
  const order = byLikeness(bodies);
  assert.deepEqual(order.map((index) => index % 3).filter((kind, at, all) => kind !== all[at - 1]).length, 3);
  const packed = (indices) => deflateRawSync(Buffer.concat(indices.map((index) => bodies[index])), { level: 9 }).length;
  assert.ok(packed(order) * 2 < packed([...bodies.keys()]));
});

test('an instruction that is not known is refused, not copied by guess', () => {
  const module = counting();
  module[module.lastIndexOf(0x11)] = 0x16;
  assert.throws(() => reordered(module, (bodies) => [...bodies.keys()]), /opcode 0x16/);
});
