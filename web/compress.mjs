/**
 * Packs what is in dist/ for servers: name.gz and name.br beside each file, handed out as they are (docs/serving.md).
 * usage: node web/compress.mjs
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { gzipped } from './gzip.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const SMALLEST = 1024; // bytes: what fits into a packet or so gains nothing

/** What is packed already, as text: brotli takes a minute for it and gains nothing on gzip. */
const PACKED = /^(recognition[\\/](model|runtime)\.js|offline-scan\.html)$/;

/** @param {string} name */
async function compress(name) {
  const file = path.join(dist, name);
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) return;
  writeFileSync(`${file}.gz`, gzipped(bytes));
  if (!PACKED.test(name)) writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes));
}

const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => !/\.(gz|br)$/.test(name));
await Promise.all(names.filter((name) => statSync(path.join(dist, name)).isFile()).map(compress));
