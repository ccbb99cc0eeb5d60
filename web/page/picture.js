// A picture of the page as a file, or on the clipboard: it takes its colours and its type along.
import { save } from './save.js';

const LOOK = ['fill', 'stroke', 'stroke-width', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'];
const SHARP = 2;

/** @param {SVGElement} shown @returns {{text: string, width: number, height: number}} the picture as a document of its own */
function standing(shown) {
  const copy = /** @type {SVGElement} */ (shown.cloneNode(true));
  const drawn = Array.from(shown.querySelectorAll('*'));
  Array.from(copy.querySelectorAll('*')).forEach((element, i) => {
    const look = getComputedStyle(drawn[i]);
    for (const name of LOOK) element.setAttribute(name, look.getPropertyValue(name));
  });
  const [, , width, height] = (shown.getAttribute('viewBox') || '').split(' ').map(Number);
  const ground = getComputedStyle(document.body).backgroundColor;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: ground })) paper.setAttribute(name, String(value));
  copy.prepend(paper);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** @param {SVGElement} shown @returns {Promise<Blob>} */
async function asPng(shown) {
  const { text, width, height } = standing(shown);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** @param {import('./focus.js').Focus} focus */
export function picturing(focus) {
  const shown = () => /** @type {SVGElement} */ (document.querySelector('svg.flow'));
  return {
    /** @param {'svg'|'png'} kind @param {string} name */
    async savePicture(kind, name) {
      const content = kind === 'svg' ? standing(shown()).text : await asPng(shown());
      save(`${name}.${kind}`, [content], kind === 'svg' ? 'image/svg+xml' : 'image/png');
    },
    async copyPicture() {
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': asPng(shown()) })]);
        await focus.say('said.copied-picture');
      } catch {
        await focus.say('said.copy-failed');
      }
    },
  };
}
