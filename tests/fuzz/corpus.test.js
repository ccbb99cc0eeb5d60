/** What fuzzing has found, and what it begins with, through the module: an answer for each, and every result as the schema has it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { createChecker } from '../../wasm/node.js';

const schema = JSON.parse(readFileSync(new URL('../../schema/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const checker = await createChecker();

/** @param {string} target @returns {[string, string][]} */
function corpus(target) {
  const folder = new URL(`corpus/${target}/`, import.meta.url);
  return readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

/** The result, or nothing where the checker says in a sentence that it was called wrongly. */
function checked(document, options) {
  try {
    return checker.check(document, options);
  } catch (error) {
    assert.equal(error.code, 'request', error.message);
    return null;
  }
}

/** Bytes that are no JSON never pass the wrapper. @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @type {Record<string, (text: string) => ReturnType<typeof checked>>} */
const targets = {
  text: (text) => checked({ name: 'a.txt', format: 'text', text }),
  document: (text) => checked(parsed(text) ?? {}),
  settings: (text) =>
    checked({ name: 'a.txt', format: 'text', text: '一、总体情况\n' }, { settings: parsed(text) ?? {} }),
};

for (const [target, check] of Object.entries(targets)) {
  test(`every file of the corpus has an answer: ${target}`, () => {
    for (const [name, text] of corpus(target)) {
      const result = check(text);
      assert.ok(result === null || validate(result), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    }
  });
}
