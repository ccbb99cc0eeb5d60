#!/usr/bin/env node
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
