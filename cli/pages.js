/** Pictures that are the pages of one report. */
/** @typedef {import('./inputs.js').Input} Input */

/** Where all that is given are pictures whose names differ in numbers alone, they are one report, called as its first page is. @param {Input[]} inputs @returns {Promise<Input[]>} */
export async function asPages(inputs) {
  if (inputs.length < 2) return inputs;
  const { arePages, inOrder, isPictureName } = await import('../recognition/pictures/kinds.js'); // for one file it is not loaded
  const names = inputs.map(({ name }) => name);
  if (!names.every(isPictureName) || !arePages(names)) return inputs;
  const pages = inOrder(inputs);
  return [{ ...pages[0], pages }];
}

/** The files of an input. @param {Input} input */
export const pagesOf = (input) => input.pages ?? [input];
