/** The picture of the rooms in docs/architecture.md, drawn from what the sources include and import. Part of npm run docs. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { named, roomOf, rooms, sources } from './rooms.mjs';
import { root } from './steps.mjs';

const page = path.join(root, 'docs', 'architecture.md');
const BEGIN = '<!-- drawn by npm run docs -->';
const END = '<!-- end of the drawing -->';

/** Which rooms each room names. @returns {Map<string, Set<string>>} */
function arrows() {
  const known = new Set(rooms.map((room) => room.path));
  const out = new Map(rooms.map((room) => [room.path, new Set()]));
  for (const file of sources()) {
    const from = roomOf(file);
    for (const name of named(file)) {
      const to = roomOf(name) === 'build/wasm' ? 'wasm/module' : roomOf(name);
      if (to !== from && known.has(from) && known.has(to)) out.get(from)?.add(to);
    }
  }
  return out;
}

/** Whether one room reaches another by the rooms between. @param {Map<string, Set<string>>} all @param {string} from @param {string} to */
function reachesByOthers(all, from, to) {
  const seen = new Set([from]);
  const waiting = [...(all.get(from) ?? [])].filter((next) => next !== to);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(all.get(at) ?? []));
  }
  return false;
}

function drawing() {
  const all = arrows();
  const id = (/** @type {string} */ room) => room.replaceAll('/', '_');
  const lines = [...all].flatMap(([from, list]) =>
    [...list].sort().flatMap((to) => (reachesByOthers(all, from, to) ? [] : [`  ${id(from)} --> ${id(to)}`])),
  );
  const boxes = rooms.map((room) => `  ${id(room.path)}["${room.path}"]`);
  const table = rooms.map((room) => `| \`${room.path}\` | ${room.holds} |`);
  return [
    BEGIN,
    ['```mermaid', 'flowchart TD', ...boxes, ...lines, '```'].join('\n'),
    ['| room | what it holds |', '| --- | --- |', ...table].join('\n'),
    END,
  ].join('\n\n');
}

function wanted() {
  const text = readFileSync(page, 'utf8');
  return text.slice(0, text.indexOf(BEGIN)) + drawing() + text.slice(text.indexOf(END) + END.length);
}

export const isStale = () => wanted() !== readFileSync(page, 'utf8');
export const draw = () => writeFileSync(page, wanted());
