// Everything that brings a report in: paste anywhere, drop anywhere, choose a file, type.
import { limits } from '../../wasm/readers/limits.js';
import { isPictureName } from '../../wasm/readers/detect.js';
import { isMarkup } from '../../wasm/readers/markup.js';
import { texts } from '../texts/texts.js';
import { textDocument } from '../model/text.js';
import { takeHanded } from './handed.js';
import { stretchOf } from '../model/stretch.js';
import { hasReport, reportOf, typedMeanwhile, wordsOf } from './state.js';

/** @typedef {{files: File[], plain: string, rich: string}} Pasted */

/** @param {EventTarget|null} target @param {string} selector */
const inside = (target, selector) => target instanceof Element && target.closest(selector) !== null;

/** More than stands in a field of one line: a report, wherever the caret happens to be. */
const FIELD = 300;
/** @param {string} text */
const isForThePage = (text) => text.length > FIELD && text.trim().includes('\n');

/** An edit field that is not the report's own, and a cell of a table, take their paste themselves. @param {EventTarget|null} target @param {string} text */
const takesItself = (target, text) =>
  inside(target, 'textarea:not(#field),[contenteditable],td[data-cell]') ||
  (inside(target, 'input') && !isForThePage(text));

/** @param {string} text */
const isData = (text) => /^\s*[[{][\s\S]*[\]}]\s*$/.test(text);

/**
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {import('./focus.js').Focus} focus
 * @param {() => boolean} waitsForRest whether a report that was cut lies open @param {(rest: string) => unknown} append
 * @param {() => Promise<void>} fillFromLastYear what last year's report says of the form that is being filled in
 */
export function input(store, check, focus, waitsForRest, append, fillFromLastYear) {
  const chooser = /** @type {HTMLInputElement} */ (document.getElementById('chooser'));
  let choosing = 'report';
  let pastes = 0;
  /** Pictures that were pasted and are not there yet: the next one is their next page. @type {File[]} */
  let pictures = [];

  /** Text beyond any report, data and markup: for the readers, as a file is. @param {string} text */
  const asFile = (text) => new File([text], texts(store.state.lang)('source.format.text'));

  /** @param {ClipboardEvent} event */
  async function paste(event) {
    const data = event.clipboardData;
    if (!data) return undefined;
    const content = {
      files: Array.from(data.files || []),
      plain: data.getData('text/plain'),
      rich: data.getData('text/html'),
    };
    if (takesItself(event.target, content.plain)) return undefined;
    if (!content.plain.trim() && !content.rich && content.files.length === 0) return undefined;
    if (isCorrection(event.target)) return undefined;
    event.preventDefault();
    if (content.plain.trim() && waitsForRest()) return store.set({ pasted: content });
    return arrive(content);
  }

  /** A paste into the text of a report that is open changes that text. @param {EventTarget|null} target */
  const isCorrection = (target) => {
    const result = reportOf(store.state)?.result;
    return Boolean(result && result.reading !== 'none') && inside(target, '#field');
  };

  /** @param {Pasted} content */
  async function arrive({ files, plain, rich }) {
    if (plain.length > limits.characters || isData(plain)) return check.openFile(asFile(plain), {});
    pastes += 1;
    const mine = pastes;
    if (plain || rich) await store.set({ draft: plain || null, typing: false, arriving: plain });
    if (/<table[\s>]/i.test(rich)) await check.openHtml(rich, plain);
    else if (plain) await openText(plain);
    else if (!(await store.state.scans?.adds(files))) await openPasted(files);
    return mine === pastes ? arrived() : undefined;
  }

  /** @param {File[]} files */
  async function openPasted(files) {
    const all = files.every(({ name }) => isPictureName(name)) ? [...pictures, ...files] : files;
    pictures = all;
    await check.openFiles(all.map(chosen));
    if (pictures === all) pictures = [];
  }

  /** @param {string} plain */
  const openText = (plain) => (isMarkup(plain) ? check.openFile(asFile(plain), {}) : check.open(textDocument(plain)));

  function arrived() {
    const typed = typedMeanwhile(store.state);
    if (store.state.arriving !== null) store.set({ arriving: null });
    if (typed) check.settle();
    else if (hasReport(store.state)) focus.top();
  }

  /** @param {Incoming[]} files */
  async function take(files) {
    if (!files.length) return;
    const previous = choosing === 'previous';
    choosing = 'report';
    if (previous) await check.openPrevious(/** @type {File} */ (files[0].file)).then(fillFromLastYear);
    else await check.openFiles(files).then(arrived);
  }

  /** @param {DragEvent} event */
  async function drop(event) {
    event.preventDefault();
    document.documentElement.removeAttribute('data-dropping');
    const data = event.dataTransfer;
    if (!data) return;
    const plain = data.getData('text/plain');
    const place = event.target instanceof Element && event.target.closest('[data-take]');
    const files = await droppedFiles(data);
    if (files.length && place) await store.state.several?.takeAs(place.getAttribute('data-take') || '', files);
    else if (files.length) await take(files);
    else if (plain) await openText(plain).then(arrived);
  }

  document.addEventListener('paste', paste);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.documentElement.setAttribute('data-dropping', '');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.documentElement.removeAttribute('data-dropping');
  });
  document.addEventListener('drop', drop);
  chooser.addEventListener('change', () => {
    const files = Array.from(chooser.files || []);
    chooser.value = '';
    take(files.map(chosen));
  });

  /** What was pasted to a cut report: its rest, a report of its own, or nothing. @param {'rest'|'report'|''} as */
  async function takePasted(as) {
    const { pasted } = store.state;
    await store.set({ pasted: null });
    if (!pasted || !as) return undefined;
    return as === 'rest' ? append(pasted.plain) : arrive(pasted);
  }

  takeHanded(store, arrive);

  return {
    takePasted,
    choose() {
      choosing = 'report';
      chooser.click();
    },
    chooseFolder: () => chooseFolder(take),
    choosePrevious() {
      choosing = 'previous';
      chooser.click();
    },
    ...typing(store, check, focus),
  };
}

