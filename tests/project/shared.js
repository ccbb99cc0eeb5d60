/** Material that stands beside the project and not in it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/steps.mjs';

/** @returns {string | null} the path of something in ../shared; null where it is absent */
export function shared(name) {
  const found = path.join(path.dirname(root), 'shared', name);
  return existsSync(found) ? found : null;
}
