// A text that holds several reports, each by itself in a list.
import { originalOf } from '../model/changes.js';
import { reportOf as newReport } from '../model/desk.js';
import { textDocument } from '../model/text.js';
import { deskOf, freshView, reportOf, textOf } from './state.js';

/**
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {import('./focus.js').Focus} focus
 */
export function parting(store, check, focus) {
  const checked = (/** @type {string} */ text) => check.engine.check(textDocument(text), check.options());

  /** The reports of a text one after the other: each check finds where the next begins. @param {string} text @param {import('./state.js').Result} result @returns {Promise<string[]>} */
  async function partsOf(text, result) {
    const { second } = result.report;
    if (!second) return [text];
    const [begin] = second.range;
    const rest = text.slice(begin);
    return [text.slice(0, begin), ...(await partsOf(rest, await checked(rest)))];
  }

  /** @param {string} text */
  async function firstIn(text) {
    const { second } = (await checked(text)).report;
    return second ? text.slice(0, second.range[0]) : text;
  }

  return {
    async partReports() {
      await check.caughtUp();
      const report = reportOf(store.state);
      if (!report?.result) return;
      const [first, ...others] = await partsOf(textOf(store.state), report.result);
      if (!others.length) return;
      const original = report.original && originalOf(await checked(await firstIn(report.original.source.text)));
      const document = textDocument(first, report);
      const parts = [
        { ...report, document, result: null, pendingEdits: null, original, packed: '', row: null },
        ...others.map((text) => newReport(textDocument(text, report), null)),
      ];
      const { reports } = deskOf(store.state);
      const desk = { reports: reports.flatMap((one) => (one.id === report.id ? parts : one)), open: '' };
      await store.do(desk, { ...freshView(), draft: null });
      await check.catchUp();
      focus.top();
    },
  };
}
