// The core compiled to JavaScript, for browsers and policies that refuse WebAssembly.
import createCore from '../../build/wasm/nianbao-js.mjs';

export default createCore;