/**
 * The text field.
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus
 */
const typing = (store, check, focus) => ({
  /** @param {Event} event */
  typeText(event) {
    const { value } = /** @type {HTMLTextAreaElement} */ (event.target);
    const text = wordsOf(store.state);
    const [from, to] = stretchOf(text, store.state.stretch);
    store.set({ typing: true, stretch: [from, from + value.length] });
    check.typed(text.slice(0, from) + value + text.slice(to));
  },
  enterField: () => {
    if (reportOf(store.state)) store.set({ typing: true });
  },
  /** Esc leaves the text. Of one that is just coming in the field holds the beginning: before a key writes into it, all of it. @param {KeyboardEvent} event */
  completeField({ key, ctrlKey, metaKey, target }) {
    if (key === 'Escape' && reportOf(store.state)?.result)
      return void store.set({ typing: false }).then(() => focus.lines());
    if (store.state.arriving === null || store.state.typing || ctrlKey || metaKey) return;
    const field = /** @type {HTMLTextAreaElement} */ (target);
    const { selectionStart: caret, textLength: shown } = field;
    store.set({ typing: true });
    store.flush();
    if (caret < shown) field.setSelectionRange(caret, caret);
  },
  leaveField() {
    check.settle();
    store.set({ typing: false, typedOnce: false });
  },
});

/** @typedef {import('../folder/archive.js').Incoming} Incoming */

/** @param {File} file @returns {Incoming} */
const chosen = (file) => ({ path: file.webkitRelativePath || file.name, file });

/** @param {(files: Incoming[]) => unknown} take */
function chooseFolder(take) {
  const own = document.createElement('input');
  own.type = 'file';
  own.webkitdirectory = true;
  own.addEventListener('change', () => take(Array.from(own.files || []).map(chosen)));
  own.click();
}

/** The files of a drop, and of folders in it. @param {DataTransfer} transfer @returns {Promise<Incoming[]>} */
async function droppedFiles(transfer) {
  const plain = Array.from(transfer.files);
  const entries = Array.from(transfer.items || []).flatMap((item) => item.webkitGetAsEntry?.() || []);
  if (!entries.some((entry) => entry.isDirectory)) return plain.map(chosen);
  return (await Promise.all(entries.map(filesOf))).flat();
}

/** One that is gone by now: whoever reads it hears so. @param {string} name @returns {import('../folder/archive.js').FileLike} */
const gone = (name) => ({ name, size: 0, arrayBuffer: () => Promise.reject(new Error('gone')) });

/** @param {FileSystemEntry} entry @returns {Promise<Incoming[]>} */
async function filesOf(entry) {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = new Promise((resolve) =>
      /** @type {FileSystemFileEntry} */ (entry).file(resolve, () => resolve(gone(entry.name))),
    );
    return [{ path, file: await file }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {FileSystemEntry[]} */
  const within = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!some.length) break;
    within.push(...some);
  }
  return (await Promise.all(within.map(filesOf))).flat();
}
