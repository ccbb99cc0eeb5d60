// The cell under the cursor stays where it is on the screen, whatever is drawn above it.

/** The browser scrolls by whole pixels: what is left over is made up for while the cursor stays in its cell. */
let left = 0;
/** @type {Element|null|undefined} */
let last;

/** @param {() => void} draw */
export function anchored(draw) {
  const cell = () => document.activeElement?.closest('td[data-cell]');
  const before = cell();
  const top = before?.getBoundingClientRect().top;
  draw();
  if (top === undefined || !before?.isConnected) return;
  if (before !== last) left = 0;
  last = before;
  const now = () => before.getBoundingClientRect().top;
  const shift = now() - top + left;
  window.scrollBy(0, Math.round(shift));
  left += now() - top;
  if (Math.abs(left) > 1) left = 0; // at the end of the page
}
