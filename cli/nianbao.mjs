#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/** What is compiled of the scripts, kept where Node.js can (from 22.1 on): a twentieth of what it takes to check a text. */
const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'nianbao');
/** @type {{ enableCompileCache?: (folder: string) => unknown }} */ (module).enableCompileCache?.(cache);

process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(); // the reader has seen enough
  console.error(`没有写完：${error.code}。The output could not be written: ${error.code}.`);
  process.exit(2);
});

try {
  const { main } = await import('./main.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
  console.error('检查程序还没有构建，请先运行 npm run build。The checker is not built yet: run npm run build.');
  process.exitCode = 2;
}
