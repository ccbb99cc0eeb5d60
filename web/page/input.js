// Everything that brings a report in: paste anywhere, drop anywhere, choose a file, type.
import { limits } from '../../wasm/readers/limits.js';
import { texts } from '../texts/texts.js';
import { textDocument } from './checking.js';

/** An edit field that is not the report's own takes its paste itself. */
const ownField = (target) => target.closest?.('input,textarea:not(#field),[contenteditable]');

/** @param {any} store @param {any} check @param {any} sight */
export function input(store, check, sight) {
  const { state } = store;
  const chooser = document.getElementById('chooser');
  let choosing = 'report';

  async function paste(event) {
    if (ownField(event.target)) return;
    const data = event.clipboardData;
    if (!data) return;
    const files = Array.from(data.files || []);
    const plain = data.getData('text/plain');
    const rich = data.getData('text/html');
    if (!plain && !rich && files.length === 0) return;
    if (state.report && event.target.id === 'field') return; // a correction within the text
    event.preventDefault();
    if (document.activeElement && document.activeElement.id === 'field') document.activeElement.blur();
    if (plain.length > limits.characters) return check.openFile(asFile(plain));
    if (plain || rich) await store.set({ text: plain || state.text, typing: false, arriving: true });
    if (/<table[\s>]/i.test(rich)) await check.openHtml(rich, plain);
    else if (plain) await check.open(textDocument(plain));
    else await check.openFiles(files);
    return arrived();
  }

  /** Text beyond any report: the readers say so, as of a file. */
  const asFile = (text) => new File([text], texts(state.lang)('source.format.text'));

  function arrived() {
    if (state.arriving) store.set({ arriving: false });
    if (state.report || state.list.length) sight.verdict();
  }

  async function take(files) {
    if (!files.length) return;
    if (choosing === 'previous') await check.openPrevious(files[0]);
    else await check.openFiles(files);
    choosing = 'report';
    arrived();
  }

  async function drop(event) {
    event.preventDefault();
    document.documentElement.removeAttribute('data-dropping');
    const files = await droppedFiles(event.dataTransfer);
    if (files.length) await take(files);
    else if (event.dataTransfer.getData('text/plain')) {
      await check.open(textDocument(event.dataTransfer.getData('text/plain')));
      arrived();
    }
  }

  function over(event) {
    event.preventDefault();
    document.documentElement.setAttribute('data-dropping', '');
  }

  document.addEventListener('paste', paste);
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.documentElement.removeAttribute('data-dropping');
  });
  document.addEventListener('drop', drop);
  chooser.addEventListener('change', () => {
    const files = Array.from(chooser.files);
    chooser.value = '';
    take(files);
  });

  return {
    choose() {
      choosing = 'report';
      chooser.click();
    },
    choosePrevious() {
      choosing = 'previous';
      chooser.click();
    },
    typeText(event) {
      const grown = event.target.value.length - state.text.length;
      store.set({ typing: Math.abs(grown) < 200 });
      check.typed(event.target.value);
    },
    enterField: () => {
      if (state.report) store.set({ typing: true });
    },
    leaveField() {
      state.typedOnce = false;
      store.set({ typing: false });
    },
  };
}

/** The files of a drop, and of folders in it, by path. */
async function droppedFiles(transfer) {
  const entries = Array.from(transfer.items || [])
    .map((item) => item.webkitGetAsEntry?.())
    .filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return Array.from(transfer.files);
  const files = [].concat(...(await Promise.all(entries.map(filesOf))));
  return files.filter((f) => !/(^|\/)[.~]/.test(f.name)).sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

const pathOf = (file) => file.webkitRelativePath || file.name;

async function filesOf(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const inside = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) break;
    inside.push(...some);
  }
  return [].concat(...(await Promise.all(inside.map(filesOf))));
}
