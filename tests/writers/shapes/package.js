/** A report as the parts of an Office file, whose XML each shape changes as another program would write it. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { blocksOf } from '../../generator/document.js';
import { FORMS } from '../../generator/render/index.js';
import { makeReport } from '../../generator/report.js';
import { zip } from '../../readers/build.js';

/** @typedef {Record<string, string>} Parts */
/** @typedef {(parts: Parts) => void} Shape */

export const [NUMBER, SLIP] = ['7391', '重复审请'];
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const report = makeReport(6, {
  year: 2024,
  tables: (tables) => {
    tables.requests['new.natural'] = Number(NUMBER);
  },
});

/** The report with NUMBER in a cell, and SLIP in a label of the part that shapes change. @param {'docx' | 'xlsx'} form @param {string} main @returns {Parts} */
export function partsOf(form, main) {
  const parts = unzipSync(FORMS[form].render(blocksOf(report)));
  const texts = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
  texts[main] = texts[main].replace('重复申请', SLIP);
  return texts;
}

/** @param {Parts} plain @param {Shape} shape @returns {Uint8Array} */
export function fileOf(plain, shape) {
  const parts = { ...plain };
  shape(parts);
  return zip(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Other XML in a part. @param {string} part @param {RegExp | string} what @param {any} other as of String.replace @returns {Shape} */
export const replacing = (part, what, other) => (parts) => {
  const changed = parts[part].replace(what, other);
  if (changed === parts[part]) throw new Error(`${what} is not there`);
  parts[part] = changed;
};

/** @param {...Shape} shapes @returns {Shape} */
export const both =
  (...shapes) =>
  (parts) => {
    for (const shape of shapes) shape(parts);
  };

/** One more relationship of a part. @param {Parts} parts @param {string} relations the part of its relationships @param {Record<string, string>} attributes */
export function relate(parts, relations, attributes) {
  const words = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  parts[relations] = parts[relations].replace('</Relationships>', `<Relationship ${words.join(' ')}/></Relationships>`);
}

/** @param {Parts} parts @param {string} part @param {string} type of its content, behind the one of all of its kind @param {string} ml */
export function declare(parts, part, type, ml) {
  parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(
    '</Types>',
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${ml}.${type}+xml"/></Types>`,
  );
}

/** The namespaces of ISO 29500 strict. @type {Shape} */
export function strict(parts) {
  for (const name of Object.keys(parts))
    parts[name] = parts[name]
      .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replace(
        /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|spreadsheetml)\/2006\/main/g,
        'http://purl.oclc.org/ooxml/$1/main',
      );
}
