/** The characters of a line of text in a picture, by the model of PP-OCR: one look goes over the line and tells at each step what it sees. */

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {{text: string, sure: number[], at: number[]}} Seen for each character (UTF-16 code unit) how sure the model is, 0 to 1, and at which
 *   pixel across it stands
 * @typedef {(lines: Plane[]) => Promise<Seen[]>} Recognise each HEIGHT pixels high
 * @typedef {{
 *   InferenceSession: {create(model: Uint8Array, options: object): Promise<Session>},
 *   Tensor: new (type: 'float32', data: Float32Array, shape: number[]) => Tensor,
 * }} Runtime of ONNX
 * @typedef {{data: Float32Array, dims: readonly number[], dispose?(): void}} Tensor
 * @typedef {{inputNames: readonly string[], outputNames: readonly string[], run(inputs: Record<string, Tensor>): Promise<Record<string, any>>}} Session
 */

/** Threads of the runtime, at most. */
export const THREADS = 4;
/** Pixels: what the model was taught with. */
export const HEIGHT = 48;
const CHANNELS = 3;
/** Lines are looked at together up to so many pixels of width, and as many as that. */
const TOGETHER = { width: 2048, lines: 32 };
/** Widths are rounded up to this: lines of a like width go together. */
const STEP = 32;

/** In print like a 0, and like no other digit: how likely these are counts for it. */
const ROUND = ['O', 'o', '０'];

/** The model's own characters stand in a list, after the one for "nothing new"; a space comes last. @param {string} list one a line */
export const charactersOf = (list) => ['', ...list.replace(/\r?\n$/, '').split(/\r?\n/), ' '];

/**
 * @param {Runtime} runtime @param {Uint8Array} model @param {string[]} characters
 * @returns {Promise<Recognise>}
 */
export async function createRecogniser(runtime, model, characters) {
  const session = await runtime.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const round = ROUND.map((it) => characters.indexOf(it)).filter((it) => it >= 0);
  const look = async (/** @type {Plane[]} */ lines) => {
    const width = Math.max(...lines.map(roomOf));
    const tensor = new runtime.Tensor('float32', inputOf(lines, width), [lines.length, CHANNELS, HEIGHT, width]);
    const output = (await session.run({ [session.inputNames[0]]: tensor }))[session.outputNames[0]];
    const [, steps, classes] = output.dims;
    const size = steps * classes;
    const seen = lines.map((_, i) =>
      readOff(output.data.subarray(i * size, (i + 1) * size), classes, width / steps, characters, round),
    );
    output.dispose?.();
    return seen;
  };
  return async (lines) => {
    /** @type {Seen[]} */
    const seen = [];
    for (const group of groupsOf(lines)) {
      const found = await look(group.map((i) => lines[i]));
      group.forEach((i, at) => {
        seen[i] = found[at];
      });
    }
    return seen;
  };
}

/** @param {Plane} line */
const roomOf = ({ width }) => Math.max(2 * STEP, Math.ceil(width / STEP) * STEP);

/** Which lines go together, by their places. @param {Plane[]} lines */
function groupsOf(lines) {
  const order = lines.map((line, i) => ({ i, room: roomOf(line) })).sort((a, b) => a.room - b.room || a.i - b.i);
  /** @type {number[][]} */
  const groups = [];
  let room = 0;
  for (const line of order) {
    const last = groups[groups.length - 1];
    const fits =
      last && line.room === room && last.length < TOGETHER.lines && (last.length + 1) * room <= TOGETHER.width;
    if (fits) last.push(line.i);
    else groups.push([line.i]);
    room = line.room;
  }
  return groups;
}

/** From -1 for black to 1 for white, 0 where a line has ended. @param {Plane[]} lines @param {number} width */
function inputOf(lines, width) {
  const size = HEIGHT * width;
  const input = new Float32Array(lines.length * CHANNELS * size);
  lines.forEach((line, i) => {
    const start = i * CHANNELS * size;
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < line.width; x++) input[start + y * width + x] = line.data[y * line.width + x] / 127.5 - 1;
    for (let channel = 1; channel < CHANNELS; channel++) input.copyWithin(start + channel * size, start, start + size);
  });
  return input;
}

/** At each step the likeliest character; the same one again without a pause is still the same. @param {Float32Array} scores @param {number} classes @param {number} stride pixels of a step @param {string[]} characters @param {number[]} round the places of those that are like a 0 @returns {Seen} */
function readOff(scores, classes, stride, characters, round) {
  let text = '';
  /** @type {number[]} */
  const sure = [];
  /** @type {number[]} */
  const at = [];
  let before = 0;
  for (let step = 0; step < scores.length; step += classes) {
    let best = 0;
    for (let i = 1; i < classes; i++) if (scores[step + i] > scores[step + best]) best = i;
    const alike = characters[best] === '0' ? round : [];
    const score = alike.reduce((sum, it) => sum + scores[step + it], scores[step + best]);
    if (best !== 0 && best !== before) {
      text += characters[best];
      for (let unit = 0; unit < characters[best].length; unit++) {
        sure.push(score);
        at.push((step / classes + 0.5) * stride);
      }
    } else if (best !== 0) {
      for (let unit = 1; unit <= characters[best].length; unit++)
        sure[sure.length - unit] = Math.max(sure[sure.length - unit], score);
    }
    before = best;
  }
  return { text, sure, at };
}
