/** All that a click can do is one object, put together of many: of two with the same name the first would be lost in silence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

/** Stands for whatever a part is given: it has everything, and everything it has is such again. @returns {any} */
const anything = () =>
  new Proxy(() => {}, {
    get: (_, name) => (name === Symbol.iterator ? [][Symbol.iterator] : anything()),
    apply: anything,
  });

before(() => {
  globalThis.document = anything();
  globalThis.self = /** @type {any} */ (globalThis);
});
after(() => {
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'self');
});

/** The parts that a source puts together in `actions`, with what they are imported from. @param {URL} file */
function partsOf(file) {
  const source = readFileSync(file, 'utf8');
  const [actions] = /(function|const) actions\b[\s\S]*?\n\}/.exec(source) ?? [''];
  const imports = [...source.matchAll(/^import \{(.+)\} from '(\..+)';$/gm)].flatMap(([, names, from]) =>
    names.split(',').map((name) => /** @type {const} */ ([name.trim(), new URL(from, file)])),
  );
  return imports.filter(([name]) => new RegExp(`(\\.\\.\\.|= )${name}\\(`).test(actions));
}

for (const [of, place, few] of /** @type {const} */ ([
  ['the page', 'page/main.js', 10],
  ['a folder', 'folder/index.js', 4],
])) {
  test(`no two handlers of ${of} share a name`, async () => {
    const parts = partsOf(new URL(`../../web/${place}`, import.meta.url));
    assert.ok(parts.length > few, 'the parts are found');
    /** @type {Record<string, string[]>} */
    const owners = {};
    for (const [name, from] of parts) {
      const part = (await import(from.href))[name](...Array.from({ length: 8 }, anything));
      for (const handler of Object.keys(part)) owners[handler] = [...(owners[handler] ?? []), name];
    }
    assert.deepEqual(
      Object.entries(owners).filter(([, names]) => names.length > 1),
      [],
    );
  });
}
