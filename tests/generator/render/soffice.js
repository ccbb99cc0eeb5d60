/**
 * LibreOffice turns files into other forms: one start for many files, with a profile of its own.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What LibreOffice is asked for: the extension, and the filter where the default is another. */
export const TARGETS = {
  doc: 'doc:MS Word 97',
  docx: 'docx:MS Word 2007 XML',
  pdf: 'pdf',
  html: 'html:HTML (StarWriter)',
};

/** How it opens a file: a web page as a document for paper, as pasting into one does. */
const OPENING = { docx: [], html: ['--infilter=HTML (StarWriter)'] };

/**
 * @param {Uint8Array[]} files Word files, or what `from` says
 * @param {keyof typeof TARGETS} target
 * @param {keyof typeof OPENING} [from]
 * @returns {Promise<Uint8Array[] | undefined>} in the same order; nothing where LibreOffice is not installed
 */
export async function convert(files, target, from = 'docx') {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
  try {
    const names = files.map((_, i) => path.join(folder, `${i}.${from}`));
    await Promise.all(files.map((bytes, i) => writeFile(names[i], bytes)));
    if (!(await run(folder, target, from, names))) return undefined;
    return await Promise.all(
      files.map(async (_, i) => new Uint8Array(await readFile(path.join(folder, `${i}.${target}`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder @param {keyof typeof TARGETS} target @param {keyof typeof OPENING} from @param {string[]} names
 * @returns {Promise<boolean>} whether there is a LibreOffice
 */
function run(folder, target, from, names) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const child = spawn(
    'soffice',
    [
      profile,
      '--headless',
      '--norestore',
      ...OPENING[from],
      '--convert-to',
      TARGETS[target],
      '--outdir',
      folder,
      ...names,
    ],
    { stdio: 'ignore', timeout: 300_000 },
  );
  return new Promise((resolve, reject) => {
    child.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve(false) : reject(error)));
    child.on('exit', (code) => (code === 0 ? resolve(true) : reject(new Error(`soffice ended with ${code}`))));
  });
}
