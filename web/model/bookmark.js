// A bookmark for any report on a web site: it opens the checker and hands the page over. Where no window opens, or a page may not open a
// file of this computer, the page is copied to be pasted.

/** The end of the address by which the checker knows that a page is handed over. */
export const HANDED = '#handed-over';
/** What the checker says once it listens. */
export const READY = 'nianbao is listening';

/**
 * Runs in the other page, with nothing but itself: what stands in its frames belongs to it, as far as it is let in there.
 * @param {string} address of the checker; nothing: it is a file @param {string} ready @param {string} copied said once the page is copied @param {string} failed
 */
function handOver(address, ready, copied, failed) {
  /** @type {Document[]} */
  const documents = [];
  let framed = false;
  const look = (/** @type {Window} */ frame) => {
    try {
      documents.push(frame.document);
      for (let i = 0; i < frame.length; i += 1) look(frame[i]);
    } catch {
      framed = true; // of another site
    }
  };
  look(window);
  const whole = documents.filter(({ body }) => body && body.localName === 'body'); // nothing is read after a frameset
  const html = whole.map(({ documentElement }) => documentElement.outerHTML).join('\n');
  const text = whole.map(({ body }) => body.innerText).join('\n');
  const checker = address ? window.open(address) : null;
  if (checker) {
    window.addEventListener('message', function answer(event) {
      if (event.source !== checker || event.data !== ready) return;
      window.removeEventListener('message', answer);
      checker.postMessage({ html, text, framed }, '*');
    });
    return;
  }
  const take = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation(); // a site may forbid copying
  };
  window.addEventListener('copy', take, true);
  document.execCommand('selectAll');
  const done = document.execCommand('copy');
  window.removeEventListener('copy', take, true);
  window.alert(done ? copied : failed);
}

/** The address of such a bookmark. @param {string} address of the checker @param {import('../texts/texts.js').T} t */
export function bookmark(address, t) {
  const onSite = /^https?:/.test(address);
  const copied = t(onSite ? 'about.bookmark.blocked' : 'about.bookmark.copied');
  const args = [onSite ? address + HANDED : '', READY, copied, t('about.bookmark.failed')];
  return `javascript:${encodeURIComponent(`(${handOver})(${args.map((arg) => JSON.stringify(arg)).join()});void 0`)}`;
}
