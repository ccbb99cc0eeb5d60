/** What a scanner, or a camera, makes of a printed page: a model of paper, fold, tilt, perspective, focus, light, noise, a seal and JPEG. */
import { magnified, turnedBack } from '../../recognition/plane.js';
import { straightened } from '../../recognition/slant.js';
import { asJpeg } from './jpeg.js';

/**
 * @typedef {import('../../recognition/plane.js').Plane} Plane
 * @typedef {import('../generator/random.js').Random} Random
 * @typedef {{tilt: number, aside: [fall: number, lean: number], blur: number, noise: number, shade: number, ink: number, quality: number, isHalved: boolean,
 *   seal: boolean, fold: number}} Scan `tilt`: degrees; `aside`: by how much rows and columns run together, of their slope from edge to edge; `blur`: pixels;
 *   `noise`: shades; `shade`: of white, what the darkest corner lacks; `ink`: the shade of black; `quality`: of JPEG; `isHalved`: whether that keeps
 *   colours at half their resolution; `fold`: of white, what the paper lacks beside a crease
 */

/** Of scans and of photographs, how many were folded before. */
const FOLDED = 0.3;

/** @param {Random} random @returns {Scan} */
export const officeScan = (random) => ({
  tilt: (random.next() - 0.5) * 3,
  aside: [0, 0],
  blur: random.next() * 0.9,
  noise: random.next() * 12,
  shade: random.next() * 0.12,
  ink: random.int(10, 70),
  quality: random.int(55, 90),
  seal: random.chance(0.5),
  isHalved: random.chance(0.5),
  fold: random.chance(FOLDED) ? 0.03 + random.next() * 0.15 : 0,
});

/** With a seal, whose colours are kept as most programs do. @param {Random} random @returns {Scan} */
export const sealedScan = (random) => ({ ...officeScan(random), seal: true, isHalved: true });

/** A sheet at the window, held by hand. @param {Random} random @returns {Scan} */
export const photograph = (random) => ({
  tilt: (random.next() - 0.5) * 8,
  aside: [(random.next() - 0.5) * 0.12, (random.next() - 0.5) * 0.12],
  blur: 0.6 + random.next() * 1.1,
  noise: 6 + random.next() * 14,
  shade: 0.2 + random.next() * 0.35,
  ink: random.int(30, 90),
  quality: random.int(40, 80),
  seal: random.chance(0.5),
  isHalved: random.chance(0.8),
  fold: random.chance(FOLDED) ? 0.03 + random.next() * 0.15 : 0,
});

/** @param {Plane} page @param {Scan} scan @param {Random} random @returns {Promise<Uint8Array>} a JPEG */
export async function scanned(page, { tilt, aside, blur, noise, shade, ink, quality, isHalved, seal, fold }, random) {
  const { width, height, data } = askew(softened(page, blur), (tilt * Math.PI) / 180, aside);
  const stamp = seal ? sealOn(width, height, random) : () => 0;
  const crease = fold ? creaseOn(width, height, fold, random) : () => 1;
  const corner = [random.next(), random.next()];
  const colours = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const light = 1 - shade * Math.abs(corner[0] - x / width) * Math.abs(corner[1] - y / height) * 2;
      const paper = (ink + (data[at] * (246 - ink)) / 255) * light * crease(x, y);
      const red = stamp(x, y);
      const grain = noise * (random.next() + random.next() + random.next() - 1.5);
      const clip = (/** @type {number} */ value) => Math.max(0, Math.min(255, value + grain));
      colours[3 * at] = clip(paper * (1 - 0.08 * red));
      colours[3 * at + 1] = colours[3 * at + 2] = clip(paper * (1 - 0.75 * red));
    }
  }
  return asJpeg({ data: colours, width, height }, quality, isHalved);
}

/** @param {Plane} page @param {number} angle radians @param {[fall: number, lean: number]} aside */
function askew(page, angle, [fall, lean]) {
  if (fall === 0 && lean === 0) return turnedBack(page, -angle);
  const slope = Math.tan(-angle);
  return straightened(page, { rows: { slope, spread: fall }, columns: { slope: -slope, spread: lean } });
}

/** Pixels, of a page a thousand wide: how far its shade reaches to each side of a crease, and how broad the edge itself is. */
const SLOPE = 30;
const EDGE = 0.7;

/**
 * A sheet that was folded for an envelope: on one side of the crease it is darker, on the other brighter, and along the edge itself as dark again or
 * as bright. How bright at a pixel, of what it is elsewhere.
 * @param {number} width @param {number} height @param {number} fold @param {Random} random
 */
function creaseOn(width, height, fold, random) {
  const middle = 0.25 + 0.5 * random.next();
  const askew = (random.next() - 0.5) * 0.02;
  const edge = random.chance(0.5) ? 2 * fold : -fold;
  const isAcross = random.chance(0.7);
  const unit = width / 1000;
  return (/** @type {number} */ x, /** @type {number} */ y) => {
    const off = (isAcross ? y - height * middle - askew * x : x - width * middle - askew * y) / unit;
    const slope = fold * Math.exp(-Math.abs(off) / SLOPE) * (off < 0 ? 1 : -0.5);
    return 1 - slope - (Math.abs(off) < EDGE ? edge : 0);
  };
}

/** A disc of light in place of each point, by taking the picture apart and together again. @param {Plane} page @param {number} blur */
function softened(page, blur) {
  const { width, height } = page;
  const smaller = magnified(
    page,
    { left: 0, top: 0, right: width, bottom: height },
    Math.round(height / (1 + blur * 0.5)),
  );
  return magnified(smaller, { left: 0, top: 0, right: smaller.width, bottom: smaller.height }, height);
}

/** A round seal with a star and letters, how red at a pixel: 0 to 1. @param {number} width @param {number} height @param {Random} random */
function sealOn(width, height, random) {
  const radius = width * 0.12;
  const [middle, down] = [width * (0.25 + 0.5 * random.next()), height * (0.25 + 0.5 * random.next())];
  return (/** @type {number} */ x, /** @type {number} */ y) => {
    const far = Math.hypot(x - middle, y - down) / radius;
    if (far > 1.02) return 0;
    const angle = Math.atan2(y - down, x - middle);
    const letters = far > 0.68 && far < 0.86 && Math.sin(angle * 24) > 0.2;
    const star = far < 0.18 + 0.16 * Math.cos(5 * angle);
    return far > 0.94 || letters || star ? 0.9 : 0;
  };
}

/** JPEG pictures as the pages of a PDF, as a scanner's program puts them. @param {{jpeg: Uint8Array, width: number, height: number}[]} pages @returns {Uint8Array} */
export function scannedPdf(pages) {
  const parts = [Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n')];
  const add = (/** @type {string | Uint8Array} */ part) => parts.push(Buffer.from(part));
  add(
    `2 0 obj<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')}]>>endobj\n`,
  );
  pages.forEach(({ jpeg: bytes, width, height }, i) => {
    const content = `q 595 0 0 842 0 0 cm /P Do Q`;
    const first = 3 + 3 * i;
    add(
      `${first} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>endobj\n`,
    );
    add(`${first + 1} 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n`);
    add(
      `${first + 2} 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
    );
    add(bytes);
    add('\nendstream endobj\n');
  });
  add('trailer<</Root 1 0 R>>\n');
  return new Uint8Array(Buffer.concat(parts));
}
