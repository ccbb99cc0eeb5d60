/** Files damaged by chance: the same seed gives the same files. */
import { unzipSync, zipSync } from 'fflate';

/** Bytes flipped, a stretch cut out, doubled, blanked or moved; the end cut off. @param {Uint8Array} bytes @param {(limit: number) => number} random */
function damaged(bytes, random) {
  let out = bytes.slice();
  for (let changes = 1 + random(4); changes > 0 && out.length > 1; changes--) {
    const from = random(out.length);
    const to = Math.min(out.length, from + 1 + random(64));
    switch (random(6)) {
      case 0:
        out[from] = random(256);
        break;
      case 1:
        out[from] ^= 1 << random(8);
        break;
      case 2:
        out = Uint8Array.from([...out.subarray(0, from), ...out.subarray(to)]);
        break;
      case 3:
        out = Uint8Array.from([...out.subarray(0, to), ...out.subarray(from)]);
        break;
      case 4:
        out.fill([0, 0xff, 0x20, 0x39][random(4)], from, to);
        break;
      default:
        if (random(4) === 0) out = out.slice(0, from);
    }
  }
  return out;
}

/** @param {number} seed */
export function mutations(seed) {
  let state = seed;

  /** A number below `limit` (mulberry32: the same seed gives the same files). @param {number} limit */
  function random(limit) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }

  /** @param {Uint8Array} bytes */
  const mutated = (bytes) => damaged(bytes, random);

  /** In an archive, every other time one of the parts is mutated and not the archive. @param {Uint8Array} bytes */
  function mutatedArchive(bytes) {
    if (random(2) === 0) return mutated(bytes);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const name = names[random(names.length)];
    return zipSync({ ...parts, [name]: mutated(parts[name]) }, { level: 1 });
  }

  return { random, mutated, mutatedArchive, seedNow: () => state };
}
