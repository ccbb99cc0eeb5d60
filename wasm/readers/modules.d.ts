/** A bundler makes bytes of them. */
declare module '*.bcmap' {
  const bytes: Uint8Array;
  export default bytes;
}

/** The half of pdf.js that a browser would run in a worker; pdf.js itself knows what to do with it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
