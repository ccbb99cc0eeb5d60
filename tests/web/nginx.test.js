/** docs/nginx.conf, run by the nginx of this machine: as a site of its own, below a path, and behind a portal that adds a script. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { at, pdf } from '../readers/build-pages.js';
import { dist, launch, openPage, paste, result, root } from './browser.js';
import { example } from './inputs.js';

const PATH = `${process.env.PATH}:/usr/sbin`;
const skip = spawnSync('nginx', ['-v'], { env: { PATH } }).error ? 'nginx is not installed' : false;

let browser;
let folder;
let nginx;
let url;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The portal of the test stands beside the two places of the documented configuration. */
const portal = (folder_) => `
    location /portal/ {
        alias ${folder_}/;
        sub_filter '</head>' '<script src="https://count.example/visits.js"></script><script>visits = 1</script></head>';
    }
`;

async function configure(port) {
  const documented = await readFile(path.join(root, 'docs/nginx.conf'), 'utf8');
  const site = documented
    .replaceAll('/srv/nianbao', dist)
    .replace('listen 80;', `listen 127.0.0.1:${port};${portal(dist)}`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = `daemon off; pid ${folder}/pid; error_log stderr; events {}
http { access_log off; ${places.join(' ')}
${site}}`;
  await writeFile(path.join(folder, 'nginx.conf'), main);
}

before(async () => {
  if (skip) return;
  folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-nginx-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  await configure(port);
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  nginx = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), ...user], { env: { PATH }, stdio: 'inherit' });
  for (let tries = 0; tries < 50 && !(await fetch(url).catch(() => null)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  nginx?.kill();
  if (folder) await rm(folder, { recursive: true });
});

test('every file comes with its type and its policy, and is asked for again', { skip }, async () => {
  const types = {
    '': 'text/html; charset=utf-8',
    'engine.js': 'application/javascript; charset=utf-8',
    'nianbao-checker.mjs': 'text/javascript; charset=utf-8',
    'manifest.webmanifest': 'application/manifest+json',
    'NOTICE.txt': 'text/plain; charset=utf-8',
  };
  for (const place of ['', 'tools/nianbao/']) {
    for (const [name, type] of Object.entries(types)) {
      const { status, headers } = await fetch(url + place + name);
      assert.deepEqual([status, headers.get('content-type')], [200, type], place + name);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('cache-control'), 'no-cache');
    }
  }
});

/** A report pasted, a PDF opened, and the page kept for later: all that a policy could forbid. */
async function use(address) {
  const { page, seen, context } = await openPage(browser, address);
  await paste(page, example);
  assert.equal((await result(page)).report.year, 2024);
  const bytes = pdf([{ content: at(100, 700, '12') + at(200, 700, '7') }]);
  await page.setInputFiles('input[type=file]', {
    name: '表.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(bytes),
  });
  assert.equal((await result(page, 2)).source.format, 'pdf');
  const visits = await page.evaluate(() => /** @type {any} */ (self).visits);
  await context.close();
  return { errors: seen.errors, visits };
}

for (const place of ['', 'tools/nianbao/', 'offline-full.html', 'demo.html']) {
  test(`the page works at /${place}, under the server’s policy as well`, { skip }, async () => {
    if (place === 'demo.html') {
      const { page, seen, context } = await openPage(browser, url + place);
      await page.locator('#body').fill(example);
      await result(page);
      assert.deepEqual(seen.errors, []);
      return context.close();
    }
    const { errors } = await use(url + place);
    assert.deepEqual(errors, []);
  });
}

test('it can be kept for visits without a network', { skip }, async () => {
  const { page, seen, context } = await openPage(browser, `${url}tools/nianbao/`);
  await paste(page, example);
  await page.getByText('断网可用').waitFor();
  await context.setOffline(true);
  await page.reload();
  await paste(page, example);
  assert.equal((await result(page)).report.year, 2024);
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test('a script that a portal adds is not run, and the page works all the same', { skip }, async () => {
  const { errors, visits } = await use(`${url}portal/`);
  assert.equal(visits, undefined);
  assert.ok(errors.length > 0 && errors.every((error) => /policy/i.test(error)), errors.join('\n'));
});
