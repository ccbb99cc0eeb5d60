/** What the product knows: its rules and the official formats, as `describe` tells them. */
import type { Finding, Language, SectionName, TableName } from './types.js';

/** Its rules and the official formats, in the language asked for. `official` words are Chinese in either. */
export interface Description {
  rules: RuleDescription[];
  sections: { id: SectionName; number: string; title: string; official: string }[];
  formats: Record<'2019' | '2021', FormatDescription>;
  /** The names that `Finding.values` may have, sorted. */
  valueNames: string[];
  /** What is said of a relation that was not judged, by its `why`; `spent` where it has none. */
  gaps: Record<'noTable' | 'unread' | 'missing' | 'invalid' | 'blank' | 'spent', string>;
  /** Of the format in force; `rules` counts those that ask of one report alone whether its author got it right. */
  counts: { rules: number; relations: number; cells: number };
}

/** A rule: what it looks for and how much it matters. */
export interface RuleDescription {
  id: string;
  group: 'report' | 'form' | 'arithmetic' | 'text' | 'hygiene' | 'reading' | 'previous' | 'set';
  /** What it judges; where that was not given or not found, it was not applied. */
  input: 'report' | 'prose' | 'tables' | 'lastYear' | 'previousFile' | 'houseRules' | 'set';
  about: Finding['about'];
  severity: Finding['severity'];
  title: string;
  /** The relation whose violations it reports. */
  relation?: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7';
  /**
   * What can be offered to do about its findings, beside their `fix` and the repairs. `fill`: put numbers into the blank cells they
   * name; `convert`: put the tables into the form that is due.
   */
  remedy?: 'fill' | 'convert';
}

/** Why each rule is there, by its id: what `explanations.json` holds for each language. */
export type Explanations = Record<
  Language,
  Record<string, { basis: string; explanation: string; wrong: string; right: string }>
>;

/** One edition of the official format. */
export interface FormatDescription {
  basis: string;
  cells: number;
  relations: number;
  tables: Record<TableName, TableDescription>;
}

/** An official table: its rows and columns. */
export interface TableDescription {
  name: string;
  /** The note in the table's corner cell. */
  corner: string;
  head: string;
  cells: number;
  relations: number;
  /** The table as plain text, in Chinese, with "{new.natural}" where the number of that cell stands. */
  text: string;
  rows: { id: string; label: string; official: string; block: string; group: string; columns: ColumnDescription[] }[];
}

/** A column, under its heads. */
export interface ColumnDescription {
  id: string;
  /** The id of the cell in this row: "partial.business". */
  cell: string;
  label: string;
  official: string;
  /** The head above it, or empty. */
  group: string;
  /** An amount of money; any other column counts pieces. */
  decimal: boolean;
  /** May be below 0: the change against last year in the 2019 format. */
  negative: boolean;
}
