/** What one file may cost, charged while it is read: where something grows, not once it has grown. */
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** What a file is charged for; the limit of each stands in `limits`. @typedef {'inflatedBytes' | 'streamBytes' | 'objects' | 'nodes' | 'cells' | 'characters' | 'runs' | 'looks'} Good */

/** What has been spent on a file. */
export class Budget {
  constructor() {
    /** @type {Record<Good, number>} */
    this.spent = { inflatedBytes: 0, streamBytes: 0, objects: 0, nodes: 0, cells: 0, characters: 0, runs: 0, looks: 0 };
  }

  /**
   * @param {Good} good
   * @param {number} [amount]
   * @throws {UnreadableError} where the file has no more of it
   */
  spend(good, amount = 1) {
    const spent = this.spent[good] + amount;
    this.spent[good] = spent;
    if (!(spent <= limits[good])) throw new UnreadableError('too-large');
  }
}
