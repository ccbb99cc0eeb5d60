import { html, svg } from 'lit-html';

// Shape and colour both tell: disc, triangle, square, sheet of paper, rounded square, dashed ring.
const SHAPES = {
  error: svg`<circle cx="8" cy="8" r="8" class="fill"/><path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" class="cut"/>`,
  warn: svg`<path d="M8 .8l8 14.4H0z" class="fill"/><path d="M8 6v4.2M8 11.7v1.6" class="cut"/>`,
  note: svg`<path d="M.5.5h15v15H.5z" class="fill"/><path d="M8 3.2v1.8M8 7v5.6" class="cut"/>`,
  read: svg`<path d="M1.5 0h9l4 4v12h-13z" class="fill"/><path d="M5.6 6.4c0-3 4.8-3 4.8 0 0 1.7-2.4 1.9-2.4 3.6M8 11.6v1.6" class="cut"/>`,
  fine: svg`<rect x="0" y="0" width="16" height="16" rx="4" class="fill"/><path d="M4 8.4l2.8 2.8 5.2-6" class="cut"/>`,
  none: svg`<circle cx="8" cy="8" r="7" class="dashed"/>`,
};

/** @param {'error'|'warn'|'note'|'read'|'fine'|'none'} mark @param {string} [size] big, small */
export const icon = (mark, size = '') =>
  html`<svg class="icon ${mark} ${size}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[mark]}</svg>`;
