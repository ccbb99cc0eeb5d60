// What a reviewer sends back: organ, year, verdict, and each finding with what is to be done about it. A letter counts from 1, whatever
// was mended on the page before.
import { adviceOf } from '../../wasm/advice.js';

/** @param {import('../page/model.js').Work} work @returns {string} */
export function opinion({ result, report, cards, state, t }) {
  const { organ, year } = result.report;
  const lines = [
    t('opinion.title', { organ: organ || report.name || t('fact.unknown'), year: year || '' }),
    ...(report.name ? [t('opinion.file', { name: report.name })] : []),
    t('opinion.verdict', { verdict: result.summary.sentence }),
  ];
  const findings = cards.filter(({ number }) => number);
  findings.forEach((card, i) => {
    const words = card.findings.map((f) => f.message).join(state.lang === 'en' ? ' ' : '');
    const hints = adviceOf(card, state.lang);
    lines.push(t('opinion.finding', { n: i + 1, group: t(`group.${card.kind}`), words, hints }));
  });
  return lines.join('\n');
}
