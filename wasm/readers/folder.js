/** What lies in a folder or an archive: leftovers left out, names from inside it, in their order. */

/** Files that an office program, a system or a run that was ended (`--out`) leaves beside the real ones. @param {string} path */
export const isLeftover = (path) => /(^|\/)(\.|~\$|__MACOSX\/)|\.part(\.files|\.run)?$/.test(path);

/** The folder that all of them lie in, and those in it. @param {string[]} paths @returns {string} */
function top(paths) {
  const [first = ''] = paths;
  let shared = first.slice(0, first.lastIndexOf('/') + 1);
  while (shared && !paths.every((path) => path.startsWith(shared)))
    shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1);
  return shared;
}

/**
 * @template {{path: string}} F
 * @param {F[]} files by their paths, with "/" between folders
 * @returns {F[]} with the paths inside the folder that all of them lie in
 */
export function tidied(files) {
  const kept = files.filter(({ path }) => !isLeftover(path));
  const outside = top(kept.map(({ path }) => path)).length;
  return kept.map((file) => ({ ...file, path: file.path.slice(outside) })).sort((a, b) => (a.path < b.path ? -1 : 1));
}
