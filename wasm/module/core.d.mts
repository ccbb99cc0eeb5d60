/**
 * The built core, as the wrapper uses it: UTF-8 in, UTF-8 out (core/check.hpp); what comes out stands in the memory of the engine, until
 * something else is asked. Copied beside each build of it.
 */
export interface Core {
  check(request: Uint8Array): Uint8Array;
  checkSet(request: Uint8Array): Uint8Array;
  describe(language: Uint8Array): Uint8Array;
}

export default function createCore(settings: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile: (name: string) => string;
  printErr: (text: string) => void;
}): Promise<Core>;
