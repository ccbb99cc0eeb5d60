/**
 * A picture in shades of grey: one byte a pixel, row by row, 0 black and 255 white.
 * @typedef {{width: number, height: number, data: Uint8Array}} Plane
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box pixels; right and bottom are the first ones outside
 */

const WHITE = 255;

/** @param {number} width @param {number} height @param {number} [shade] @returns {Plane} */
export const blank = (width, height, shade = 0) => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(shade),
});

/**
 * The shade between pixels, white outside.
 * @param {Plane} plane @param {number} x @param {number} y of the middle of pixels, which are whole numbers
 */
export function between({ width, height, data }, x, y) {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return WHITE;
  const [right, down] = [x - left, y - top];
  const at = top * width + left;
  const above = data[at] + (data[at + 1] - data[at]) * right;
  const below = data[at + width] + (data[at + width + 1] - data[at + width]) * right;
  return above + (below - above) * down;
}

/** @param {Plane} plane @param {number} angle radians by which its lines fall to the right @returns {Plane} the same, upright */
export function turnedBack(plane, angle) {
  const { width, height } = plane;
  const out = blank(width, height);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let y = 0, at = 0; y < height; y++) {
    const dy = y - height / 2;
    for (let x = 0; x < width; x++, at++) {
      const dx = x - width / 2;
      out.data[at] = between(plane, width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos);
    }
  }
  return out;
}

/** By quarter turns to the right. @param {Plane} plane @param {number} quarters @returns {Plane} */
export function turnedRight(plane, quarters) {
  if (quarters % 4 === 0) return plane;
  const { width, height, data } = plane;
  const out = blank(height, width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out.data[x * height + height - 1 - y] = data[y * width + x];
  return turnedRight(out, quarters - 1);
}

/** Rows as columns. @param {Plane} plane @returns {Plane} */
export function transposed({ width, height, data }) {
  const out = blank(height, width);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out.data[x * height + y] = data[y * width + x];
  return out;
}

/** Each pixel the mean of those that it takes the place of. @param {Plane} plane @param {number} width at most its own @returns {Plane} */
export function shrunk(plane, width) {
  const step = plane.width / width;
  const out = blank(width, Math.max(1, Math.round(plane.height / step)));
  for (let y = 0, at = 0; y < out.height; y++) {
    const [top, bottom] = [Math.floor(y * step), Math.min(plane.height, Math.ceil((y + 1) * step))];
    for (let x = 0; x < width; x++, at++) {
      const [left, right] = [Math.floor(x * step), Math.min(plane.width, Math.ceil((x + 1) * step))];
      out.data[at] = mean(plane, { left, top, right, bottom });
    }
  }
  return out;
}

/** @param {Plane} plane @param {Box} box */
function mean({ width, data }, { left, top, right, bottom }) {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let at = y * width + left; at < y * width + right; at++) sum += data[at];
  return sum / ((right - left) * (bottom - top) || 1);
}

/**
 * A part of it, as high as is asked for; outside of the picture it is white.
 * @param {Plane} plane @param {Box} box @param {number} height @returns {Plane}
 */
export function magnified(plane, box, height) {
  const step = (box.bottom - box.top) / height;
  const out = blank(Math.max(1, Math.round((box.right - box.left) / step)), height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < out.width; x++, at++)
      out.data[at] = sampled(plane, box.left + (x + 0.5) * step - 0.5, box.top + (y + 0.5) * step - 0.5, step);
  return out;
}

/** The mean over a square where the picture is made smaller, else the shade between pixels. @param {Plane} plane @param {number} x @param {number} y @param {number} step */
function sampled(plane, x, y, step) {
  if (step <= 1) return between(plane, x, y);
  const points = Math.ceil(step);
  let sum = 0;
  for (let i = 0; i < points; i++)
    for (let j = 0; j < points; j++)
      sum += between(plane, x + ((i + 0.5) / points - 0.5) * step, y + ((j + 0.5) / points - 0.5) * step);
  return sum / points ** 2;
}

/** On white paper, where it is transparent. @param {number} shade @param {number} alpha */
export const onPaper = (shade, alpha) => WHITE - ((WHITE - shade) * alpha) / 255;

/** Quarter turns to the right, by the orientation that the camera noted; what it would mirror, no camera makes. @type {Record<number, number>} */
const TURNS = { 3: 2, 6: 1, 8: 3 };

/** A picture upright, as whoever took it held it. @param {Plane} plane @param {number} orientation as Exif and TIFF number it */
export const asHeld = (plane, orientation) => turnedRight(plane, TURNS[orientation] ?? 0);
