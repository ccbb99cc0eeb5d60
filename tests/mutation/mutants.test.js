import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf, planted } from './mutants.js';

const all = (source) => mutantsOf(source).map((mutant) => planted(source, mutant));

test('each fault is one change in the code', () => {
  assert.deepEqual(all('return a + b;'), ['return a - b;']);
  assert.deepEqual(all('while (i < n) ++i;'), ['while (i <= n) ++i;']);
  assert.deepEqual(all('x = list[3];'), ['x = list[4];']);
  assert.deepEqual(all('if (ready(a)) return;'), ['if (false) return;', 'if (!(ready(a))) return;']);
  assert.deepEqual(all("most = 1'000'000;"), ['most = 1000001;']);
  assert.deepEqual(all('f(Kind::row, Kind::head, Side::left);'), [
    'f(Kind::head, Kind::head, Side::left);',
    'f(Kind::row, Kind::row, Side::left);',
  ]);
  assert.deepEqual(all('if (a && b) return;').length, 3);
});

test('nothing that is no code is changed, nor a branch that declares what it uses', () => {
  for (const source of ['// a + b', '#include "a<1>"', 's = "1 + 2";', "c = '1';", 'if (const auto a = f()) g(*a);'])
    assert.deepEqual(all(source), [], source);
});
