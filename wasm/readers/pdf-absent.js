/** Stands in for pdf.js in the offline page that leaves PDF out. */
import { UnreadableError } from './errors.js';

/** @returns {Promise<never>} */
export async function readPdf() {
  throw new UnreadableError('pdf-absent');
}
