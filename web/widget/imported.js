// The element as a module of somebody's program: its companions are modules as well, so that every bundler finds them and every
// browser loads them when they are needed.
import { moduleBundles } from '../engine/bundles.js';

/** What the element loads when it is needed. */
export const bundles = moduleBundles({
  engine: () => import('nianbao:part/engine'),
  readers: () => import('nianbao:part/readers'),
  'readers-pdf': () => import('nianbao:part/readers-pdf'),
  returned: () => import('nianbao:part/returned'),
  'core-js': () => import('nianbao:part/core-js'),
});
/** No file of ours has an address in somebody's program. */
export const sheetAddress = '';
