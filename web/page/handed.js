// A page that a bookmark hands over, see model/bookmark.js: taken like a paste, from whoever opened this window, and once.
import { HANDED, READY } from '../model/bookmark.js';
import { isText } from '../model/shapes.js';

/** @param {(content: import('./input.js').Pasted) => unknown} arrive */
export function takeHanded(arrive) {
  const opener = /** @type {Window|null} */ (globalThis.opener);
  if (!opener || location.hash !== HANDED) return;
  history.replaceState(history.state, '', location.pathname + location.search); // a reload takes nothing once more
  addEventListener('message', function take({ source, data }) {
    if (source !== opener || !isText(data?.html) || !isText(data?.text)) return;
    removeEventListener('message', take);
    arrive({ files: [], plain: data.text, rich: data.html });
  });
  opener.postMessage(READY, '*');
}
