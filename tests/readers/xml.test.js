import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8 } from 'fflate';
import { Budget } from '../../wasm/readers/budget.js';
import { parseXml } from '../../wasm/readers/xml.js';

/** @param {string} text */
const parsed = (text) => parseXml(strToU8(text), new Budget());
/** @param {import('../../wasm/readers/xml.js').XmlElement} element @returns {unknown} */
const outline = ({ name, index, attributes, children }) => [
  `${name} ${index}`,
  { ...attributes },
  children.map((it) => (typeof it === 'string' ? it : outline(it))),
];

test('XML is read the same whether it is as office programs write it or holds a comment besides', () => {
  const texts = [
    '<a/>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:a xmlns:w="urn:w"><w:b w:val="1" x:y=\'"2"\' /></w:a>\n',
    '<a>甲&amp;&lt;乙<b c = "&quot;&gt;&apos;"\n d="e"></b> <b/>&amp;amp;></a>',
    '<a :b="1"><_.-c/></a >',
    '<a>\r\n𠀀&#x41;&#66;<b c="d\ne"/></a>',
  ];
  for (const text of texts) assert.deepEqual(outline(parsed(text)), outline(parsed(`${text}<!-- -->`)));
  assert.deepEqual(outline(parsed(texts[2])), [
    'a 0',
    {},
    ['甲&<乙', ['b 1', { c: '">\'', d: 'e' }, []], ' ', ['b 2', {}, []], '&amp;>'],
  ]);
});

test('XML that is not well-formed is damaged', () => {
  const texts = [
    '',
    'a',
    'a<b/>',
    '<a>',
    '<a/><b/>',
    '<a/>b',
    '<a></b>',
    '<a><b></a></b>',
    '<a b="1" b="2"/>',
    '<a b="1"c="2"/>',
    '<a b=1/>',
    '<a b/>',
    '<a b="<"/>',
    '<a b="1/>',
    '<a / >',
    '<a>]]></a>',
    '<a>&b;</a>',
    '<a>&</a>',
    '<a>\0</a>',
    '<1/>',
    '<',
    '</a>',
    '</>',
  ];
  for (const text of texts) assert.throws(() => parsed(text), { code: 'damaged' }, text);
});

test('an element is paid for once, by whichever way it is read', () => {
  for (const text of ['<a><b/><b/></a>', '<a><b/><b/></a><!-- -->', '<a><b/><b/></a \n>']) {
    const budget = new Budget();
    parseXml(strToU8(text), budget);
    assert.equal(budget.spent.nodes, 3, text);
  }
});
