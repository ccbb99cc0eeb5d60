#!/usr/bin/env node
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(); // the reader has seen enough
  throw error;
});

try {
  const { main } = await import('./main.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('检查程序还没有构建，请先运行 npm run build。The checker is not built yet: run npm run build.');
  process.exitCode = 2;
}
