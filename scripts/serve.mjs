/** Serves a folder of static files on this machine alone, to pages of its own address. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file that a request means: `index.html` for a folder; null where there is none, outside of `folder`, or behind a link. @param {string} folder @param {string} url */
async function locate(folder, url) {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
    if (!file.startsWith(folder + path.sep) || name.includes('\0')) return null;
    return (await realpath(file)) === file && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** Whether a request was made to this machine by a name of its own: a page of another site may have been led here by its name. @param {string} [host] */
const isOwn = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/** Lets threads of the page share memory in Chromium, so that several of them read a scan; other browsers pass over it. */
export const SHARED = { 'Document-Isolation-Policy': 'isolate-and-require-corp' };

/**
 * @param {string} folder
 * @param {number} port 0 for any free one
 * @param {Record<string, string>} [headers] of each file
 * @returns {Promise<import('node:http').Server>} listening on 127.0.0.1
 */
export async function serve(folder, port, headers = {}) {
  const base = await realpath(folder);
  const server = createServer(async (request, response) => {
    if (!isOwn(request.headers.host)) {
      response.writeHead(403, { 'Content-Type': types['.txt'] }).end();
      return;
    }
    const file = await locate(base, request.url ?? '/');
    if (!file || !/^(GET|HEAD)$/.test(request.method ?? '')) {
      response.writeHead(file ? 405 : 404, { 'Content-Type': types['.txt'] }).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store', // a rebuilt page is seen at the next reload
      ...headers,
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return server;
}
