/** LibreOffice turns files into other forms, and takes what is pasted: each start with a profile of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

/** Why a test that needs LibreOffice is left out; false where it is there. @type {string | false} */
export const withoutOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' });
    return false;
  } catch {
    return 'there is no LibreOffice';
  }
})();

/** For a batch of files, where other work takes the machine as well; in milliseconds. */
const TIMEOUT = 900_000;

/** What LibreOffice is asked for: the extension, and the filter where the default is another. */
const TARGETS = {
  doc: 'doc:MS Word 97',
  docx: 'docx:MS Word 2007 XML',
  html: 'html:HTML (StarWriter)',
};

/**
 * @param {Uint8Array[]} files of one form
 * @param {string} target their new extension, or extension:filter:options
 * @param {{from?: string, filter?: string}} [source] their extension, and by which filter they are opened
 * @returns {Promise<Uint8Array[]>} in the same order
 */
export function convert(files, target, { from = 'docx', filter = '' } = {}) {
  return inFolder(async (folder) => {
    const names = files.map((_, i) => path.join(folder, `${i}.${from}`));
    await Promise.all(files.map((bytes, i) => writeFile(names[i], bytes)));
    const opening = filter ? [`--infilter=${filter}`] : [];
    const saving = [
      '--convert-to',
      TARGETS[/** @type {keyof typeof TARGETS} */ (target)] ?? target,
      '--outdir',
      folder,
    ];
    await run('soffice', [profile(folder), '--headless', '--norestore', ...opening, ...saving, ...names]);
    const [extension] = target.split(':');
    return Promise.all(files.map((_, i) => bytesOf(path.join(folder, `${i}.${extension}`))));
  });
}

/** What the writer holds after HTML was pasted into an empty document. @param {string} html @returns {Promise<Uint8Array>} a .docx */
export function pasteIntoWriter(html) {
  return inFolder(async (folder) => {
    const [clipboard, document] = [path.join(folder, 'clipboard.html'), path.join(folder, 'pasted.docx')];
    await writeFile(clipboard, html);
    const script = fileURLToPath(new URL('paste-into-writer.py', import.meta.url));
    await run('/usr/bin/python3', [script, profile(folder), clipboard, document]); // Debian's: only that one has uno
    return bytesOf(document);
  });
}

/**
 * What a word processor makes of the tracked changes of .docx files: their authors, and the text with all accepted or rejected.
 * @param {Uint8Array[]} files
 * @returns {Promise<{authors: string[], accepted: string, rejected: string}[]>}
 */
export const lookAtChanges = (files) => look('look-at-changes.py', files, 'docx');

/**
 * What a spreadsheet program sees in the sheets of .xlsx files: formula and value by cell, formats by area, words of notes by cell.
 * @param {Uint8Array[]} files
 * @returns {Promise<{cells: Record<string, [string, string | number]>, formats: Record<string, unknown[]>, notes: Record<string, string>}[][]>}
 */
export const lookAtCells = (files) => look('look-at-cells.py', files, 'xlsx');

/** What a script of this folder says of files. @param {string} name @param {Uint8Array[]} files @param {string} extension */
function look(name, files, extension) {
  return inFolder(async (folder) => {
    const names = files.map((_, i) => path.join(folder, `${i}.${extension}`));
    await Promise.all(files.map((bytes, i) => writeFile(names[i], bytes)));
    const script = fileURLToPath(new URL(name, import.meta.url));
    const said = execFileSync('/usr/bin/python3', [script, profile(folder), ...names], {
      timeout: TIMEOUT,
      maxBuffer: 1 << 28,
    });
    return JSON.parse(said.toString());
  });
}

/**
 * The comments that a word processor sees in .docx files, and the words that each is about.
 * @param {Uint8Array[]} files
 * @returns {Promise<{author: string, words: string, at: string}[][]>}
 */
export async function lookAtComments(files) {
  const opened = await convert(files, 'odt');
  return opened.map((odt) => commentsOf(strFromU8(unzipSync(odt)['content.xml'])));
}

/**
 * The words that a word processor shows of .docx files, a line a paragraph, without the comments on them.
 * @param {Uint8Array[]} files without tracked changes
 */
export async function lookAtWords(files) {
  const opened = await convert(files, 'fodt');
  return opened.map((text) => {
    const [, body = ''] = /<office:text[^>]*>(.*)<\/office:text>/s.exec(strFromU8(text)) ?? [];
    return body
      .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
      .replace(/<\/text:(p|h)>|<text:(p|h)[^>]*\/>/g, '\n')
      .replace(/<[^>]*>/g, '');
  });
}

/** @param {string} xml of an OpenDocument text */
function commentsOf(xml) {
  const words = (/** @type {string} */ part) =>
    part
      .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
      .replace(/<text:line-break\/>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  return [...xml.matchAll(/<office:annotation [^>]*office:name="([^"]*)"[^>]*>(.*?)<\/office:annotation>/gs)].map(
    (found) => {
      const [whole, name, inside] = found;
      const from = found.index + whole.length;
      const to = xml.indexOf(`<office:annotation-end office:name="${name}"/>`);
      const paragraphs = [...inside.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)].map(([, text]) => words(text));
      const author = words(/<dc:creator>(.*?)<\/dc:creator>/.exec(inside)?.[1] ?? '');
      return { author, words: paragraphs.join('\n'), at: words(xml.slice(from, to)) };
    },
  );
}

/** @param {string} folder */
const profile = (folder) => `-env:UserInstallation=file://${folder}/profile`;

/** @param {string} file */
const bytesOf = async (file) => new Uint8Array(await readFile(file));

/** @template T @param {(folder: string) => Promise<T>} work */
async function inFolder(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} command @param {string[]} args @returns {Promise<void>} */
function run(command, args) {
  const child = spawn(command, args, { stdio: 'ignore', timeout: TIMEOUT });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
