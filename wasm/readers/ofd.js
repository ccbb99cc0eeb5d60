/** OFD (GB/T 33190), the national format of official documents: a zip of XML pages whose text stands where it is placed. */
import { checked } from './document.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';
import { resolved } from './package.js';
import { pageOf, widthOf } from './positioned.js';
import { segmentsOf } from './drawn-lines.js';
import { child, childrenNamed, descendants, elements, parseXml, textOf } from './xml.js';

/**
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./positioned.js').Piece} Piece
 * @typedef {import('./xml.js').XmlElement} XmlElement
 * @typedef {import('./zip.js').Zip} Zip
 * @typedef {[number, number, number, number, number, number]} Matrix
 * @typedef {{outlines: import('./drawn-lines.js').Outline[], stroked: boolean, filled: boolean}} Path
 * @typedef {{pieces: Piece[], paths: Path[], outlines: number}} Drawn `outlines`: of all paths
 * @typedef {{zip: Zip, folder: string, templates: Map<string, string>, parsed: Map<string, XmlElement>, area: XmlElement | undefined, drawn: boolean}} Book
 */

/** In a millimetre, which is what OFD measures in. */
const points = 72 / 25.4;
/** A gap of more than this share of the font size between two characters separates cells, not letters. */
const cellGap = 0.6;

/**
 * @param {Zip} zip
 * @param {string} name
 * @returns {BlockDocument}
 */
export function readOfd(zip, name) {
  if (zip.names.some((it) => /(^|\/)(encryptions?\.xml|decryptseed\.dat)$/i.test(it)))
    throw new UnreadableError('encrypted');
  const roots = childrenNamed(part(zip, '', 'OFD.xml'), 'DocBody').map((it) => textOf(child(it, 'DocRoot')).trim());
  const blocks = roots.filter((it) => it !== '').flatMap((it) => pagesOf(zip, it));
  return { name, format: 'ofd', blocks: checked(blocks) };
}

/** @param {Zip} zip @param {string} root */
function pagesOf(zip, root) {
  const document = part(zip, '', root);
  const common = child(document, 'CommonData');
  /** @type {Book} */
  const book = {
    zip,
    folder: resolved('', root).replace(/[^/]*$/, ''),
    templates: new Map(childrenNamed(common, 'TemplatePage').map((it) => [it.attributes.ID, it.attributes.BaseLoc])),
    parsed: new Map(),
    area: child(common, 'PageArea'),
    drawn: false,
  };
  const locations = childrenNamed(child(document, 'Pages'), 'Page').map((it) => it.attributes.BaseLoc);
  if (locations.length > limits.pages) throw new UnreadableError('too-large');
  const pages = locations.map((it) => readPage(part(zip, book.folder, it), book));
  if (book.drawn && pages.every(({ runs }) => runs.length === 0)) throw new UnreadableError('scanned');
  return pages;
}

/** Parsed once, however many pages show it. @param {string} path @param {Book} book */
function templateAt(path, book) {
  const known = book.parsed.get(path);
  if (known) return known;
  const template = part(book.zip, book.folder, path);
  book.parsed.set(path, template);
  return template;
}

/** A part by its path, which stands relative to a folder, or (not as in the standard) to the top. @param {Zip} zip @param {string} folder @param {string} path */
function part(zip, folder, path) {
  const bytes = zip.get(resolved(folder, path)) ?? zip.get(resolved('', path));
  if (!bytes) throw new UnreadableError('damaged');
  return parseXml(bytes, zip.budget);
}

/** @param {XmlElement} page @param {Book} book */
function readPage(page, book) {
  const [left, top, width, height] = numbers(
    textOf(child(child(page, 'Area') ?? book.area, 'PhysicalBox') ?? child(book.area, 'PhysicalBox')),
    [0, 0, 210, 297],
  );
  const templates = childrenNamed(page, 'Template')
    .map((it) => book.templates.get(it.attributes.TemplateID))
    .filter((it) => it !== undefined);
  const layers = [...templates.map((it) => templateAt(it, book)), page].flatMap((it) =>
    childrenNamed(child(it, 'Content'), 'Layer'),
  );
  /** @type {Drawn} */
  const drawn = { pieces: [], paths: [], outlines: 0 };
  for (const layer of layers) draw(layer, book, drawn);
  const pieces = drawn.pieces.map(({ text, x, y, dx, dy, width, size }) => ({
    text,
    x: (x - left) * points,
    y: (y - top) * points,
    dx,
    dy,
    width: width * points,
    size: size * points,
  }));
  const segments = drawn.paths.flatMap(({ outlines, stroked, filled }) => {
    const placed = outlines.map((corners) =>
      corners.map(([x, y]) => /** @type {[number, number]} */ ([(x - left) * points, (y - top) * points])),
    );
    return segmentsOf(placed, stroked, filled);
  });
  return pageOf(width * points, height * points, pieces, segments);
}

/** @param {XmlElement} layer @param {Book} book @param {Drawn} drawn */
function draw(layer, book, drawn) {
  for (const it of elements(layer)) {
    if (it.attributes.Visible === 'false') continue;
    if (it.name === 'PageBlock') draw(it, book, drawn);
    else if (it.name === 'TextObject') for (const piece of textPieces(it, book.zip.budget)) drawn.pieces.push(piece);
    else if (it.name === 'PathObject') addPath(pathOf(it, book.zip.budget), drawn);
    book.drawn ||= it.name.endsWith('Object') && it.name !== 'TextObject';
  }
}

