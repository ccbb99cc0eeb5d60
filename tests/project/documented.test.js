/** What rooms offer says what it is: each declaration of the core's headers, each export of the package and of the element. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

/** @param {...string} patterns */
const files = (...patterns) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');

/** A line outside all braces that declares something; one after `template <…>` does not, since that line counts. */
const declares = {
  cpp: /^(?!(class|struct|enum class) \w+( : [\w:]+)?;|namespace\b|static_assert\b)[A-Za-z[]/,
  js: /^export (?!\{|\*|type \{|default [\w.]+;)/,
};
const comment = { cpp: /^\/\/\/ |\/\/\/< /, js: /^\/\*\*|^ \*\/|^\/\/ / };

/**
 * Declarations without a comment: above, behind, or above the first of the lines that they stand among.
 * @param {string} file @param {'cpp' | 'js'} language
 */
function undocumented(file, language) {
  const paragraphs = readFileSync(path.join(root, file), 'utf8').split(/\n\s*\n/);
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph.split('\n');
    const first = lines.findIndex((line) => declares[language].test(line));
    const isTold = lines.slice(0, first + 2).some((line) => comment[language].test(line));
    return first < 0 || isTold ? [] : [`${file}: ${lines[first]}`];
  });
}

test('each declaration of a header of the core has a comment', () => {
  assert.deepEqual(
    files('core/*.hpp').flatMap((file) => undocumented(file, 'cpp')),
    [],
  );
});

test('each export of the package and of the element has a comment', () => {
  const shipped = files('wasm/*.js', 'wasm/*.d.ts', 'web/widget/*');
  assert.deepEqual(
    shipped.flatMap((file) => undocumented(file, 'js')),
    [],
  );
});
