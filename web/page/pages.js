// Going between the check, the year and the help, and opening what the page brings along.
import { textDocument } from '../model/text.js';
import { blankForm, example } from './examples.js';
import { sampleFolder } from './sample.js';
import { stretchAt } from '../model/stretch.js';
import { textOf } from './state.js';

/** The line of the title: organ, year, what it is. */
const TITLE = /^(.*?)(\d{4}年)?政府信息公开工作年度报告/m;

/**
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 * @param {() => Promise<void>} explain @param {() => import('./model.js').Model} model
 */
export function pages(store, engine, check, focus, explain, model) {
  /** @param {string} page */
  const show = (page) => store.set({ page, menu: false }).then(() => focus.top());
  /** A second click on the folder of examples brings no second one. @type {Promise<unknown>|undefined} */
  let sampling;
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
    openSample() {
      sampling =
        sampling ||
        check.openFiles(sampleFolder()).finally(() => {
          sampling = undefined;
        });
      return sampling.then(() => focus.top());
    },
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
      if (title === undefined || !/^(\d{4})?$/.test(year || '')) return undefined; // a year that is none would not be found again
      const dated = year === undefined ? before : year && `${year}年`;
      return check.change(text.replace(TITLE, `${organ ?? had}${dated}政府信息公开工作年度报告`));
    },
    checkAgain: () => check.again(),
    cancel: () => check.cancel(),
    closePrevious: () => check.closePrevious(),
    /** Into the text field: on the chosen finding, else at the end of the line where the table breaks off, else on the first finding. */
    async editText() {
      await store.set({ tab: 'source' });
      const place = placeToEdit(model());
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('field'));
      field.focus();
      if (!place) return;
      const [from, to] = stretchAt(textOf(store.state), place[0]);
      await store.set({ typing: true, stretch: [from, to] }); // the field has its full height once it is entered
      field.setSelectionRange(place[0] - from, place[1] - from);
      focus.caret(field, (place[0] - from) / Math.max(1, to - from));
    },
    /** @param {Event} event */
    skip(event) {
      event.preventDefault();
      focus.top();
    },
  };
}

/** @param {import('./model.js').Model} model @returns {import('../../wasm/types.js').Range|undefined} */
function placeToEdit(model) {
  if (!model.open) return undefined;
  const { cards, result, selectedCard } = model;
  if (selectedCard?.ranges.length) return selectedCard.ranges[0];
  const { text } = result.source;
  const [, last] = result.report.cut?.range || [0, 0];
  if (!last) return cards.find(({ number, ranges }) => number && ranges.length)?.ranges[0] || [0, 0];
  const end = text.indexOf('\n', last);
  return end < 0 ? [text.length, text.length] : [end, end];
}
