/** docs/nginx.conf, run by the nginx of this machine: as a site of its own, below a path, and behind a portal that adds a script. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { at, pdf } from '../readers/build-pages.js';
import { dist, launch, openPage, paste, result } from './browser.js';
import { example } from './inputs.js';
import { absent as skip, hasBrotli, nginx } from './nginx.js';
import { SEVERAL, threadsReading } from './threads.js';

let browser;
let server;
let url;

/** Beside the two places of the documented configuration. */
const PORTAL = `
    location /portal/ {
        alias ${dist}/;
        gzip_static off;
        ${hasBrotli ? 'brotli_static off;' : ''}
        sub_filter '</head>' '<script src="https://count.example/visits.js"></script><script>visits = 1</script></head>';
    }
`;

before(async () => {
  if (skip) return;
  server = await nginx(dist, PORTAL);
  url = server.url;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
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

for (const place of ['', 'tools/nianbao/', 'tools/nianbao', 'offline-full.html', 'demo.html']) {
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

test('with the headers behind # several threads read a scan, under the server’s policy', { skip }, async (t) => {
  const sharing = await nginx(dist, '', true);
  t.after(() => sharing.close());
  const { page, seen, context } = await openPage(browser, sharing.url);
  assert.equal(await threadsReading(page), SEVERAL);
  await context.close();
  assert.deepEqual([seen.errors, (await use(sharing.url)).errors], [[], []]);
});

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

test('packed copies are handed out to who takes them, with the type of the file', { skip }, async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
  writeFileSync(path.join(folder, 'a.txt'), '原文');
  writeFileSync(path.join(folder, 'a.txt.gz'), gzipSync('由gzip'));
  writeFileSync(path.join(folder, 'a.txt.br'), brotliCompressSync('由Brotli'));
  const other = await nginx(folder);
  t.after(async () => {
    await other.close();
    rmSync(folder, { recursive: true });
  });
  for (const [encoding, text] of [
    ['identity', '原文'],
    ['gzip', '由gzip'],
    ['gzip, br', hasBrotli ? '由Brotli' : '由gzip'],
  ]) {
    const answer = await fetch(`${other.url}a.txt`, { headers: { 'accept-encoding': encoding } });
    assert.deepEqual([await answer.text(), answer.headers.get('content-type')], [text, 'text/plain; charset=utf-8']);
  }
});
