// The cell under the cursor stays where it is on the screen, whatever is drawn above it.

/** @param {() => void} draw */
export function anchored(draw) {
  const cell = () => document.activeElement?.closest('td[data-cell]');
  const before = cell();
  const top = before?.getBoundingClientRect().top;
  draw();
  if (top === undefined || !before?.isConnected) return;
  const shift = before.getBoundingClientRect().top - top;
  if (shift) window.scrollBy(0, shift);
}
