// The keyboard: ↑ ↓ between findings, Enter opens, Esc closes, A applies, I lets be, Ctrl Z and Ctrl Y.
import { fixesOf } from '../model/edits.js';

/** @param {EventTarget|null} target */
const writing = (target) => target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/**
 * What a key does by itself; false where it does nothing.
 * @param {import('./state.js').Store} store @param {import('./main.js').Act} act @param {() => import('./model.js').Model} model
 * @returns {Record<string, (target: Element) => unknown>}
 */
function plainKeys(store, act, model) {
  const current = () => {
    const drawn = model();
    const { opened, selected } = store.state;
    return drawn.open ? drawn.cards.find((c) => c.key === (opened || selected)) : undefined;
  };

  return {
    ArrowDown: () => act.step(1),
    ArrowUp: () => act.step(-1),
    Escape() {
      if (store.state.opened) act.close();
      else store.set({ selected: '', menu: false });
    },
    a() {
      const card = current();
      if (card?.edits.length) return act.apply(card.key);
      if (card?.fills.length) return act.fill(card.key);
      return card && fixesOf(card).length ? act.mend(card.key) : false;
    },
    i() {
      const card = current();
      return card ? act.mute(card.key) : false;
    },
    Enter(target) {
      const { selected, opened } = store.state;
      if (!selected || opened || target.closest('button,a,summary')) return false;
      return act.open(selected);
    },
  };
}

/** @param {import('./state.js').Store} store @param {import('./main.js').Act} act @param {() => import('./model.js').Model} model */
export function keys(store, act, model) {
  const plain = plainKeys(store, act, model);

  /** @param {KeyboardEvent} event @param {string} key */
  function stepped(event, key) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) act.redo();
    else act.undo();
  }

  /** What was looked at last in a scan; what is typed there the field takes back itself. @param {KeyboardEvent} event */
  function backInLook(event) {
    event.preventDefault();
    store.state.scans?.back();
  }

  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const control = event.ctrlKey || event.metaKey;
    if (control && key === 'z' && store.state.look && store.state.look.typed === null) return backInLook(event);
    const isEmptyField = target.id === 'field' && /** @type {HTMLTextAreaElement} */ (target).value === '';
    if (control && (key === 'z' || key === 'y') && (!writing(target) || isEmptyField)) return stepped(event, key);
    if (!model().open || writing(target) || store.state.page !== 'check' || store.state.look) return undefined;
    if (control || event.altKey || !plain[key] || target.closest('.lines,td[data-cell]')) return undefined;
    if (/^Arrow/.test(key) && target.closest('[role=tablist],.frame')) return undefined;
    if (plain[key](target) !== false) event.preventDefault();
    return undefined;
  });
}
