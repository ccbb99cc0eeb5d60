// What the readers use and browsers before Chromium 92 lack.
/** @this {ArrayLike<unknown>} @param {number} index */
function at(index) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array)]) {
  if (!prototype.at) Object.defineProperty(prototype, 'at', { value: at, configurable: true, writable: true });
}
