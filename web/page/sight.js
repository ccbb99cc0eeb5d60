// Bringing things into view, lighting them, and saying what happened. Works on the drawn page; the state knows nothing of it.

const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
const quoted = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** @param {any} store @param {() => any} model */
export function createSight(store, model) {
  const find = (selector) => document.querySelector(selector);
  const into = (element, block = 'nearest') => element?.scrollIntoView({ block, behavior: calm() });

  /** The pane scrolls by itself; the page stays where it is, unless the text is what was asked for. */
  function source(key, page = false) {
    const mark = find(`.source [data-card=${quoted(key)}]`);
    if (!mark) return;
    pane(mark);
    if (page) {
      mark.focus({ preventScroll: true });
      if (store.state.narrow) into(mark, 'center');
      else into(find('.source'));
    }
  }

  function pane(element) {
    const lines = element.closest('.lines');
    const top = element.getBoundingClientRect().top - lines.getBoundingClientRect().top;
    if (top < 40 || top > lines.clientHeight - 60) lines.scrollTop += top - lines.clientHeight / 3;
  }

  /** Scrolls the table in its frame, where that is narrow, so that a cell is seen. */
  function sideways(cell) {
    const frame = cell?.closest('.frame');
    if (frame)
      frame.scrollLeft += Math.max(0, cell.getBoundingClientRect().right - frame.getBoundingClientRect().right);
  }

  return {
    source,
    sourceCell(id) {
      const place = find(`.source [data-cell=${quoted(id)}]`);
      if (place) {
        pane(place);
        light([id], []);
      }
    },
    cell(id, focus) {
      const cell = find(`.tables [data-cell=${quoted(id)}]`);
      if (!cell) return;
      if (focus) cell.focus({ preventScroll: true });
      into(cell, 'center');
    },
    card(key) {
      const card = find(`.findings [data-card=${quoted(key)}]`);
      if (!card) return;
      card.querySelector('.title').focus({ preventScroll: true });
      into(card);
    },
    opened() {
      const heading = find('#opened');
      if (heading) {
        heading.focus({ preventScroll: true });
        window.scrollTo(0, 0);
        sideways(find('.detail .chosen'));
      }
    },
    verdict() {
      const heading = find('#verdict');
      if (heading) heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    },
    list(key) {
      const heading = find('#findings');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
      this.say(key);
    },
    edit(all) {
      const input = find('input.edit');
      if (!input) return;
      input.focus();
      if (all) input.select();
    },
    say: (key, values) => store.set({ notice: model().t(key, values) }),
  };
}

/** Lights every place of a cell or card: in the source, the tables and the list at once. */
export function light(cells, cards) {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  for (const id of cells)
    for (const e of document.querySelectorAll(`[data-cell=${quoted(id)}]`)) e.setAttribute('data-lit', '');
  for (const key of cards)
    for (const e of document.querySelectorAll(`[data-card=${quoted(key)}]`)) e.setAttribute('data-lit', '');
}

/** Hovering or focusing any of source place, cell and finding lights the other two. */
export function followPointer(model) {
  const follow = (event) => {
    const at = event.target.closest?.('[data-card],[data-cell]');
    const { cards = [], byCell } = model();
    if (!at || !byCell) return light([], []);
    const card = cards.find((c) => c.key === at.dataset.card && c.number) || byCell.get(at.dataset.cell);
    return light(card ? card.cells.concat(at.dataset.cell || []) : [at.dataset.cell], card ? [card.key] : []);
  };
  document.addEventListener('mouseover', follow);
  document.addEventListener('focusin', follow);
}
