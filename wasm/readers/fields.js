/** Fields of word processors: a code that is not shown, and the result that is. They stand in each other. */

/** The fields that are open at a place of the text. */
export class Fields {
  constructor() {
    /** Whether we are in the code of each field that is open. @type {boolean[]} */
    this.open = [];
    /** How many of them. */
    this.codes = 0;
  }

  /** A paragraph ends: results may run on over it, codes do not. */
  clear() {
    this.open = [];
    this.codes = 0;
  }

  begin() {
    this.open.push(true);
    this.codes++;
  }

  /** The code of the innermost field is over, its result begins. */
  separate() {
    if (this.open.pop()) this.codes--;
    this.open.push(false);
  }

  end() {
    if (this.open.pop()) this.codes--;
  }

  /** Whether what stands here is part of a code. */
  get inCode() {
    return this.codes > 0;
  }
}
