import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-serve-'));
for (const name of ['index.html', 'a.js', 'a.wasm', '年报.css']) writeFileSync(path.join(folder, name), name);
const server = await serve(folder, 0);
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as it is written. */
function ask(target, method = 'GET', headers = {}) {
  return new Promise((resolve, reject) => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('it listens on this machine alone', () => {
  assert.equal(/** @type {import('node:net').AddressInfo} */ (server.address()).address, '127.0.0.1');
});

test('every file comes with its type, and is never kept', async () => {
  const types = {
    '/': 'text/html',
    '/a.js': 'text/javascript',
    '/a.wasm': 'application/wasm',
    '/%E5%B9%B4%E6%8A%A5.css': 'text/css',
  };
  for (const [target, type] of Object.entries(types)) {
    const { status, headers } = await ask(target);
    assert.equal(status, 200, target);
    assert.ok(headers['content-type'].startsWith(type), target);
    assert.equal(headers['cache-control'], 'no-store');
  }
});

test('nothing outside of the folder, and nothing broken, is served', async () => {
  for (const target of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/none', '/%', '/a.js%00', '//']) {
    assert.ok([404, 400].includes((await ask(target)).status), target);
  }
});

test('HEAD has no body, other methods are refused', async () => {
  assert.deepEqual([(await ask('/a.js', 'HEAD')).status, (await ask('/a.js', 'HEAD')).body], [200, '']);
  assert.equal((await ask('/a.js', 'POST')).status, 405);
});

test('no link is followed', async () => {
  symlinkSync('/etc/hostname', path.join(folder, 'host.txt'));
  mkdirSync(path.join(folder, 'in'));
  symlinkSync('/etc', path.join(folder, 'in/etc'));
  for (const target of ['/host.txt', '/in/etc/hostname']) assert.equal((await ask(target)).status, 404, target);
});

test('it answers to its own address only', async () => {
  for (const host of ['example.org', 'example.org:80', 'localhost.example.org', '127.0.0.1.example.org'])
    assert.equal((await ask('/a.js', 'GET', { host })).status, 403, host);
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080'])
    assert.equal((await ask('/a.js', 'GET', { host })).status, 200, host);
});
