// One scan after the other: what is pasted while one is recognised waits behind it.
import { isPictureName } from '../../recognition/pictures/kinds.js';

export class Turns {
  /** What is being recognised, and the pictures that were pasted meanwhile. @type {{files: File[], next: File[], done: Promise<unknown>}|undefined} */
  coming;

  get queued() {
    return this.coming?.next.length || 0;
  }

  /** Until files are recognised. @param {File[]} files @param {AbortSignal} signal @param {Promise<unknown>} done @returns {Promise<File[]>} what was pasted meanwhile; none where it was left */
  async take(files, signal, done) {
    const mine = { files, next: /** @type {File[]} */ ([]), done };
    this.coming = mine;
    await done;
    if (this.coming === mine) this.coming = undefined;
    return signal.aborted ? [] : mine.next;
  }

  /** Lets pictures wait, where they may be the next pages of what is being recognised. @param {File[]} files */
  holds(files) {
    const isNext = this.coming && [...this.coming.files, ...files].every(({ name }) => isPictureName(name));
    if (isNext) this.coming?.next.push(...files);
    return Boolean(isNext);
  }

  async idle() {
    while (this.coming) await this.coming.done;
  }
}
