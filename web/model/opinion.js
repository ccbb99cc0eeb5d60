// What a reviewer sends back: organ, year, verdict, what was changed, and each finding with what is to be done about it. A letter counts from 1, whatever
// was mended on the page before.
import { adviceOf, afterwards, correctedIn, correctionsOf } from '../../wasm/advice.js';

/** @param {import('../page/model.js').Work} work @returns {string} */
export function opinion({ result, report, cards, changes, state: { lang }, t }) {
  const { organ, year } = result.report;
  const title = year ? 'opinion.title' : organ ? 'opinion.title.undated' : 'opinion.title.bare';
  const lines = [
    t(title, { organ, year: year || '' }).trim(),
    ...(report.name ? [t('opinion.file', { name: report.name })] : []),
    t('opinion.verdict', { verdict: afterwards(result.summary.sentence, changes, lang) }),
  ];
  const made = correctionsOf(changes, lang).map((words) => ({ group: correctedIn(lang), words, hints: '' }));
  const found = cards
    .filter(({ number }) => number)
    .map((card) => ({
      group: t(`group.${card.kind}`),
      words: card.findings.map((f) => f.message).join(lang === 'en' ? ' ' : ''),
      hints: adviceOf(card, lang),
    }));
  const told = [...made, ...found].map((one, i) => t('opinion.finding', { n: i + 1, ...one }).trim());
  return [...lines, ...told].join('\n');
}
