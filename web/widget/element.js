import { render } from 'lit-html';
import sheetText from 'nianbao:sheet';
import { Engine } from '../engine/client.js';
import { elementBundles } from '../engine/bundles.js';
import { fixesOf, withCells, withFixes } from '../model/edits.js';
import { deriveModel, initial } from './model.js';
import { view } from './view.js';

const base = new URL('.', SCRIPT_URL).href;
/** @type {import('../engine/client.js').Engine|undefined} */
let shared;
/** @type {CSSStyleSheet|undefined} */
let sheet;

/** All elements of a page ask one engine. */
function engine() {
  shared = shared || new Engine(elementBundles(base));
  return shared;
}

/** Constructed where the browser can (a policy does not mind); else a file beside the script. @param {ShadowRoot} root */
function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(sheetText);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${base}nianbao-checker.css`;
    root.append(link);
  }
}

/** Rich text with cells or words changed, and nothing else. @param {string} html @param {readonly import('../model/edits.js').Change[]} cells @param {ReturnType<typeof fixesOf>} words */
async function changedHtml(html, cells, words) {
  const edits = [
    ...cells.map(({ cell, value }) => ({ cell, to: Number(value) })),
    ...words.map(({ range, text }) => ({ range, to: text })),
  ];
  return (await engine().changeHtml(html, edits)).html;
}

/**
 * Checks an annual report inside another page. It stores nothing and connects to nothing.
 *
 * @property {string|File} value the report; setting it checks it. With `format="html"` its text is rich text
 * @property {string} html the report as rich text, as an editor has it; after an adopted repair the changed one
 * @fires nianbao-result bubbling, composed; detail: the JSON result
 * @fires nianbao-error bubbling, composed; detail: {code, message}, never about what the report says
 * @fires nianbao-change bubbling, composed; detail: {value} or {html}, when a repair was adopted: what the report is now
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
    this.turn = 0;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    this.state = initial();
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

  /** Checks the value. @returns {Promise<import('./model.js').Result>} the JSON result; rejects where the engine failed */
  async check() {
    this.turn += 1;
    const mine = this.turn;
    const slow = setTimeout(() => this.set({ busy: true }), 500);
    try {
      const [result, described] = await this.ask();
      if (mine === this.turn) this.accept(result, described);
      return result;
    } catch (error) {
      if (mine === this.turn) this.refuse(/** @type {import('../engine/client.js').EngineError} */ (error));
      throw error;
    } finally {
      clearTimeout(slow);
      this.set({ busy: false });
    }
  }

  /** @returns {Promise<[import('./model.js').Result, import('./model.js').Description]>} */
  async ask() {
    const { lang, described } = this.state;
    const document = await this.read();
    return [await engine().check(document, { lang }), described || (await engine().describe(lang))];
  }

  /** @returns {Promise<import('../engine/client.js').Document>} */
  async read() {
    const { given, rich } = this.state;
    if (typeof given !== 'string') return this.readFile(given);
    return rich && given.trim() ? engine().readHtml(given, '') : { name: '', format: 'text', text: given };
  }

  /** @param {File} file */
  readFile(file) {
    return new Response(file)
      .arrayBuffer()
      .then((buffer) => engine().read(new Uint8Array(buffer), file.name, this.state.lang));
  }

  /** @param {import('./model.js').Result} result @param {import('./model.js').Description} described */
  accept(result, described) {
    this.set({ result, described, problem: '' });
    this.tell('nianbao-result', result);
  }

  /** @param {import('../engine/client.js').EngineError} error */
  refuse({ code, message, words }) {
    this.set({ problem: words || (code === 'crash' ? 'crash' : 'engine'), result: null });
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
      this.refuse(/** @type {import('../engine/client.js').EngineError} */ (error));
    }
  }

  /** Takes what is to be checked. @param {string|File} given */
  take(given) {
    this.set({ given });
    this.check().catch(() => {});
  }

  /** Takes what is typed into the element's own field, when the fingers rest. @param {string} given */
  typed(given) {
    this.set({ given });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check().catch(() => {}), 300);
  }

  /** Writes a suggested value into the text, and checks again. @param {import('../model/cards.js').Card} card */
  async apply(card) {
    const { result, given, rich } = this.state;
    if (!result || typeof given !== 'string') return;
    const cells = card.edits.length > 0 ? card.edits.map(({ cell, to }) => ({ cell, value: to })) : card.fills;
    const words = cells.length > 0 ? [] : fixesOf(card);
    try {
      const plain = () => (words.length > 0 ? withFixes(result, words) : withCells(result, cells));
      const changed = rich ? await changedHtml(given, cells, words) : plain();
      if (given !== this.state.given || changed === given) return;
      this.set({ given: changed });
      this.tell('nianbao-change', rich ? { html: changed } : { value: changed });
    } catch (error) {
      this.refuse(/** @type {import('../engine/client.js').EngineError} */ (error));
      return;
    }
    this.check().catch(() => {});
  }

  /** @param {Partial<import('./model.js').ElementState>} patch */
  set(patch) {
    this.state = { ...this.state, ...patch };
    if (this.isConnected) this.draw();
  }

  draw() {
    render(view(deriveModel(this.state), this), this.box);
  }
}
