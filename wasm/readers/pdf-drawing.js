/**
 * Stands for what pdf.js draws with, where nothing is drawn and no native canvas is installed. Where it stands for `FontFace` as
 * well, pdf.js hands its fonts over and need not turn them into outlines.
 */
export class NotDrawn {}
