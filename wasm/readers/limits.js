/**
 * Every limit of the readers, in one place. A real report is far below each of them: a city's has some thirty pages,
 * 20,000 characters and three tables; what is above is refused with a sentence instead of exhausting the machine.
 */
export const limits = Object.freeze({
  /** Size of a file as it is given. */
  bytes: 64 << 20,
  /** Characters of text handed to the core; the longest real reports have some 60,000. */
  characters: 4_000_000,
  /** Size of one part of an archive once unpacked, and of all the parts that are read. */
  partBytes: 48 << 20,
  inflatedBytes: 96 << 20,
  /** Entries in an archive's directory. */
  entries: 20_000,
  /** Elements in one XML part or HTML page, and how deep they may be nested (browsers stop at 512). */
  nodes: 300_000,
  depth: 512,
  /** Attributes of one element. */
  attributes: 500,
  /** Positioned pages, and runs of text on all of them. */
  pages: 500,
  runs: 400_000,
  /** Pages on which lines of tables are looked for. */
  drawnPages: 100,
  /**
   * Rows (and paragraphs) and cells of all tables of a document, the last row and column that any cell may
   * stand in (a sheet has 2²⁰ rows), and columns that one cell may span.
   */
  rows: 50_000,
  cells: 500_000,
  lastRow: 1 << 20,
  columns: 2_000,
  span: 256,
});
