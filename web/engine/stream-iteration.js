// pdf.js walks a stream with `for await`, which browsers before Chromium 124 do not know of streams.
/** @this {ReadableStream} */
async function* values() {
  const reader = this.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

if (typeof ReadableStream === 'function' && !ReadableStream.prototype[Symbol.asyncIterator]) {
  ReadableStream.prototype[Symbol.asyncIterator] = /** @type {ReadableStream['values']} */ (values);
}
