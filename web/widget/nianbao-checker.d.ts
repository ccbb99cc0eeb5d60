/** `import 'nianbao/element'` registers `<nianbao-checker>`: docs/embedding.md. */
import type { Language, Range, Result } from '../../wasm/types.js';

/** A suggestion was adopted, a number changed, or that taken back, and this is the report now: rich text as `html`, any other as `value`. */
export type NianbaoChange = { value: string } | { html: string };

/** The place of a finding. */
export interface NianbaoPlace {
  /** Ids of cells: "requests.new.natural". */
  cells: string[];
  /** In `source.text` of the result. */
  ranges: Range[];
  /** The words of the finding in the content of an editor; null where they are not there. */
  rangeIn(root: Node): globalThis.Range | null;
}

/** The events of the element, all of them bubbling and composed. */
export interface NianbaoEvents {
  /** The report was checked. */
  'nianbao-result': CustomEvent<Result>;
  /** The engine or a file failed, never the report. */
  'nianbao-error': CustomEvent<{ code: string; message: string }>;
  'nianbao-change': CustomEvent<NianbaoChange>;
  /** The user asks for the place of a finding. */
  'nianbao-place': CustomEvent<NianbaoPlace>;
}

/** Checks an annual report inside another page. It stores nothing and connects to nothing. */
export class NianbaoChecker extends HTMLElement {
  /** The report: text, or a file. Setting it checks it; without one the element brings its own field. */
  get value(): string | File;
  set value(value: string | File | null | undefined);
  /** The report as rich text, as an editor has it; after an adopted suggestion the changed one. */
  html: string;
  /** `zh-CN` (where none is given) or `en`. */
  lang: Language | string;
  /** Checks again. @returns the JSON result; rejects where the engine failed */
  check(): Promise<Result>;

  addEventListener<Name extends keyof NianbaoEvents>(
    name: Name,
    listener: (this: NianbaoChecker, event: NianbaoEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (this: NianbaoChecker, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export type { Language, Range, Result } from '../../wasm/types.js';

declare global {
  interface HTMLElementTagNameMap {
    'nianbao-checker': NianbaoChecker;
  }
  interface GlobalEventHandlersEventMap extends NianbaoEvents {}
}
