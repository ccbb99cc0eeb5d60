/** What goes into a check and what comes out of it. schema/result.schema.json says the same of `Result`. */

export type Language = 'zh-CN' | 'en';

/** A place in `source.text`: UTF-16 code units, end exclusive, as `String.prototype.slice` takes them. */
export type Range = [begin: number, end: number];

// ------------------------------------------------------------------------------------------------ what goes in

/** A report as a reader hands it over: plain text, or the blocks of a document in reading order. */
export type Document = TextDocument | BlockDocument;

export interface TextDocument {
  name: string;
  format: 'text' | 'markdown';
  text: string;
}

export interface BlockDocument {
  name: string;
  format: Format;
  blocks: Block[];
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'doc' | 'ofd';

export type Block = Paragraph | TableBlock | Page;

export interface Paragraph {
  type: 'paragraph';
  text: string;
}

export interface TableBlock {
  type: 'table';
  rows: { text: string; colspan?: number; rowspan?: number }[][];
}

/** Positioned text; y grows downwards, the unit is the caller's own. */
export interface Page {
  type: 'page';
  width: number;
  height: number;
  runs: { text: string; x: number; y: number; width: number; height: number }[];
}

/** House rules of an office; schema/settings.schema.json describes them. */
export type Settings = Record<string, unknown>;

// ------------------------------------------------------------------------------------------------ what comes out

export interface Result {
  schemaVersion: 1;
  source: { name: string; format: Format; text: string };
  /** `partial` where an official cell was not read or numbers found no cell; `none` where the input is no report. */
  reading: 'complete' | 'partial' | 'none';
  report: Report;
  /** Every relation that the format sets inside a table, and whether it holds. */
  relations: Relation[];
  /** In the order of the report. */
  findings: Finding[];
  /** The smallest sets of cell changes that make every relation hold, best first. */
  repairs: Repair[];
  /** What lies behind the violated relations: one option of each cause makes a repair. */
  causes: Cause[];
  /** Blank cells whose value follows from the relations. */
  fills: Fill[];
  /** Rules that the settings switch off, and how many findings each would have had. */
  hidden: { rule: string; findings: number }[];
}

export interface Report {
  /** As it stands, without line ends; empty where none was found, like `organ`. */
  title: string;
  organ: string;
  year: number | null;
  level: Level;
  format: '2019' | '2021' | 'hybrid';
  sections: Section[];
  /** Always all three, and in each every cell of its official format. */
  tables: Record<TableName, Table>;
}

export type Level = 'unknown' | 'town' | 'street' | 'department' | 'county' | 'city' | 'province' | 'ministry';
export type TableName = 'proactive' | 'requests' | 'review';
export type SectionName = 'overview' | 'proactive' | 'requests' | 'review' | 'problems' | 'other';

export interface Section {
  id: SectionName;
  title: string;
  range: Range;
}

export interface Table {
  found: boolean;
  format: '2019' | '2021';
  /** From its first label to its last cell; null where it was not found. */
  range: Range | null;
  /** By cell id: "new.natural", "denied.stateSecret.total". */
  cells: Record<string, Cell>;
}

/**
 * `blank`: the cell is there, and empty. `missing`: its text is not in the source. `unread`: its text is there, but what
 * stands in this cell could not be told. `invalid`: it holds something that is no number. None of them is 0.
 */
export type Cell = NumberCell | OtherCell;

export interface NumberCell {
  state: 'number';
  value: number;
  text: string;
  range: Range;
  /** How the number was found, where not by its row's label and its column's head. */
  how?: 'order' | 'relations';
}

export interface OtherCell {
  state: 'blank' | 'missing' | 'unread' | 'invalid';
  value: null;
  text: string;
  range: Range | null;
}

export interface Relation {
  /** R1 new + carried in = handled + carried out; R2 results = handled; R3 applicants = total; R4 outcomes = total; R7 in force. */
  id: 'R1' | 'R2' | 'R3' | 'R4' | 'R7';
  cells: string[];
  /** `unchecked` where a cell was not read, or the relation itself was used to read one (`spent`). */
  status: 'holds' | 'violated' | 'unchecked';
  left?: number;
  right?: number;
  spent?: true;
}

export interface Finding {
  /** The rule's id; docs/rules/ has a page for each. */
  rule: string;
  /** Whose fault it is: what the author says, how the form is kept, or what could not be read (nobody's). */
  about: 'content' | 'format' | 'reading';
  severity: 'error' | 'warning' | 'note';
  message: string;
  hint: string;
  /** Every cell of the relation or row that the finding is about: "requests.new.natural". */
  cells: string[];
  /** The places to light up; none where something is absent. */
  ranges: Range[];
  values: Record<string, unknown>;
}

export interface Edit {
  cell: string;
  from: number;
  to: number;
  /** How the number may have come about. */
  slip: Slip;
  /** Where the relations leave the value open: its limits; no `high` where nothing limits it. `to` is then the likeliest. */
  low?: number;
  high?: number;
}

export type Slip =
  | 'other'
  | 'digit'
  | 'transposed'
  | 'dropped'
  | 'added'
  | 'offByOne'
  | 'leftZero'
  | 'neighbour'
  | 'swapped'
  | 'staleTotal'
  | 'lastYear'
  | 'outOfRange';

export interface Repair {
  edits: Edit[];
  /** The number of cells changed. */
  cost: number;
  /** How many other sets of the same size there are. */
  alternatives: number;
  /** False where there are more alternatives than that. */
  counted: boolean;
  /** False where the search was stopped before it could prove that no smaller set exists. */
  proven: boolean;
  reason: string;
  /** Which option of which cause, by their places in `causes`. */
  groups: { cause: number; option: number }[];
}

/** A violated relation, as the finding of `rule` about `cells` reports it. */
export interface MendedRelation {
  rule: string;
  cells: string[];
}

/** What lies behind some violated relations, and the ways to mend them with the fewest changes, best first, three at most. */
export interface Cause {
  relations: MendedRelation[];
  /** How many other ways of the same size there are; `counted` and `proven` as of a repair. */
  alternatives: number;
  counted: boolean;
  proven: boolean;
  options: { edits: Edit[]; relations: MendedRelation[]; reason: string }[];
}

export interface Fill {
  cell: string;
  value: number;
  reason: string;
}

// ------------------------------------------------------------------------------------------------ what the product knows

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
