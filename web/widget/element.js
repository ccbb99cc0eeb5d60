import { render } from 'lit-html';
import sheetText from 'nianbao:sheet';
import { createEngine } from '../engine/client.js';
import { elementParts } from '../engine/parts.js';
import { withCells } from '../model/edits.js';
import { deriveModel } from './model.js';
import { view } from './view.js';

const base = new URL('.', SCRIPT_URL).href;
let shared;
let sheet;

/** All elements of a page ask one engine. */
function engine() {
  shared = shared || createEngine(elementParts(base));
  return shared;
}

/** Constructed where the kernel can (a policy does not mind); else a file beside the script. */
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

/**
 * Checks an annual report inside another page. It stores nothing and connects to nothing.
 *
 * @property {string|File} value the report; setting it checks it
 * @fires nianbao-result bubbling, composed; detail: the JSON result
 * @fires nianbao-error bubbling, composed; detail: {code, message}, never about what the report says
 * @fires nianbao-place bubbling, composed; detail: {cells, ranges}, when the user asks for the place of a finding
 */
export class NianbaoChecker extends HTMLElement {
  static get observedAttributes() {
    return ['lang'];
  }

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    dress(this.shadowRoot);
    this.box = document.createElement('div');
    this.box.className = 'widget';
    this.shadowRoot.append(this.box);
    this.given = '';
    this.turn = 0;
    this.state = {
      lang: 'zh-CN',
      own: true,
      result: null,
      problem: '',
      busy: false,
      open: new Set(),
      muted: new Set(),
      selected: '',
      tables: false,
      table: 'requests',
    };
  }

  connectedCallback() {
    // A value given before the element was defined.
    if (Object.prototype.hasOwnProperty.call(this, 'value')) {
      const { value } = this;
      delete this.value;
      this.value = value;
    }
    this.watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.start();
    });
    this.watcher.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.watcher.disconnect();
  }

  attributeChangedCallback() {
    this.set({ lang: /^en/i.test(this.lang) ? 'en' : 'zh-CN', described: null });
    if (this.given) this.check().catch(() => {});
  }

  get value() {
    return this.given;
  }

  set value(value) {
    this.given = value === null || value === undefined ? '' : value;
    this.set({ own: false, muted: new Set() });
    this.check().catch(() => {});
  }

  /** Checks the value. @returns {Promise<any>} the JSON result; rejects where the engine failed */
  async check() {
    this.turn += 1;
    const mine = this.turn;
    const slow = setTimeout(() => this.set({ busy: true }), 500);
    try {
      const [result, described] = await this.ask();
      if (mine === this.turn) this.accept(result, described);
      return result;
    } catch (error) {
      if (mine === this.turn) this.refuse(error);
      throw error;
    } finally {
      clearTimeout(slow);
      this.set({ busy: false });
    }
  }

  async ask() {
    const { lang, described } = this.state;
    const document =
      typeof this.given === 'string' ? { name: '', format: 'text', text: this.given } : await this.readFile(this.given);
    return [await engine().check(document, { lang }), described || (await engine().describe(lang))];
  }

  readFile(file) {
    return new Response(file)
      .arrayBuffer()
      .then((buffer) => engine().read(new Uint8Array(buffer), file.name, this.state.lang));
  }

  accept(result, described) {
    this.set({ result, described, problem: '' });
    this.tell('nianbao-result', result);
  }

  refuse({ code, message, words }) {
    this.set({ problem: words || 'engine', result: null });
    this.tell('nianbao-error', { code, message: words || message });
  }

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

  /** Writes a suggested value into the text, and checks again; the new text is in the next result. */
  apply(card) {
    const changes = card.edits.length > 0 ? card.edits.map(({ cell, to }) => ({ cell, value: to })) : card.fills;
    this.given = withCells(this.state.result, changes);
    this.check().catch(() => {});
  }

  set(patch) {
    Object.assign(this.state, patch);
    if (this.isConnected) this.draw();
  }

  draw() {
    render(view(deriveModel(this.state), this), this.box);
  }
}
