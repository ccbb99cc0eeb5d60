/**
 * The built core, as the wrapper uses it: text in, or its UTF-8, which is quicker, and text out (core/check.hpp); what comes out stands as
 * UTF-8 in the memory of the engine, until something else is asked. Copied beside each build of it.
 */
export interface Core {
  check(request: string | Uint8Array): Uint8Array;
  checkSet(request: string | Uint8Array): Uint8Array;
  describe(language: string | Uint8Array): Uint8Array;
}

export default function createCore(settings: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile: (name: string) => string;
  printErr: (text: string) => void;
}): Promise<Core>;
