/** What a Word file's settings forbid. */
import { UnwritableError } from '../errors.js';
import { places } from '../xml-places.js';

/** @param {import('./file.js').WordFile} file @throws {UnwritableError} where nobody but who knows a password, or fills in a form, is to change it */
export function refuseProtected(file) {
  const path = file.related(file.main, 'settings');
  if (!path || !file.has(path)) return;
  for (const { name, attributes } of places(file.text(path))) {
    const { enforcement = '0', edit = 'none' } = attributes;
    if (name === 'documentProtection' && edit !== 'none' && !/^(0|false|off)$/.test(enforcement))
      throw new UnwritableError('protected');
  }
}
