// A bookmark for any report on a web site: it opens the checker and hands the page over, or, where a page may not open a file of this
// computer, copies it to be pasted.

/** The end of the address by which the checker knows that a page is handed over. */
export const HANDED = '#handed-over';
/** What the checker says once it listens. */
export const READY = 'nianbao is listening';

/** Runs in the other page. @param {string} address of the checker @param {string} ready */
function handOver(address, ready) {
  const checker = window.open(address);
  window.addEventListener('message', function answer(event) {
    if (event.source !== checker || event.data !== ready) return;
    window.removeEventListener('message', answer);
    const { documentElement, body } = document;
    /** @type {Window} */ (checker).postMessage({ html: documentElement.outerHTML, text: body.innerText }, '*');
  });
}

/** Runs in the other page. @param {string} words what is said then */
function copyPage(words) {
  document.execCommand('selectAll');
  document.execCommand('copy');
  window.alert(words);
}

/** @param {(...args: never[]) => void} work @param {string[]} args */
const link = (work, args) =>
  `javascript:${encodeURIComponent(`(${work})(${args.map((arg) => JSON.stringify(arg)).join()});void 0`)}`;

/** The address of such a bookmark. @param {string} address of the checker @param {string} words said where the page is only copied */
export const bookmark = (address, words) =>
  /^https?:/.test(address) ? link(handOver, [address + HANDED, READY]) : link(copyPage, [words]);
