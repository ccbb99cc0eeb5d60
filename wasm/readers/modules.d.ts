/** A bundler makes bytes of them. */
declare module '*.bcmap' {
  const bytes: Uint8Array;
  export default bytes;
}
