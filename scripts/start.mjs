/** npm start: sets up, builds what changed, serves the page on 127.0.0.1 (PORT, default 8080). */
import path from 'node:path';
import { buildModule, buildSite } from './build.mjs';
import { serve, SHARED } from './serve.mjs';
import { setup } from './setup.mjs';
import { fail, root } from './steps.mjs';

try {
  const port = Number(process.env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is no port number: ${process.env.PORT}`);
  await setup();
  await buildModule();
  await buildSite();
  const server = await serve(path.join(root, 'dist'), port, SHARED);
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${taken}/`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  fail(taken ? new Error('The port is taken: choose another one with PORT=8081 npm start.') : error);
}
