/** Remembers the last answer for the same inputs. @template {unknown[]} I @template O @param {(...inputs: I) => O} make @returns {(...inputs: I) => O} */
export function once(make) {
  /** @type {I|undefined} */
  let last;
  /** @type {O} */
  let answer;
  return (...inputs) => {
    if (!last || inputs.some((x, i) => x !== last?.[i])) {
      answer = make(...inputs);
      last = inputs;
    }
    return answer;
  };
}
