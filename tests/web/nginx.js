/** docs/nginx.conf, run by the nginx of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from './browser.js';

const PATH = `${process.env.PATH}:/usr/sbin`;
export const absent = spawnSync('nginx', ['-v'], { env: { PATH } }).error ? 'nginx is not installed' : false;

/** The module that hands out what Brotli packed; the configuration says what to do without it. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(BROTLI);

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The documented configuration for another port and folder. @param {string} folder its own @param {string} served @param {number} port @param {string} more places @param {boolean} isShared */
async function configure(folder, served, port, more, isShared) {
  const whole = await readFile(path.join(root, 'docs/nginx.conf'), 'utf8');
  const documented = isShared ? whole.replaceAll('# add_header', 'add_header') : whole;
  const site = documented.replaceAll('/srv/nianbao', served).replace('listen 80;', `listen 127.0.0.1:${port};${more}`);
  const usable = hasBrotli ? site : site.replace('brotli_static on;', '');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = `${hasBrotli ? `load_module ${BROTLI};` : ''} daemon off; pid ${folder}/pid; error_log stderr; events {}
http { access_log off; ${places.join(' ')}
${usable}}`;
  await writeFile(path.join(folder, 'nginx.conf'), main);
}

/** @param {string} served a folder @param {string} [more] places beside the two of the documented configuration @param {boolean} [isShared] with the headers that it leaves out, for several threads */
export async function nginx(served, more = '', isShared = false) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-nginx-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  await configure(folder, served, port, more, isShared);
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const server = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), ...user], { env: { PATH }, stdio: 'inherit' });
  while (server.exitCode === null && !(await fetch(url).catch(() => null)))
    await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    url,
    async close() {
      server.kill();
      await once(server, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}
