#!/usr/bin/env node
import { main } from './main.js';

process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(); // the reader has seen enough
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
