/** For people: each finding with its place, the words there, what is wrong and what to do; a verdict last. */
import { lineNumbers, quote } from '../places.js';
import { verdict } from './rows.js';

const marks = { error: '✕', warning: '!', note: 'i', reading: '?', fine: '✓' };
const codes = { error: 31, warning: 33, note: 34, reading: 35, fine: 32, faint: 2, strong: 1 };

export function textWriter(sink, say) {
  const paint = sink.colours ? (kind, words) => `\x1b[${codes[kind]}m${words}\x1b[0m` : (_, words) => words;
  const totals = { files: 0, wrong: 0, unread: 0 };
  return {
    async add(result) {
      count(totals, result);
      await sink.write(`${reportLines(result, say, paint).join('\n')}\n\n`);
    },
    async end() {
      if (totals.files > 1) await sink.write(`${say.total(totals.files, totals.wrong, totals.unread)}\n`);
    },
  };
}

function count(totals, { reading, findings }) {
  totals.files += 1;
  if (reading === 'none') totals.unread += 1;
  else if (findings.some(({ severity }) => severity === 'error')) totals.wrong += 1;
}

function reportLines(result, say, paint) {
  const { source, report, findings } = result;
  const name = source.name === '-' ? say.standardInput : source.name;
  const what = [report.organ, report.year].filter(Boolean).join(' ');
  const lineOf = lineNumbers(source.text);
  return [
    paint('strong', name) + (what && `  ${what}`),
    ...findings.flatMap((finding) => findingLines(finding, source.text, lineOf, say, paint)),
    ...changeLines(result, say, paint),
    verdictLine(result, say, paint),
  ];
}

function findingLines(finding, text, lineOf, say, paint) {
  const kind = finding.about === 'reading' ? 'reading' : finding.severity;
  const label = kind === 'reading' ? say.abouts.reading : say.severities[kind];
  const [first] = finding.ranges;
  const words = quote(text, first);
  const place = first ? `  ${say.line(lineOf(first[0]))}${words && `  ${paint('faint', `“${words}”`)}`}` : '';
  return [
    `  ${paint(kind, `${marks[kind]} ${label}`)}${place}  ${paint('faint', finding.rule)}`,
    `    ${finding.message}`,
    ...(finding.hint ? [`    → ${finding.hint}`] : []),
  ];
}

/** What lies behind the violated relations, with the likeliest ways to mend it, and the blanks whose value follows. */
function changeLines({ causes, fills }, say, paint) {
  const changes = causes.flatMap(({ options: [best, ...others], alternatives }) => [
    `  ${paint('fine', say.suggestion)}  ${best.reason}`,
    ...others.map(({ reason }) => `    ${say.or} ${reason}`),
    ...(alternatives > others.length ? [`    ${say.more(alternatives - others.length)}`] : []),
  ]);
  const blanks = fills.map(({ cell, value }) => `${cell} = ${value}`);
  return blanks.length > 0 ? [...changes, `  ${paint('fine', say.fill)}  ${blanks.join('  ')}`] : changes;
}

function verdictLine(result, say, paint) {
  const { reading, findings } = result;
  const worst = ['error', 'warning', 'note'].find((severity) => findings.some((f) => f.severity === severity));
  const kind = reading === 'none' ? 'reading' : (worst ?? 'fine');
  return paint(kind, verdict(result, say));
}
