/** A number of the core that decides something has a name, and a comment: in what it counts, and why it is that much. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

const number = String.raw`(?:std::(?:size_t|ptrdiff_t|u?int\d+_t)|int|unsigned|double) (k\w+)`;
const constant = new RegExp(String.raw`^ *(?:inline |static )*constexpr ${number} = (-?\d[\d'.e+-]*)[;,]`);

/** Words of a comment, an example in Chinese counting as one. @param {string} comment */
const wordsOf = (comment) => comment.match(/[A-Za-z]+|[\u3000-\uffef]+|\d[\d^]*/g) ?? [];

/** Constants of a source with what is said of each: behind it, or right above. @param {string} source */
function constantsIn(source) {
  const lines = source.split('\n');
  return lines.flatMap((line, i) => {
    const [, name] = constant.exec(line) ?? [];
    if (!name) return [];
    let first = i;
    while (/^ *\/\//.test(lines[first - 1] ?? '')) first -= 1;
    const comment = line.split('//')[1] ?? lines.slice(first, i).join(' ');
    return [{ name, at: i + 1, comment: comment.trim() }];
  });
}

/** Too little: nothing, or a unit alone. @param {{comment: string}} constant */
const isUnexplained = ({ comment }) => wordsOf(comment).length < 3;

/** How far or how long: in what that is counted. */
const measures = /^k(?:Reach|Near|Longest|Shortest|Far|Most|Fewest|Few|Several|Many)/;
const units =
  /\b(?:points?|characters|letters|ideographs|digits|bytes|words|tokens|numbers|figures|values|readings|cells|rows|columns|lines|lists|labels|names|paragraphs|passages|sections|brackets|heads?|headings|outcomes|results|groups|places?|pieces|ways|steps|sums|sets|items|parts|reports|units|glyphs|boxes|texts|segments|tags|escapes|tabs|fields|verbs|changes|options|arcs|nodes|pages|times|cases|keys?|larger)\b/i;

const files = readdirSync(path.join(root, 'core'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.[ch]pp$/.test(file),
);
const all = files.flatMap((file) =>
  constantsIn(readFileSync(path.join(root, 'core', file), 'utf8')).map((it) => ({ ...it, file })),
);

/** @param {typeof all} constants */
const told = (constants) => constants.map(({ file, at, name, comment }) => `core/${file}:${at} ${name} “${comment}”`);

test('constants are found, and one that is not explained is', () => {
  assert.ok(all.length >= 250, `${all.length}`);
  const [bare, unit, whole] = constantsIn(
    [
      'constexpr int kNear = 3;',
      '',
      '  constexpr double kFar = 1.5;  // points',
      '// Rows; no table has more.',
      'inline constexpr std::size_t kMost = 20;',
    ].join('\n'),
  );
  assert.deepEqual([bare, unit, whole].map(isUnexplained), [true, true, false]);
});

test('each says why it is that much', () => assert.deepEqual(told(all.filter(isUnexplained)), []));

test('how far, how long, how many: each says of what', () =>
  assert.deepEqual(told(all.filter(({ name, comment }) => measures.test(name) && !units.test(comment))), []));
