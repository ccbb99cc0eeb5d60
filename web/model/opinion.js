// What a reviewer sends back: organ, year, verdict, and each finding with what is to be done about it.
import { adviceOf } from '../../wasm/advice.js';

/** @param {import('../page/model.js').Work} work @returns {string} */
export function opinion({ result, report, cards, state, t }) {
  const { organ, year } = result.report;
  const lines = [
    t('opinion.title', { organ: organ || report.name || t('fact.unknown'), year: year || '' }),
    ...(report.name ? [t('opinion.file', { name: report.name })] : []),
    t('opinion.verdict', { verdict: result.summary.sentence }),
  ];
  for (const card of cards.filter((c) => c.number)) {
    const words = card.findings.map((f) => f.message).join(state.lang === 'en' ? ' ' : '');
    const hints = adviceOf(card, state.lang);
    lines.push(t('opinion.finding', { n: card.number, group: t(`group.${card.kind}`), words, hints }));
  }
  return lines.join('\n');
}
