/** What goes into a check. */

/** A report as a reader hands it over: plain text, or the blocks of a document in reading order. */
export type Document = TextDocument | BlockDocument;

/** A report as plain text or Markdown; `scan`: its text was recognised from pictures. */
export interface TextDocument {
  name: string;
  format: 'text' | 'markdown' | 'scan';
  text: string;
}

/** A report as the paragraphs, tables and pages of a file. */
export interface BlockDocument {
  name: string;
  format: Format;
  blocks: Block[];
  /** Whether its file has pictures as well, which were not read. */
  pictures?: boolean;
}

/** What a file was before it was read. */
export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'doc' | 'ofd' | 'scan';

/** A piece of a document; blocks stand in reading order. */
export type Block = Paragraph | TableBlock | Page;

/** One paragraph, in one line. */
export interface Paragraph {
  type: 'paragraph';
  text: string;
}

/** A table, row by row; cells that a span covers are left out. */
export interface TableBlock {
  type: 'table';
  rows: { text: string; colspan?: number; rowspan?: number }[][];
}

/** Positioned text and the straight lines that are drawn across and down; y grows downwards, in points. */
export interface Page {
  type: 'page';
  width: number;
  height: number;
  runs: { text: string; x: number; y: number; width: number; height: number }[];
  lines?: { x1: number; y1: number; x2: number; y2: number }[];
}

/** House rules of an office; schema/settings.schema.json describes them. */
export type Settings = Record<string, unknown>;

/** What a cell is to hold; '' leaves it blank. */
export interface CellChange {
  cell: string;
  value: number | string;
}
