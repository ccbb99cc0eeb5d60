/**
 * The binary form of a WebAssembly module, as far as the numbers of functions stand in it (WebAssembly Core Specification, chapter 5).
 */

const SECTION = { import: 2, function: 3, export: 7, start: 8, element: 9, code: 10 };
const HEADER = 8; // bytes: magic and version
const ENDS = 0x0b;

/** What follows an opcode, from the first to the last: n a number, f the number of a function, 4 and 8 bytes of a constant. */
const OPERANDS = /** @type {[number, number, string][]} */ ([
  [0x00, 0x01, ''],
  [0x02, 0x04, 'n'],
  [0x05, 0x05, ''],
  [0x0b, 0x0b, ''],
  [0x0c, 0x0d, 'n'],
  [0x0e, 0x0e, 'vn'],
  [0x0f, 0x0f, ''],
  [0x10, 0x10, 'f'],
  [0x11, 0x11, 'nn'],
  [0x1a, 0x1b, ''],
  [0x1c, 0x1c, 'v'],
  [0x20, 0x26, 'n'],
  [0x28, 0x3e, 'nn'],
  [0x3f, 0x42, 'n'],
  [0x43, 0x43, '4'],
  [0x44, 0x44, '8'],
  [0x45, 0xc4, ''],
  [0xd0, 0xd0, 'n'],
  [0xd1, 0xd1, ''],
  [0xd2, 0xd2, 'f'],
]);
const PREFIXED = 0xfc;
const PREFIXED_OPERANDS = ['', '', '', '', '', '', '', '', 'nn', 'n', 'nn', 'n', 'nn', 'n', 'nn', 'n', 'n', 'n'];

/** @param {number} opcode */
const operands = (opcode) => OPERANDS.find(([first, last]) => first <= opcode && opcode <= last)?.[2];
const byOpcode = Array.from({ length: 256 }, (_, opcode) => operands(opcode));

/** Unsigned LEB128. @param {number} value */
function leb128(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

class Reader {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number in LEB128. */
  number() {
    for (let value = 0, weight = 1; ; weight *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte % 128) * weight;
      if (byte < 128) return value;
    }
  }

  /** @param {number} count */
  skip(count) {
    this.at += count;
  }

  /** @param {() => void} one */
  each(one) {
    for (let count = this.number(); count > 0; count--) one();
  }

  /** Bytes with their length before them. */
  vector() {
    const length = this.number();
    this.skip(length);
    return this.bytes.subarray(this.at - length, this.at);
  }

  get ended() {
    return this.at >= this.bytes.length;
  }
}

/** Copies bytes, but for the numbers of functions, which it changes. */
class Renumbering extends Reader {
  /** @param {Uint8Array} bytes @param {(number: number) => number} renumber */
  constructor(bytes, renumber) {
    super(bytes);
    this.renumber = renumber;
    this.copied = 0;
    this.out = /** @type {Uint8Array[]} */ ([]);
  }

  function() {
    this.out.push(this.bytes.subarray(this.copied, this.at));
    this.out.push(Uint8Array.from(leb128(this.renumber(this.number()))));
    this.copied = this.at;
  }

  /** One instruction; its opcode. */
  instruction() {
    const opcode = this.bytes[this.at++];
    const follows = opcode === PREFIXED ? PREFIXED_OPERANDS[this.number()] : byOpcode[opcode];
    if (follows === undefined) throw new Error(`opcode 0x${opcode.toString(16)} is not known`);
    for (const kind of follows) {
      if (kind === 'n') this.number();
      else if (kind === 'v') this.each(() => this.number());
      else if (kind === 'f') this.function();
      else this.skip(Number(kind));
    }
    return opcode;
  }

  result() {
    return Buffer.concat([...this.out, this.bytes.subarray(this.copied)]);
  }
}

/** @param {Renumbering} body of a function: its locals, then its instructions */
function inBody(body) {
  body.each(() => {
    body.number();
    body.skip(1);
  });
  while (!body.ended) body.instruction();
}

/** @param {Renumbering} section */
function inExports(section) {
  section.each(() => {
    section.vector();
    if (section.bytes[section.at++] === 0) section.function();
    else section.number();
  });
}

/** Tables filled with functions by their numbers: the one kind of segment that C++ makes. @param {Renumbering} section */
function inElements(section) {
  section.each(() => {
    if (section.number() !== 0) throw new Error('a segment of elements of another kind');
    while (section.instruction() !== ENDS);
    section.each(() => section.function());
  });
}

/** @param {Uint8Array} section how many functions it imports */
function importedFunctions(section) {
  let functions = 0;
  const reader = new Reader(section);
  const limits = () => {
    const both = reader.number() % 2 === 1;
    reader.number();
    if (both) reader.number();
  };
  const imported = [
    function aFunction() {
      functions += 1;
      reader.number();
    },
    function table() {
      reader.skip(1);
      limits();
    },
    function memory() {
      limits();
    },
    function global() {
      reader.skip(2);
    },
  ];
  reader.each(() => {
    reader.vector();
    reader.vector();
    imported[reader.bytes[reader.at++]]();
  });
  return functions;
}

/** @param {Uint8Array} module */
function sectionsOf(module) {
  const sections = [];
  for (const reader = new Reader(module, HEADER); !reader.ended; ) {
    sections.push({ id: reader.bytes[reader.at++], content: reader.vector() });
  }
  return sections;
}

/**
 * A module with its functions in another order.
 * @param {Uint8Array} module
 * @param {(bodies: Uint8Array[], imported: number) => number[]} orderOf which body comes first, second, …; `imported` functions have
 *   the numbers before them
 */
export function reordered(module, orderOf) {
  const sections = sectionsOf(module);
  /** @param {number} wanted */
  const content = (wanted) => sections.find(({ id }) => id === wanted)?.content ?? Uint8Array.of(0);
  const imported = importedFunctions(content(SECTION.import));
  const bodies = /** @type {Uint8Array[]} */ ([]);
  const code = new Reader(content(SECTION.code));
  code.each(() => bodies.push(code.vector()));
  const types = /** @type {number[]} */ ([]);
  const declared = new Reader(content(SECTION.function));
  declared.each(() => types.push(declared.number()));

  const order = orderOf(bodies, imported);
  const places = new Map(order.map((body, place) => [body + imported, place + imported]));
  /** @param {Uint8Array} bytes @param {(copy: Renumbering) => void} pass */
  const renumbered = (bytes, pass) => {
    const copy = new Renumbering(bytes, (number) => places.get(number) ?? number);
    pass(copy);
    return copy.result();
  };
  /** @param {Uint8Array} bytes */
  const withLength = (bytes) => [Uint8Array.from(leb128(bytes.length)), bytes];
  /** @type {Record<number, (bytes: Uint8Array) => Uint8Array>} */
  const changed = {
    [SECTION.function]: () => Uint8Array.from([order.length, ...order.map((body) => types[body])].flatMap(leb128)),
    [SECTION.export]: (bytes) => renumbered(bytes, inExports),
    [SECTION.start]: (bytes) => renumbered(bytes, (copy) => copy.function()),
    [SECTION.element]: (bytes) => renumbered(bytes, inElements),
    [SECTION.code]: () =>
      Buffer.concat([
        Uint8Array.from(leb128(order.length)),
        ...order.flatMap((body) => withLength(renumbered(bodies[body], inBody))),
      ]),
  };
  return Buffer.concat([
    module.subarray(0, HEADER),
    ...sections.flatMap(({ id, content }) => [Uint8Array.of(id), ...withLength(changed[id]?.(content) ?? content)]),
  ]);
}
