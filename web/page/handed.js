// A page that a bookmark hands over, see model/bookmark.js: taken like a paste, from whoever opened this window, and once.
import { HANDED, READY } from '../model/bookmark.js';
import { isFlag, isText } from '../model/shapes.js';
import { hasReport } from './state.js';

/** @param {import('./state.js').Store} store @param {(content: import('./input.js').Pasted) => Promise<unknown>} arrive */
export function takeHanded(store, arrive) {
  if (globalThis.location?.hash !== HANDED) return;
  history.replaceState(history.state, '', location.pathname + location.search); // a reload takes nothing once more
  const opener = /** @type {Window|null} */ (globalThis.opener);
  if (!opener) {
    store.set({ problem: { kind: 'unhanded' } }); // its site keeps its windows apart
    return;
  }
  addEventListener('message', async function take({ source, data }) {
    if (source !== opener || !isText(data?.html) || !isText(data?.text) || !isFlag(data?.framed)) return;
    removeEventListener('message', take);
    if (data.text.trim()) await arrive({ files: [], plain: data.text, rich: data.html });
    if (!hasReport(store.state) && (data.framed || !data.text.trim()))
      store.set({ problem: { kind: data.framed ? 'framed' : 'unhanded' } });
  });
  opener.postMessage(READY, '*');
}
