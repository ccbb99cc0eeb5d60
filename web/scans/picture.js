// The picture of a page with the cell framed, and the cell by itself, large.

/** @typedef {import('./doubts.js').Doubt} Doubt @typedef {import('../../recognition/plane.js').Plane} Plane @typedef {import('../../recognition/plane.js').Box} Box */

/** Pixels of the page around a cell that are shown with it, and around its frame. */
const AROUND = 10;
const FRAME = 4;
/** A step of the wheel, and how far it goes, in widths of the pane. */
const STEP = 1.25;
const LARGEST = 6;
/** Where in the pane the cell stands, from its top. */
const THIRD = 3;

/** Each page is turned into a picture once. @type {WeakMap<Plane, HTMLCanvasElement>} */
const drawn = new WeakMap();

/** @param {Plane} plane */
function pictureOf(plane) {
  const known = drawn.get(plane);
  if (known) return known;
  const canvas = Object.assign(document.createElement('canvas'), { width: plane.width, height: plane.height });
  const pixels = new ImageData(plane.width, plane.height);
  for (let i = 0, at = 0; i < plane.data.length; i++, at += 4) {
    pixels.data.fill(plane.data[i], at, at + 3);
    pixels.data[at + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  drawn.set(plane, canvas);
  return canvas;
}

/** @param {Box} box @param {number} by @returns {Box} */
const grown = ({ left, top, right, bottom }, by) => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** The whole page, the cell framed. @param {HTMLCanvasElement} canvas @param {Doubt} doubt */
export function paintSheet(canvas, { picture, box }) {
  Object.assign(canvas, { width: picture.width, height: picture.height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.drawImage(pictureOf(picture), 0, 0);
  const { left, top, right, bottom } = grown(box, FRAME);
  context.lineWidth = 2 * FRAME;
  context.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue('--eye');
  context.strokeRect(left, top, right - left, bottom - top);
  requestAnimationFrame(() => show(canvas, box)); // it has its place by then
}

/** The cell and a little of what is around it. @param {HTMLCanvasElement} canvas @param {Doubt} doubt */
export function paintCell(canvas, { picture, box }) {
  const { left, top, right, bottom } = grown(box, AROUND);
  const [width, height] = [right - left, bottom - top];
  const scale = canvas.height / height;
  canvas.width = Math.round(width * scale);
  canvas.getContext('2d')?.drawImage(pictureOf(picture), left, top, width, height, 0, 0, canvas.width, canvas.height);
}

/** Scrolls the pane to the cell. @param {HTMLCanvasElement} canvas @param {Box} box */
function show(canvas, box) {
  const pane = canvas.parentElement;
  if (!pane) return;
  const scale = canvas.clientWidth / canvas.width;
  pane.scrollTop = box.top * scale - pane.clientHeight / THIRD;
  pane.scrollLeft = box.left * scale - pane.clientWidth / 2;
}

/** Larger or smaller, and what is under the pointer stays there. @param {WheelEvent} event */
export function zoom(event) {
  const pane = /** @type {HTMLElement} */ (event.currentTarget);
  const canvas = /** @type {HTMLCanvasElement} */ (pane.firstElementChild);
  event.preventDefault();
  const before = canvas.clientWidth;
  const wanted = event.deltaY < 0 ? before * STEP : before / STEP;
  const width = Math.max(pane.clientWidth, Math.min(LARGEST * pane.clientWidth, wanted));
  const { left, top } = pane.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const by = width / before;
  const [scrollLeft, scrollTop] = [(pane.scrollLeft + x) * by - x, (pane.scrollTop + y) * by - y];
  canvas.style.width = `${width}px`;
  Object.assign(pane, { scrollLeft, scrollTop });
}
