// The picture of a page with the cell framed, and the cell by itself, large.

/**
 * @typedef {import('../../recognition/plane.js').Plane} Plane @typedef {import('../../recognition/plane.js').Box} Box
 * @typedef {{width: number, height: number, blob: Blob}} Picture  of a page: a JPEG
 */

/** Pixels of the page around a cell that are shown with it, and around its frame. */
const AROUND = 10;
const FRAME = 4;
/** A cell more than so many times as wide as high is shown as far as there is ink, and as much beside that as it is high. */
const WIDE = 3;
/** Where in the pane the cell stands, from its top. */
const THIRD = 3;

/** A page in shades of grey needs so much: digits keep their edges. */
const QUALITY = 0.85;

/** A page as it is kept: small; null where a browser has no canvas of that size. @param {Plane} plane @returns {Promise<Picture|null>} */
export function asPicture({ width, height, data }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pixels = new ImageData(width, height);
  const words = new Uint32Array(pixels.data.buffer);
  for (let i = 0; i < data.length; i++) words[i] = 0xff000000 | (data[i] * 0x010101);
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob && { width, height, blob }), 'image/jpeg', QUALITY),
  );
}

/** What of a page is asked about: it stays in sight. @type {WeakMap<Element, Box>} */
const asked = new WeakMap();

/** The page that was shown last, and no other, takes its whole size. @type {{blob?: Blob, bitmap?: Promise<ImageBitmap>}} */
let shown = {};

/** @param {Picture} picture @returns {Promise<ImageBitmap>} */
function bitmapOf({ blob }) {
  if (shown.blob !== blob) shown = { blob, bitmap: createImageBitmap(blob) };
  return /** @type {Promise<ImageBitmap>} */ (shown.bitmap);
}

/** @param {Box} box @param {number} by @returns {Box} */
const grown = ({ left, top, right, bottom }, by) => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** The whole page, places of it framed, and what is asked about in sight. @param {HTMLCanvasElement} canvas @param {Picture} picture @param {Box[]} boxes @param {Box[]} [others] that are framed thinly */
export async function paintSheet(canvas, picture, boxes, others = []) {
  const bitmap = await bitmapOf(picture);
  Object.assign(canvas, { width: picture.width, height: picture.height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.drawImage(bitmap, 0, 0);
  context.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue('--eye');
  const frames = (/** @type {Box[]} */ list, /** @type {number} */ width) => {
    context.lineWidth = width;
    for (const { left, top, right, bottom } of list.map((box) => grown(box, FRAME)))
      context.strokeRect(left, top, right - left, bottom - top);
  };
  frames(others, FRAME);
  frames(boxes, 2 * FRAME);
  if (!boxes.length) return;
  asked.set(canvas, boxes[0]);
  requestAnimationFrame(() => show(canvas)); // it has its place by then
}

/** Where on the page a click was. @param {MouseEvent} event */
export function pointIn(event) {
  const pane = /** @type {HTMLElement} */ (event.currentTarget);
  const canvas = /** @type {HTMLCanvasElement} */ (pane.firstElementChild);
  const { left, top } = canvas.getBoundingClientRect();
  const scale = canvas.width / canvas.clientWidth;
  return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
}

/** @param {Box} box @param {number[]} [ink] @returns {Box} */
function inked(box, ink) {
  const high = box.bottom - box.top;
  if (!ink || box.right - box.left < WIDE * high) return box;
  return { ...box, left: Math.max(box.left, ink[0] - high), right: Math.min(box.right, ink[1] + high) };
}

/** The cell and a little of what is around it. @param {HTMLCanvasElement} canvas @param {Picture} picture @param {Box} box @param {number[]} [ink] from where to where there is some */
export async function paintCell(canvas, picture, box, ink) {
  const bitmap = await bitmapOf(picture);
  const { left, top, right, bottom } = grown(inked(box, ink), AROUND);
  const [width, height] = [right - left, bottom - top];
  const scale = canvas.height / height;
  canvas.width = Math.round(width * scale);
  canvas.getContext('2d')?.drawImage(bitmap, left, top, width, height, 0, 0, canvas.width, canvas.height);
}

/** Scrolls the pane to what is asked about; whether something is. @param {HTMLCanvasElement} canvas */
export function show(canvas) {
  const pane = canvas.parentElement;
  const box = asked.get(canvas);
  if (!pane || !box) return false;
  const scale = canvas.clientWidth / canvas.width;
  pane.scrollTop = box.top * scale - pane.clientHeight / THIRD;
  pane.scrollLeft = box.left * scale - pane.clientWidth / 2;
  return true;
}
