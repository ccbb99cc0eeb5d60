// Going between the check, the year and the help, and opening what the page brings along.
import { textDocument } from './checking.js';
import { blankForm, example } from './examples.js';
import { reportOf, textOf } from './state.js';

/** The line of the title: organ, year, what it is. */
const TITLE = /^(.*?)(\d{4}年)?政府信息公开工作年度报告/m;

/**
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 * @param {() => Promise<void>} explain
 */
export function pages(store, engine, check, focus, explain) {
  /** @param {string} page */
  const show = (page) => store.set({ page, menu: false }).then(() => focus.top());
  return {
    openYear: () => show('year'),
    openAbout: () =>
      explain()
        .catch(() => {})
        .then(() => show('about')),
    openSettings: () => show('settings'),
    closeAbout: () => show('check'),
    home: () => show('check'),
    toggleMenu: () => store.set({ menu: !store.state.menu }),
    closeProblem: () => store.set({ problem: null }),
    openExample: () => check.open(textDocument(example)).then(() => focus.top()),
    openBlank: () =>
      engine
        .describe('zh-CN')
        .then((described) => check.open(textDocument(blankForm(described))))
        .then(() => focus.top()),
    /** Writes organ or year into the title. @param {{organ?: string, year?: string}} named */
    nameReport({ organ, year }) {
      const text = textOf(store.state);
      const [title, had = '', before = ''] = text.match(TITLE) || [];
      if (title === undefined) return undefined;
      const dated = year === undefined ? before : year && `${year}年`;
      return check.change(text.replace(TITLE, `${organ ?? had}${dated}政府信息公开工作年度报告`));
    },
    checkAgain: () => check.again(),
    cancel: () => check.cancel(),
    closePrevious: () => check.closePrevious(),
    /** Into the text field, at the end of the line where the table breaks off. */
    async editText() {
      await store.set({ tab: 'source' });
      const result = reportOf(store.state)?.result;
      const [range] = result?.findings.find((f) => f.rule === 'table-cut')?.ranges || [];
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('field'));
      field.focus();
      if (!result || !range) return;
      const end = result.source.text.indexOf('\n', range[1]);
      const at = end < 0 ? result.source.text.length : end;
      field.setSelectionRange(at, at);
      await store.set({ typing: true }); // the field has its full height once it is entered
      focus.caret(field, at / result.source.text.length);
    },
    /** @param {Event} event */
    skip(event) {
      event.preventDefault();
      focus.top();
    },
  };
}
