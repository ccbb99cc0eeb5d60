/** How much rules.test.js tries. */

/** Right reports. */
export const RIGHT = 150;
/** Reports a mistake. */
export const PLANTED = 8;
