// The keyboard: ↑ ↓ between findings, Enter opens, Esc goes back, A applies, Ctrl Z and Ctrl Y.

const writing = (target) => /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** @param {any} store @param {any} act @param {() => any} model */
export function keys(store, act, model) {
  const { state } = store;
  const current = () => (model().cards || []).find((c) => c.key === (state.opened || state.selected));

  const plain = {
    ArrowDown: () => act.step(1),
    ArrowUp: () => act.step(-1),
    Escape: () => {
      if (state.opened) act.close();
      else store.set({ selected: '', menu: false });
    },
    a: () => {
      const card = current();
      if (card?.edits.length) act.apply(card.key);
      else if (card?.fills.length) act.fill(card.key);
      else return false;
      return true;
    },
    Enter: (event) => {
      if (!state.selected || state.opened || event.target.closest('button,a,summary')) return false;
      act.open(state.selected);
      return true;
    },
  };

  document.addEventListener('keydown', (event) => {
    if (!state.report || writing(event.target) || state.page !== 'check') return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) act.redo();
      else act.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !plain[key] || event.target.closest('.lines')) return;
    if (/^Arrow/.test(key) && event.target.closest('[role=tablist],.frame')) return;
    if (plain[key](event) !== false) event.preventDefault();
  });
}
