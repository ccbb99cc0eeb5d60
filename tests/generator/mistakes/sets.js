/** The right reports and those with planted mistakes that rules.test.js tries. */
import { MISTAKES } from './index.js';
import { plantedReports, rightReports } from './run.js';

export const RIGHT = 150;
/** Reports a mistake. */
export const PLANTED = 8;

/** By name. */
export const INPUTS = {
  'right reports': () => rightReports(RIGHT),
  'planted mistakes': () => Object.values(MISTAKES).flatMap((mistake) => plantedReports(mistake, PLANTED)),
};
