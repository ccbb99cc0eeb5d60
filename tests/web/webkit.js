/** WebKit as Debian has it, on a screen that nobody sees; a few words of the WebDriver protocol drive it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE } from '../patience.js';

const NEEDED = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/xauth'];
const [DRIVER, SCREEN] = NEEDED;

/** Whether Debian's packages webkit2gtk-driver, xvfb and xauth are here. */
export const isWebKitHere = () => NEEDED.every((file) => existsSync(file));

/** A port that nothing listens on. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Asks the driver. A word of its own for what went wrong comes as the error's message. */
async function ask(driver, method, path, body) {
  const answer = await fetch(`${driver}${path}`, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(value.message || value.error);
  return value;
}

async function startDriver() {
  const port = await freePort();
  // The browser refuses its sandbox to root, as whom tests often run in containers.
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const child = spawn(SCREEN, ['-a', DRIVER, `--port=${port}`], { env, stdio: 'ignore', detached: true });
  const driver = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const there = await fetch(`${driver}/status`).catch(() => undefined);
    if (there) break;
    await pause(100);
  }
  return { driver, end: () => process.kill(-child.pid) };
}

const LISTEN = `self.results = []; self.seen = [];
  document.addEventListener('nianbao-result', (event) => self.results.push(event.detail));
  addEventListener('error', (event) => self.seen.push(event.message));
  addEventListener('unhandledrejection', (event) => self.seen.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => self.seen.push(event.violatedDirective + ' ' + event.blockedURI));`;

/** Opens an address. @returns a tab: `evaluate` runs an expression in it and waits for its promise */
export async function openWebKit(address) {
  const { driver, end } = await startDriver();
  try {
    const { sessionId } = await ask(driver, 'POST', '/session', { capabilities: {} });
    const session = `/session/${sessionId}`;
    const execute = (script) => ask(driver, 'POST', `${session}/execute/sync`, { script, args: [] });
    const evaluate = (expression) => execute(`return (${expression});`);
    await ask(driver, 'POST', `${session}/url`, { url: address });
    await execute(LISTEN);
    return {
      evaluate,
      async until(expression) {
        for (let waited = 0; waited < PATIENCE; waited += 200) {
          if (await evaluate(`Boolean(${expression})`)) return;
          await pause(200);
        }
        throw new Error(`never came: ${expression}; ${(await evaluate('self.seen')).join('; ')}`);
      },
      async close() {
        await ask(driver, 'DELETE', session).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
