// What a value from outside may be: what a browser kept, or a file that anyone may have written. A shape tells whether a value fits.

/** @typedef {(value: unknown) => boolean} Shape */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isRecord = (value) => Boolean(value) && typeof value === 'object' && !Array.isArray(value);
/** @type {Shape} */
export const isText = (value) => typeof value === 'string';
/** @type {Shape} */
export const isFlag = (value) => typeof value === 'boolean';
/** @type {Shape} */
export const isCount = (value) => Number.isInteger(value);
/** @param {readonly unknown[]} values @returns {Shape} */
export const oneOf = (values) => (value) => values.includes(value);
/** @param {Shape} fits @param {number} [most] @returns {Shape} */
export const listOf =
  (fits, most = Infinity) =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(fits);
/** A record, each of whose values fits. @param {Shape} fits @returns {Shape} */
export const allIn = (fits) => (value) => isRecord(value) && Object.keys(value).every((key) => fits(value[key]));
/** A record with these fields; of others nothing is said. @param {Record<string, Shape>} shape @returns {Shape} */
export const fields = (shape) => (value) =>
  isRecord(value) && Object.keys(shape).every((key) => shape[key](value[key]));
/** @param {Shape} fits @returns {Shape} */
export const maybe = (fits) => (value) => value === undefined || value === null || fits(value);
/** @param {...Shape} shapes @returns {Shape} */
export const anyOf =
  (...shapes) =>
  (value) =>
    shapes.some((fits) => fits(value));
/** From and to, in a text. @type {Shape} */
export const isRange = (value) => listOf(isCount, 2)(value) && /** @type {number[]} */ (value).length === 2;
