import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank } from '../../recognition/plane.js';
import { charactersOf, createRecogniser, HEIGHT } from '../../recognition/recogniser.js';

const characters = charactersOf('0\n6\nO\no\n');

/** A model that takes one step over a line, and gives the characters these shares. @param {Record<string, number>} shares */
async function look(shares) {
  class Tensor {
    constructor(/** @type {string} */ _type, /** @type {Float32Array} */ data, /** @type {number[]} */ dims) {
      Object.assign(this, { data, dims });
    }
  }
  const scores = Float32Array.from(characters, (it) => shares[it] ?? 0);
  const session = {
    inputNames: ['x'],
    outputNames: ['y'],
    run: async () => ({ y: { data: scores, dims: [1, 1, characters.length] } }),
  };
  const runtime = { InferenceSession: { create: async () => session }, Tensor };
  const recognise = await createRecogniser(/** @type {any} */ (runtime), new Uint8Array(), characters);
  const [{ text, sure }] = await recognise([blank(40, HEIGHT, 255)]);
  return { text, sure: Math.round(sure[0] * 100) };
}

test('a 0 that may be the letter O is a 0 for sure; what another digit may be is not, nor what looks more like the letter', async () => {
  assert.deepEqual(await look({ 0: 0.7, O: 0.15, o: 0.13 }), { text: '0', sure: 98 });
  assert.deepEqual(await look({ 0: 0.7, 6: 0.28 }), { text: '0', sure: 70 });
  assert.deepEqual(await look({ 6: 0.7, O: 0.28 }), { text: '6', sure: 70 });
  assert.deepEqual(await look({ O: 0.6, 0: 0.38 }), { text: 'O', sure: 60 });
});
