/** The package as `npm install` takes it into a folder, with the dependencies that it names, from where they are already. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/steps.mjs';

/** @param {string} folder an empty one @returns {string} where the package is now */
export function install(folder) {
  const modules = path.join(folder, 'node_modules');
  execFileSync('npm', ['pack', '--ignore-scripts', `--pack-destination=${folder}`], { cwd: root, stdio: 'pipe' });
  const { version, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const home = path.join(modules, 'nianbao');
  mkdirSync(home, { recursive: true });
  const tarball = path.join(folder, `nianbao-${version}.tgz`);
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  for (const name of Object.keys(dependencies))
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  return home;
}
