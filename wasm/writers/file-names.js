// biome-ignore-all lint/suspicious/noControlCharactersInRegex: such characters are what this is about
/** Names of files that are written, whoever thought of them: a report's, an organ's, an archive's. Every system takes them, and none leaves its folder. */

const UNSEEN = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** Devices of Windows, with any ending. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(\.|$))/i;
const LONGEST = { characters: 200, bytes: 240 };
const utf8 = new TextEncoder();

/** A name that is one, within a folder. @param {string} name */
export function safeName(name) {
  const plain = name
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/^\s+|[\s.]+$/g, '')
    .replace(RESERVED, '_$1');
  return shortened(plain) || '_';
}

/** A path within a folder, "/" between its steps: none leads up or out. @param {string} path */
export function safePath(path) {
  const steps = path.split(/[\\/]/).filter((step) => !/^\s*\.*\s*$/.test(step));
  return steps.map(safeName).join('/') || '_';
}

/** A name with its ending, cut in front of it. @param {string} name */
function shortened(name) {
  const [ending = ''] = /\.[^.\s]{1,8}$/.exec(name) ?? [];
  let stem = Array.from(name.slice(0, name.length - ending.length));
  const isLong = () => {
    const whole = stem.join('') + ending;
    return whole.length > LONGEST.characters || utf8.encode(whole).length > LONGEST.bytes;
  };
  if (isLong()) stem = stem.slice(0, LONGEST.characters);
  while (isLong()) stem.pop();
  return stem.join('').trimEnd() + ending;
}
