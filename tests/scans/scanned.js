/** What a scanner, or a camera, makes of a printed page: a model of paper, tilt, focus, light, noise, a seal and JPEG. */
import jpeg from 'jpeg-js';
import { magnified, turnedBack } from '../../recognition/plane.js';

/**
 * @typedef {import('../../recognition/plane.js').Plane} Plane
 * @typedef {import('../generator/random.js').Random} Random
 * @typedef {{tilt: number, blur: number, noise: number, shade: number, ink: number, quality: number, seal: boolean}} Scan `tilt`: degrees;
 *   `blur`: pixels; `noise`: shades; `shade`: of white, what the darkest corner lacks; `ink`: the shade of black; `quality`: of JPEG
 */

/** @param {Random} random @returns {Scan} */
export const officeScan = (random) => ({
  tilt: (random.next() - 0.5) * 3,
  blur: random.next() * 0.9,
  noise: random.next() * 12,
  shade: random.next() * 0.12,
  ink: random.int(10, 70),
  quality: random.int(55, 90),
  seal: random.chance(0.5),
});

/** A sheet at the window, held by hand. @param {Random} random @returns {Scan} */
export const photograph = (random) => ({
  tilt: (random.next() - 0.5) * 8,
  blur: 0.6 + random.next() * 1.1,
  noise: 6 + random.next() * 14,
  shade: 0.2 + random.next() * 0.35,
  ink: random.int(30, 90),
  quality: random.int(40, 80),
  seal: random.chance(0.5),
});

/** @param {Plane} page @param {Scan} scan @param {Random} random @returns {Uint8Array} a JPEG */
export function scanned(page, { tilt, blur, noise, shade, ink, quality, seal }, random) {
  const askew = turnedBack(softened(page, blur), (-tilt * Math.PI) / 180);
  const { width, height, data } = askew;
  const stamp = seal ? sealOn(width, height, random) : () => 0;
  const corner = [random.next(), random.next()];
  const out = Buffer.alloc(width * height * 4, 255);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const light = 1 - shade * Math.abs(corner[0] - x / width) * Math.abs(corner[1] - y / height) * 2;
      const paper = (ink + (data[at] * (246 - ink)) / 255) * light;
      const red = stamp(x, y);
      const grain = noise * (random.next() + random.next() + random.next() - 1.5);
      const clip = (/** @type {number} */ value) => Math.max(0, Math.min(255, value + grain));
      out[4 * at] = clip(paper * (1 - 0.08 * red));
      out[4 * at + 1] = out[4 * at + 2] = clip(paper * (1 - 0.75 * red));
    }
  }
  return new Uint8Array(jpeg.encode({ data: out, width, height }, quality).data);
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
