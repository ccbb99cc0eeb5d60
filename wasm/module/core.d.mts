/** The built core, as the wrapper uses it: text in, text out (core/check.hpp). Copied beside each build of it. */
export interface Core {
  check(request: string): string;
  checkSet(request: string): string;
  describe(language: string): string;
}

export default function createCore(settings: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile: (name: string) => string;
  printErr: (text: string) => void;
}): Promise<Core>;
