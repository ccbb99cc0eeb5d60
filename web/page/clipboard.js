/** Puts text, and HTML where given, on the clipboard; works in old browsers and under file:// as well. @param {string} text @param {string} [html] @returns {boolean} */
export function copy(text, html) {
  const onCopy = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, true);
  }
}
