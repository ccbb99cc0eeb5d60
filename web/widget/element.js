import { render } from 'lit-html';
import { bundles, sheetAddress } from 'nianbao:host';
import sheetText from 'nianbao:sheet';
import { bytesOf, Engine, EngineError } from '../engine/client.js';
import { fixesOf, withFixes } from '../model/edits.js';
import { mending } from './mending.js';
import { deriveModel, initial } from './model.js';
import { phrasing } from './phrasing.js';
import { view } from './view.js';

/** @type {import('../engine/client.js').Engine|undefined} */
let shared;
/** @type {CSSStyleSheet|undefined} */
let sheet;

/** All elements of a page ask one engine. */
function engine() {
  shared = shared || new Engine(bundles);
  return shared;
}

/** Constructed where the browser can (a policy does not mind); else a file beside the script, or what a policy may forbid. @param {ShadowRoot} root */
function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(sheetText);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(
      sheetAddress ? linked(sheetAddress) : Object.assign(document.createElement('style'), { textContent: sheetText }),
    );
  }
}

/** The cell of a table that an element stands in. @param {Element|null} element */
const cellOf = (element) => /** @type {HTMLElement|null|undefined} */ (element?.closest('td'))?.dataset.cell;

/** @param {string} href of a style sheet */
const linked = (href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });

/** Rich text with cells or words changed, and nothing else. @param {string} html @param {readonly import('../model/edits.js').Change[]} cells @param {ReturnType<typeof fixesOf>} words @param {import('../../wasm/types.js').Language} lang */
async function changedHtml(html, cells, words, lang) {
  const edits = [
    ...cells.map(({ cell, value }) => ({ cell, to: Number(value) })),
    ...words.map(({ range, text }) => ({ range, to: text })),
  ];
  return (await engine().changeHtml(html, edits, lang)).html;
}

/**
 * Checks an annual report inside another page. It stores nothing and connects to nothing.
 *
 * @property {string|File} value the report; setting it checks it. With `format="html"` its text is rich text
 * @property {string} html the report as rich text, as an editor has it; after an adopted repair the changed one
 * @fires nianbao-result bubbling, composed; detail: the JSON result
 * @fires nianbao-error bubbling, composed; detail: {code, message}, never about what the report says
 * @fires nianbao-change bubbling, composed; detail: {value} or {html}, when a repair was adopted, a number changed here, or that taken back: what the report is now
 * @fires nianbao-place bubbling, composed; detail: {cells, ranges, rangeIn}, when the user asks for the place of a finding;
 *   `rangeIn(root)` is the DOM range of its words in an editor's content, or null
 */
