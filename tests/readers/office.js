/** Files as LibreOffice makes them of others. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Why a test that needs LibreOffice is left out; false where it is there. @type {string | false} */
export const withoutOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' });
    return false;
  } catch {
    return 'there is no LibreOffice';
  }
})();

/**
 * @param {Record<string, Uint8Array>} files by name
 * @param {string} filter as `soffice --convert-to` takes it, e.g. "doc"
 * @returns {Record<string, Uint8Array>} the converted files by the same names
 */
export function converted(files, filter) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(path.join(folder, name), files[name]);
    const [profile, out] = [`-env:UserInstallation=file://${folder}/profile`, path.join(folder, 'out')];
    const sources = names.map((name) => path.join(folder, name));
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...sources], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    const extension = filter.split(':')[0];
    return Object.fromEntries(
      names.map((name) => [
        name,
        new Uint8Array(readFileSync(path.join(out, name.replace(/\.\w+$/, `.${extension}`)))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
