/**
 * Milliseconds after which what does not come is taken for never to come. It only ends what hangs: every wait of the tests is for an event,
 * and a busy machine is no fault, so this is many times what the slowest has ever taken.
 */
export const PATIENCE = 300_000;