export class NianbaoChecker extends HTMLElement {
  static get observedAttributes() {
    return ['lang', 'format'];
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    dress(root);
    this.box = document.createElement('div');
    this.box.className = 'widget';
    root.append(this.box);
    this.asked = new AbortController();
    /** @type {Promise<import('./model.js').Result>|undefined} */
    this.latest = undefined;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    this.state = initial();
    /** What is just being drawn. @type {import('./model.js').ElementState|undefined} */
    this.drawn = undefined;
    this.grid = mending(this);
    this.phrases = phrasing(this);
    /** The changes that are being written, one after the other. */
    this.writing = Promise.resolve();
    this.watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.start();
    });
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['value', 'html'])) this.takeEarlier(name);
    this.watcher.observe(this);
    this.draw();
  }

  /** What was given before the element was defined. @param {'value'|'html'} name */
  takeEarlier(name) {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const given = /** @type {string} */ (this[name]);
    Reflect.deleteProperty(this, name);
    this[name] = given;
  }

  disconnectedCallback() {
    this.watcher.disconnect();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'format') this.set({ rich: this.getAttribute('format') === 'html' });
    else this.set({ lang: /^en/i.test(this.lang) ? 'en' : 'zh-CN', described: null });
    if (this.state.given) this.check().catch(() => {});
  }

  get value() {
    return this.state.given;
  }

  set value(value) {
    this.set({ own: false, rich: this.getAttribute('format') === 'html' });
    this.take(value === null || value === undefined ? '' : value);
  }

  get html() {
    const { given, rich } = this.state;
    return rich && typeof given === 'string' ? given : '';
  }

  set html(html) {
    this.set({ own: false, rich: true });
    this.take(html);
  }

  /** Checks the value. @returns {Promise<import('./model.js').Result>} the JSON result, of a newer value where one came meanwhile; rejects where the engine failed */
  check() {
    const asked = this.newest();
    this.latest = this.checked(asked.signal).catch((error) => {
      if (this.asked !== asked) return /** @type {Promise<import('./model.js').Result>} */ (this.latest);
      if (!asked.signal.aborted) this.refuse(error);
      throw error;
    });
    return this.latest;
  }

  /** Gives up the check that is under way. */
  cancel() {
    this.asked.abort();
    this.set({ busy: false });
    this.refuse({ code: 'cancelled' });
  }

  /** @param {AbortSignal} signal */
  async checked(signal) {
    const slow = setTimeout(() => this.set({ busy: true }), 500);
    try {
      const [result, described] = await this.ask(signal);
      if (!signal.aborted) this.accept(result, described);
      return result;
    } finally {
      clearTimeout(slow);
      if (!signal.aborted) this.set({ busy: false });
    }
  }

  /** Whatever was asked before, nobody waits for any more. */
  newest() {
    this.asked.abort();
    this.asked = new AbortController();
    return this.asked;
  }

  /** @param {AbortSignal} signal @returns {Promise<[import('./model.js').Result, import('./model.js').Description]>} */
  async ask(signal) {
    const { lang, described } = this.state;
    const document = await this.read(signal);
    return [await engine().check(document, { lang }, signal), described || (await engine().describe(lang))];
  }

  /** @param {AbortSignal} [signal] @param {string|File} [given] @returns {Promise<import('../engine/client.js').Document>} */
  async read(signal, given = this.state.given) {
    const { rich } = this.state;
    if (typeof given !== 'string') return this.readFile(given, signal);
    return rich && given.trim() ? engine().readHtml(given, '', signal) : { name: '', format: 'text', text: given };
  }

  /** @param {File} file @param {AbortSignal} [signal] */
  async readFile(file, signal) {
    const { lang } = this.state;
    return engine().read(await bytesOf(file, file.name, lang), file.name, lang, signal);
  }

  /** @param {import('./model.js').Result} result @param {import('./model.js').Description} described */
  accept(result, described) {
    this.set({ result, described, problem: null });
    this.tell('nianbao-result', result);
  }

  /** @param {unknown} thrown */
  refuse(thrown) {
    const { code, kind, message, words } = EngineError.of(thrown);
    this.set({ problem: { kind, words }, result: null });
    this.tell('nianbao-error', { code, message: words || message });
  }

  /** @param {string} name @param {unknown} detail */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  async start() {
    this.watcher.disconnect();
    try {
      await engine().start();
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Takes what is to be checked. @param {string|File} given */
  take(given) {
    this.replace(given);
    this.check().catch(() => {});
  }

  /** Takes what is typed into the element's own field, when the fingers rest. @param {string} given */
  typed(given) {
    this.replace(given);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check().catch(() => {}), 300);
  }

  /** Another report: there is nothing of it to take back. @param {string|File} given */
  replace(given) {
    this.set(given === this.state.given ? {} : { given, earlier: [], answer: null, phrase: null });
  }

  /** Writes what a finding suggests into the report. @param {import('../model/cards.js').Card} card */
  apply(card) {
    const cells = card.edits.length > 0 ? card.edits.map(({ cell, to }) => ({ cell, value: to })) : card.fills;
    return this.put(cells, cells.length > 0 ? [] : fixesOf(card));
  }

  /** Writes numbers or words into the report; what comes meanwhile comes on top. @param {readonly import('../model/edits.js').Change[]} cells @param {ReturnType<typeof fixesOf>} [words] */
  put(cells, words = []) {
    const { given } = this.state;
    this.set({ pending: [...this.state.pending, ...cells] });
    this.writing = this.writing.then(async () => {
      const isSeen = cells.length > 0 || given === this.state.given; // words are written where they were seen
      if (isSeen) await this.write(cells, words).catch((error) => this.refuse(error));
      this.set({ pending: this.state.pending.filter((one) => !cells.includes(one)) });
    });
    return this.writing;
  }

  /** @param {readonly import('../model/edits.js').Change[]} cells @param {ReturnType<typeof fixesOf>} words */
  async write(cells, words) {
    const { result, given, rich } = this.state;
    if (!result || typeof given !== 'string') return;
    if (!rich && cells.length > 0) return void (await this.setCells(cells));
    const changed = await this.changed(result, given, cells, words);
    if (given !== this.state.given || changed === given) return;
    this.become(changed, [...this.state.earlier, given]);
    await this.check().catch(() => {});
  }

  /** The report with cells or words changed. @param {import('./model.js').Result} result @param {string} given @param {readonly import('../model/edits.js').Change[]} cells @param {ReturnType<typeof fixesOf>} words */
  async changed(result, given, cells, words) {
    const { rich, lang } = this.state;
    return rich ? changedHtml(given, cells, words, lang) : withFixes(result, words);
  }

  /** Puts values where their cells stand in the text, and shows what comes of it. @param {readonly import('../model/edits.js').Change[]} set */
  async setCells(set) {
    const { given, lang, described, earlier } = this.state;
    const result = await engine().check(await this.read(), { lang, set });
    if (given !== this.state.given || result.source.text === given || !described || typeof given !== 'string') return;
    this.newest();
    this.latest = Promise.resolve(result);
    this.become(result.source.text, [...earlier, given]);
    this.accept(result, described);
  }

  /** What the report would come to with these cells; it stays as it is. @param {readonly import('../model/edits.js').Change[]} set */
  async preview(set) {
    const { lang, pending } = this.state;
    return engine().check(await this.read(), { lang, set: [...pending, ...set] });
  }

  /** The same with these words. @param {ReturnType<typeof fixesOf>} words */
  async foresee(words) {
    const { result, given, lang } = this.state;
    if (!result || typeof given !== 'string') return undefined;
    return engine().check(await this.read(undefined, await this.changed(result, given, [], words)), { lang });
  }

  /** Changes the report, and tells its host. @param {string} given @param {readonly string[]} earlier what it was before each change */
  become(given, earlier) {
    const answer = earlier.length ? { key: 'said.changed', undo: true, refused: false } : null;
    this.set({ given, earlier, answer });
    this.tell('nianbao-change', this.state.rich ? { html: given } : { value: given });
  }

  /** Takes the last change back. */
  undo() {
    const { earlier } = this.state;
    this.become(earlier[earlier.length - 1], earlier.slice(0, -1));
    this.check().catch(() => {});
  }

  /** @param {Partial<import('./model.js').ElementState>} patch */
  set(patch) {
    this.state = { ...this.state, ...patch };
    if (this.isConnected && !this.drawn) this.draw();
  }

  /** Where what had the focus is gone, the cell has it that was typed into, else the next finding, behind the last the verdict. */
  draw() {
    const root = /** @type {ShadowRoot} */ (this.box.getRootNode());
    const had = root.activeElement;
    const rows = had?.closest('.slices');
    const cell = cellOf(had);
    while (this.drawn !== this.state) {
      this.drawn = this.state; // a field that goes ends its typing meanwhile, which is another state
      render(view(deriveModel(this.state), this), this.box);
    }
    this.drawn = undefined;
    if (!had || (root.activeElement && cellOf(root.activeElement) === cell)) return;
    const next =
      (rows && (this.box.querySelector('.slices .edit') || this.box.querySelector('.slices [tabindex="0"]'))) ||
      this.box.querySelector('[part="list"] button') ||
      this.box.querySelector('.top');
    /** @type {HTMLElement|null} */ (next)?.focus();
  }
}
