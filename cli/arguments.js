/** The arguments of the command line, as data. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { texts } from './texts.js';

/** Wrong usage: a sentence for the user, in his language. */
export class UsageError extends Error {}

/** @typedef {'text' | 'json' | 'jsonl' | 'csv' | 'panel' | 'svg' | 'xlsx' | 'parquet'} Format */
/**
 * @typedef {object} Request
 * @property {'help' | 'version' | 'check' | 'annotate' | 'correct' | 'letters'} command
 * @property {string[]} inputs
 * @property {string} [filesFrom] where more of them are named; "-": the standard input
 * @property {boolean} resume whether a run that was ended goes on where it was
 * @property {Format} format
 * @property {'zh-CN' | 'en'} lang
 * @property {string} [out]
 * @property {string} [previous]
 * @property {string} [roster] who has to report
 * @property {string} [consolidated] the report that the others add up to
 * @property {string} [settings]
 * @property {string} [template] the office's own form of a letter
 * @property {number} jobs how many files are worked on at once
 * @property {boolean} all whether corrections that somebody has to decide on are written too, the likeliest of each
 */

/** What does something with some commands only. @type {Partial<Record<keyof typeof options, string[]>>} */
const onlyWith = {
  format: ['check'],
  'files-from': ['check'],
  resume: ['check'],
  roster: ['check'],
  consolidated: ['check'],
  previous: ['check', 'letters'],
  template: ['letters'],
  all: ['annotate', 'correct'],
};

const formats = ['text', 'json', 'jsonl', 'csv', 'panel', 'svg', 'xlsx', 'parquet'];
/** Those whose output so far stands for itself. */
const resumable = ['jsonl', 'csv'];
const languages = ['zh-CN', 'en'];

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
const options = /** @type {const} */ ({
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
  'files-from': { type: 'string' },
  resume: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh-CN' },
  previous: { type: 'string' },
  roster: { type: 'string', multiple: true },
  consolidated: { type: 'string', multiple: true },
  settings: { type: 'string' },
  template: { type: 'string' },
  jobs: { type: 'string' },
  all: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
});

/**
 * @param {string[]} args
 * @returns {Request}
 * @throws {UsageError}
 */
export function parse(args) {
  const { values, positionals, given, say } = split(args);
  const { out, 'files-from': filesFrom, resume, previous, settings, template, all } = values;
  const [roster, consolidated] = /** @type {const} */ (['roster', 'consolidated']).map((name) => {
    if ((values[name] ?? []).length > 1) throw new UsageError(say.givenTwice(`--${name}`));
    return values[name]?.[0];
  });
  const lang = /** @type {Request['lang']} */ (values.lang);
  const format = /** @type {Format} */ (values.format);
  const jobs = jobsOf(values.jobs, say);
  const rest = { format, lang, out, filesFrom, resume, previous, roster, consolidated, settings, template, jobs, all };
  if (values.help) return { command: 'help', inputs: [], ...rest };
  if (values.version) return { command: 'version', inputs: [], ...rest };
  const [command, ...inputs] = positionals;
  if (command === undefined) throw new UsageError(say.noCommand);
  if (command !== 'check' && command !== 'annotate' && command !== 'correct' && command !== 'letters')
    throw new UsageError(/[./\\]/.test(command) ? say.noCommandButFile(command) : say.unknownCommand(command));
  if (inputs.length === 0 && filesFrom === undefined) throw new UsageError(say.noInput);
  refuseOthers(command, given, say);
  if (command !== 'check' && out === undefined) throw new UsageError(command === 'letters' ? say.noZip : say.noFolder);
  if (!formats.includes(format)) throw new UsageError(say.unknownFormat(format, formats.join(' ')));
  if (resume && (out === undefined || !resumable.includes(format)))
    throw new UsageError(say.notResumable(resumable.join(say.and)));
  return { command, inputs, ...rest };
}

/** An option of another command would be ignored without a word. @param {string} command @param {string[]} given the names of the options @param {import('./texts.js').Texts} say */
function refuseOthers(command, given, say) {
  for (const name of given) {
    const commands = onlyWith[/** @type {keyof typeof onlyWith} */ (name)];
    if (commands && !commands.includes(command))
      throw new UsageError(say.otherCommand(`--${name}`, commands.join(say.and)));
  }
}

/** All cores where nothing is said. @param {string | undefined} said @param {import('./texts.js').Texts} say */
function jobsOf(said, say) {
  if (said === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,2}$/.test(said)) throw new UsageError(say.wrongJobs(said));
  return Number(said);
}

/**
 * Options and the rest, and the language to complain in: it is known even where the other arguments are wrong.
 * @param {string[]} args
 */
function split(args) {
  const said = args.find((arg, i) => arg === '--lang=en' || (arg === 'en' && args[i - 1] === '--lang'));
  const say = texts(said ? 'en' : 'zh-CN');
  try {
    const { values, positionals, tokens } = parseArgs({ args, options, allowPositionals: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    if (!languages.includes(values.lang)) throw new UsageError(say.unknownLanguage(values.lang, languages.join(' ')));
    return { values, positionals, given, say };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say.wrongOption(wrongOption(args)));
  }
}

/** The first argument that is no option of ours, or lacks its value. @param {string[]} args */
function wrongOption(args) {
  const known = (/** @type {string} */ arg) => Object.hasOwn(options, arg.slice(2).split('=')[0]);
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.find((arg) => arg.startsWith('-') && arg !== '-' && arg !== '-h' && !known(arg)) ?? own.at(-1) ?? '';
}
