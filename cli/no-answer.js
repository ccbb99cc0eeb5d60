/**
 * A question without an answer. `code`: `too-costly`, `crash`, or what the thread says; `isShared`: others may have cost what it is blamed
 * for; `reason`: of a file that is `unreadable`, the reader's own code.
 */
export class NoAnswer extends Error {
  /** @param {string} code @param {string} [message] @param {boolean} [isShared] @param {string} [reason] */
  constructor(code, message = '', isShared = false, reason = '') {
    super(message);
    this.code = code;
    this.isShared = isShared;
    this.reason = reason;
  }
}
