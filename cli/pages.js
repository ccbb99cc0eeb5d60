/** Pictures that are the pages of one report. */
/** @typedef {import('./inputs.js').Input} Input */

/** Page 2 before page 10. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Where all that is given are pictures whose names differ in numbers alone, they are one report, called as its first page is. @param {Input[]} inputs @returns {Promise<Input[]>} */
export async function asPages(inputs) {
  if (inputs.length < 2) return inputs;
  const { arePages, isPictureName } = await import('../recognition/pictures/kinds.js'); // for one file it is not loaded
  const names = inputs.map(({ name }) => name);
  if (!names.every(isPictureName) || !arePages(names)) return inputs;
  const pages = [...inputs].sort((a, b) => byName.compare(a.name, b.name));
  return [{ ...pages[0], pages }];
}

/** The files of an input. @param {Input} input */
export const pagesOf = (input) => input.pages ?? [input];
