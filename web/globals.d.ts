/** What the build puts in: see web/build.mjs. */
declare const VERSION: string;
declare const STAMP: string;
declare const FILES: string[];
declare const SCRIPT_URL: string;
declare const RECOGNITION: import('./recognition.mjs').Known;
declare module 'nianbao:host' {
  export const bundles: import('./engine/bundles.js').Bundles;
  export const sheetAddress: string;
}
declare module 'nianbao:part/*';
declare module 'nianbao:wasm' {
  const base64: string;
  export default base64;
}
declare module 'nianbao:sheet' {
  const sheet: string;
  export default sheet;
}
declare module 'core-js/stable';

/** A bundle brings what it exports, or, as the engine, nothing: it starts. */
interface Window {
  nianbaoBundles: Record<string, () => unknown>;
  /** Of pages that require trusted types: one policy, whichever script made it. */
  nianbaoTrusted?: import('./engine/trusted.js').Rules;
  /** Not yet in every browser. */
  trustedTypes?: { createPolicy(name: string, rules: object): import('./engine/trusted.js').Rules };
  /** Answers on the page's own thread, where no worker can be started. */
  nianbaoAnswer?: (
    question: import('./engine/client.js').Question,
    reply: (answer: import('./engine/client.js').Answer) => void,
  ) => void;
}

/** Of a service worker what ours uses; the library of types for workers cannot stand beside the one for pages. */
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Client {
  id: string;
  url: string;
  postMessage(message: string): void;
}
interface ServiceWorkerScope {
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<Client[]>;
  };
  registration: ServiceWorkerRegistration;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LifeEvent & MessageEvent) => void): void;
}
