/** Stands in for pdf.js where only other files are written. */
import { UnwritableError } from '../errors.js';

/** @returns {Promise<never>} */
export async function markedPdf() {
  throw new UnwritableError('form');
}
