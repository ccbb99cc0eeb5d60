/** The command line from its arguments to its exit code. */
import { readFileSync } from 'node:fs';
import { parse, UsageError } from './arguments.js';
import { texts } from './texts.js';
import { visible } from './visible.js';

/**
 * @param {string[]} args without the program's name
 * @returns {Promise<0 | 1 | 2>} the exit code
 */
export async function main(args) {
  let say = texts('zh-CN');
  try {
    const request = parse(args);
    say = texts(request.lang);
    if (request.command === 'check') {
      const { check } = await import('./check.js');
      return await check(request, say);
    }
    if (request.command === 'annotate' || request.command === 'correct') {
      const { giveBack } = await import('./give-back.js');
      return await giveBack(request, say);
    }
    if (request.command === 'letters') {
      const { letters } = await import('./letters.js');
      return await letters(request, say);
    }
    console.log(request.command === 'help' ? say.help : version());
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(visible(error instanceof UsageError ? why : say.failed(why)));
    return 2;
  }
}

function version() {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
