/** What the product knows: its rules and the official formats, as `describe` tells them. */
import type { Finding, Language, SectionName, TableName } from './types.js';

/** Its rules and the official formats, in the language asked for. `official` words are Chinese in either. */
export interface Description {
  rules: RuleDescription[];
  sections: { id: SectionName; number: string; title: string; official: string }[];
  formats: Record<'2019' | '2021', FormatDescription>;
  /** The names that `Finding.values` may have, sorted. */
  valueNames: string[];
  /** Of the format in force; `rules` counts those that ask of one report alone whether its author got it right. */
  counts: { rules: number; relations: number; cells: number };
}

export interface RuleDescription {
  id: string;
  group: string;
  about: Finding['about'];
  severity: Finding['severity'];
  title: string;
}

/** Why each rule is there, by its id: what `explanations.json` holds for each language. */
export type Explanations = Record<
  Language,
  Record<string, { basis: string; explanation: string; wrong: string; right: string }>
>;

export interface FormatDescription {
  basis: string;
  cells: number;
  relations: number;
  tables: Record<TableName, TableDescription>;
}

export interface TableDescription {
  name: string;
  /** The note in the table's corner cell. */
  corner: string;
  head: string;
  cells: number;
  relations: number;
  rows: { id: string; label: string; official: string; block: string; group: string; columns: ColumnDescription[] }[];
}

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