/** A page with too many is a picture. @param {Path} path @param {Drawn} drawn */
function addPath(path, drawn) {
  drawn.outlines += path.outlines.length;
  if (drawn.outlines <= limits.lines) drawn.paths.push(path);
}

/** @param {XmlElement} object @param {import('./budget.js').Budget} budget @returns {Piece[]} */
function textPieces(object, budget) {
  const [left, top] = numbers(object.attributes.Boundary, [0, 0]);
  const matrix = /** @type {Matrix} */ (numbers(object.attributes.CTM, [1, 0, 0, 1, 0, 0]));
  const turn = (Number(object.attributes.CharDirection ?? 0) * Math.PI) / 180;
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  const size = Number(object.attributes.Size ?? 0);
  const stretch = Number(object.attributes.HScale ?? 1) || 1;
  let start = [0, 0];
  return descendants(object, 'TextCode').flatMap((code) => {
    start = [Number(code.attributes.X ?? start[0]), Number(code.attributes.Y ?? start[1])];
    const text = textOf(code).replace(/[\r\n]+/g, '');
    budget.spend('characters', text.length);
    const written = glyphs(text, code.attributes, start[0], start[1], size * stretch);
    budget.spend('runs', written.length);
    return written.map(({ text, x, y, width }) => transformed({ text, x, y, width, size, dx, dy }, matrix, left, top));
  });
}

/** The characters of a text code, those that touch each other together. @param {string} text @param {Record<string, string>} attributes @param {number} x @param {number} y @param {number} size */
function glyphs(text, { DeltaX, DeltaY }, x, y, size) {
  const characters = [...text];
  const across = deltas(DeltaX, characters.length);
  const down = deltas(DeltaY, characters.length);
  /** @type {{text: string, x: number, y: number, width: number}[]} */
  const out = [];
  let broken = true;
  characters.forEach((character, i) => {
    const width = widthOf(character, size);
    const last = out[out.length - 1];
    if (broken) out.push({ text: character, x, y, width });
    else Object.assign(last, { text: last.text + character, width: x + width - last.x });
    const advance = across[i] ?? (down[i] === undefined ? width : 0);
    broken = (down[i] ?? 0) !== 0 || advance > width + size * cellGap || advance < 0;
    x += advance;
    y += down[i] ?? 0;
  });
  return out;
}

/** Advances, written one by one or as "g count value" for many alike. @param {string | undefined} list @param {number} count */
function deltas(list, count) {
  const words = (list ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((it) => it !== '');
  /** @type {number[]} */
  const out = [];
  for (let i = 0; i < words.length && out.length < count; i++) {
    if (words[i] !== 'g') out.push(Number(words[i]));
    else {
      const times = Math.min(Number(words[i + 1]) || 0, count - out.length);
      for (let left = times; left > 0; left--) out.push(Number(words[i + 2]));
      i += 2;
    }
  }
  return out;
}

/** From the object to the page. @param {Piece} piece @param {Matrix} matrix @param {number} left @param {number} top @returns {Piece} */
function transformed(piece, [a, b, c, d, e, f], left, top) {
  const [dx, dy] = [a * piece.dx + c * piece.dy, b * piece.dx + d * piece.dy];
  const along = Math.hypot(dx, dy) || 1;
  return {
    text: piece.text,
    x: left + a * piece.x + c * piece.y + e,
    y: top + b * piece.x + d * piece.y + f,
    dx: dx / along,
    dy: dy / along,
    width: piece.width * along,
    size: piece.size * Math.hypot(c, d),
  };
}

/** What a path draws, its corners on the page; curves are no lines and are left out. @param {XmlElement} object @param {import('./budget.js').Budget} budget @returns {Path} */
function pathOf(object, budget) {
  const { attributes } = object;
  const [left, top] = numbers(attributes.Boundary, [0, 0]);
  const [a, b, c, d, e, f] = numbers(attributes.CTM, [1, 0, 0, 1, 0, 0]);
  /** @type {import('./drawn-lines.js').Outline[]} */
  const outlines = [];
  for (const [, step, list] of textOf(child(object, 'AbbreviatedData')).matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    budget.spend('looks');
    if (outlines.length > limits.lines) break;
    const outline = outlines[outlines.length - 1];
    const [x, y] = numbers(list, [0, 0]);
    /** @type {[number, number]} */
    const corner = [left + a * x + c * y + e, top + b * x + d * y + f];
    if (step === 'M' || step === 'S') outlines.push([corner]);
    else if (step === 'L') outline?.push(corner);
    else if (step === 'C' && outline?.length > 1) outline.push(outline[0]);
    else if (step !== 'C') outlines.push([]);
  }
  return {
    outlines: outlines.filter((it) => it.length > 1),
    stroked: attributes.Stroke !== 'false',
    filled: attributes.Fill === 'true',
  };
}

/** @param {string | undefined} list @param {number[]} fallback @returns {number[]} */
function numbers(list, fallback) {
  const read = (list ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return fallback.map((value, i) => (Number.isFinite(read[i]) && list ? read[i] : value));
}
