/**
 * Every limit of the readers, in one place. A real report is far below each of them: a city's has some thirty pages,
 * 20,000 characters and three tables; what is above is refused with a sentence instead of exhausting the machine.
 */
export const limits = Object.freeze({
  /** Size of a file as it is given. */
  bytes: 64 << 20,
  /** Of an archive of many reports, which lies in memory while they are read. */
  archiveBytes: 1 << 30,
  /** Characters of text handed to the core; the longest real reports have some 60,000. */
  characters: 4_000_000,
  /** Size of one part of an archive or stream of a PDF once unpacked, and of all the parts that are read. */
  partBytes: 48 << 20,
  inflatedBytes: 96 << 20,
  /** Likewise of a PDF's streams; what several pages show is unpacked for each of them. */
  streamBytes: 192 << 20,
  /** Objects of a PDF that a table in a stream says the places of; a long report has some ten thousand. */
  objects: 1_000_000,
  /** Entries in an archive's directory. */
  entries: 20_000,
  /** Elements of XML or HTML, and how deep they may be nested (browsers stop at 512). */
  nodes: 400_000,
  depth: 512,
  /** Attributes of one element. */
  attributes: 500,
  /** Positioned pages, and runs of text on all of them: each of a long report's 60,000 characters may be one. */
  pages: 500,
  runs: 150_000,
  /** Pages on which lines of tables are looked for, and the lines of one page: with more it is a picture. */
  drawnPages: 100,
  lines: 50_000,
  /**
   * Rows (and paragraphs) and cells of all tables of a document, the last row and column that any cell may
   * stand in (a sheet has 2²⁰ rows), and columns that one cell may span.
   */
  rows: 50_000,
  cells: 500_000,
  lastRow: 1 << 20,
  columns: 2_000,
  span: 256,
  /**
   * Milliseconds of work and bytes of memory after which a thread that reads or checks one file is ended. The costliest that is read
   * takes four seconds, and up to twice as many where others want the processor too.
   */
  time: 8_000,
  memory: 1 << 30,
  /** Milliseconds that the page waits for an answer about one file; its computer may be slow, and is not asked what it does. */
  patience: 20_000,
  /** Characters of a number format, as Excel has it. */
  format: 255,
  /** Times that something is looked at again: cells for each merged area, the properties of one paragraph for each of its marks. */
  looks: 5_000_000,
});
