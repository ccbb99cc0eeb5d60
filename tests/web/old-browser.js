/**
 * Chromium as old as the offices have it, from the npm packages that hold such builds. Today's drivers do not speak to
 * them, so a few words of the DevTools protocol do.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { PATIENCE } from '../patience.js';
import { root } from './browser.js';

/** The version of Chromium in each version of chrome-aws-lambda. */
export const PACKAGES = { 78: '1.20.4', 88: '5.5.0' };

/** The path of the program, fetched from the registry once; undefined where that cannot be reached. */
export function programOf(version) {
  const folder = path.join(root, 'build/browsers', String(version));
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  try {
    const packed = execFileSync('npm', ['pack', '--silent', `chrome-aws-lambda@${PACKAGES[version]}`], { cwd: folder })
      .toString()
      .trim();
    execFileSync('tar', ['xzf', packed, 'package/bin/chromium.br'], { cwd: folder });
  } catch {
    return undefined;
  }
  writeFileSync(program, brotliDecompressSync(readFileSync(path.join(folder, 'package/bin/chromium.br'))), {
    mode: 0o755,
  });
  return program;
}

/** The address of the only tab, said on the error output and asked for over HTTP. */
async function debuggerOf(child) {
  const port = await new Promise((resolve, reject) => {
    child.stderr.on('data', (data) => {
      const [, found] = String(data).match(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//) || [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the browser ended')));
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json`, { signal: AbortSignal.timeout(PATIENCE) });
    const targets = await answer.json();
    const tab = targets.find((t) => t.type === 'page');
    if (tab) return tab.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens an address. @returns a tab: `evaluate` runs an expression in it and waits for its promise */
export async function openTab(program, address) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'nianbao-'));
  const flags = [
    '--no-sandbox', // nor '--single-process': so these builds fall silent for ever where another process takes the cores
    '--headless',
    '--no-zygote',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(program, flags, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  /** All its processes at once: one that was left would still write into the profile while that goes. */
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 50 });
  };
  try {
    return { ...(await tabOf(child, address)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function tabOf(child, address) {
  const socket = new WebSocket(await debuggerOf(child), { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const { send, seen } = conversation(socket);
  const evaluate = (expression) => evaluated(send, expression);
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  await send('Page.addScriptToEvaluateOnNewDocument', {
    source:
      "self.results = []; document.addEventListener('nianbao-result', (event) => self.results.push(event.detail));",
  });
  await send('Page.navigate', { url: address });
  return {
    evaluate,
    seen,
    until: (expression) => until(evaluate, expression, seen),
    picture: async () => Buffer.from((await send('Page.captureScreenshot')).data, 'base64'),
  };
}

/** Asks over the socket, and gathers the errors that the page tells of. */
function conversation(socket) {
  const waiting = new Map();
  const seen = [];
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error, method, params } = JSON.parse(String(data));
    if (id) waiting.get(id)(error ? { error } : result);
    else if (method === 'Runtime.exceptionThrown')
      seen.push(params.exceptionDetails.exception?.description || params.exceptionDetails.text);
    else if (method === 'Log.entryAdded' && params.entry.level === 'error') seen.push(params.entry.text);
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      const silence = setTimeout(() => reject(new Error(`the browser does not answer ${method}`)), PATIENCE);
      waiting.set(last, (answer) => {
        clearTimeout(silence);
        resolve(answer);
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, seen };
}

async function evaluated(send, expression) {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
  return result.value;
}

/** Waits until an expression is true in the page; a browser that falls silent is waited for once. */
async function until(evaluate, expression, seen) {
  for (const since = Date.now(); Date.now() - since < PATIENCE; ) {
    const came = await evaluate(`Boolean(${expression})`).catch(() => false); // the document is just being replaced
    if (came) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`never came: ${expression}; ${seen.join('; ')}`);
}
