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

// ------------------------------------------------------------------------------------------------ what comes out

export interface Result {
  schemaVersion: 1;
  /** Without `text` where nobody wanted it. */
  source: { name: string; format: Format; text: string; origins?: Origin[] };
  /** `partial` where an official cell was not read or numbers found no cell; `none` where the input is no report. */
  reading: 'complete' | 'partial' | 'none';
  report: Report;
  /** Every relation that the format sets inside a table, and whether it holds. Not there where nobody wanted them. */
  relations: Relation[];
  /** In the order of the report. */
  findings: Finding[];
  /** What every client says first. */
  summary: Summary;
  /** What belongs together, in the order of the report. Each finding stands in one of them. */
  groups: Group[];
  /** What was compared, and what was not. */
  checked: Checked;
  /** The smallest sets of cell changes that make every relation hold, best first. */
  repairs: Repair[];
  /** What lies behind the violated relations: one option of each cause makes a repair. */
  causes: Cause[];
  /** Blank cells whose value follows from the relations. */
  fills: Fill[];
  /** Rules that the settings switch off, and how many findings each would have had. */
  hidden: { rule: string; findings: number }[];
  /** Only where asked for. */
  digest?: Digest;
}

/** What is kept of a checked report to compare it with thousands of others: for `checkSet` to read, and nobody else. */
export interface Digest {
  organ: string;
  year: number | null;
  reading: Result['reading'];
  /** By table: proactive, requests, review. */
  formats: string[];
  /** Likewise: a number, or b, m, u, i for a cell that is blank, missing, unread, invalid. */
  cells: string[];
  /** A part of the hashes of its words. */
  sketch: string;
}

/** A file and the digest of its report; without one where the file could not be opened. */
export type DigestOfFile = { file: string } & Partial<Digest>;

/** What `checkSet` judges. */
export interface ReportSet {
  reports: DigestOfFile[];
  /** Who has to report. */
  roster?: string[];
  /** The report that the others add up to. */
  consolidated?: DigestOfFile;
}

/** The last object after the results of a folder. */
export interface SetResult {
  schemaVersion: 1;
  set: {
    reports: number;
    /** That most of them are for. */
    year: number | null;
    /** Each with the `organs` and `files` it is about in its values. */
    findings: Finding[];
    /** What is nobody's mistake, or somebody has to decide on. */
    remarks: Remark[];
    sums: Sums;
  };
}

export interface Remark {
  /** unsure: the organ's name may be short for one of the roster, or spelt otherwise. */
  kind: 'unlisted' | 'other-year' | 'unsure' | 'nameless' | 'no-consolidated';
  message: string;
  organs: string[];
  files: string[];
}

/** The tables of the reports added up. */
export interface Sums {
  formats: Record<TableName, '2019' | '2021'>;
  /** Whose numbers are in it. */
  files: string[];
  /** Whose are not known at all. */
  absent: string[];
  /** By cell ("requests.new.natural"): what was read adds up to `value`; the others by their place in `files`. */
  cells: Record<string, { value: number | null; blank: number[]; unread: number[] }>;
}

/** A stretch of the text and the paragraph or cell of the Document it came from, counted from 0 in their order; only where asked for. */
export type Origin = [begin: number, end: number, item: number];

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
  /** Every figure of the prose, and every statement that means one, in the order of the text. */
  facts: Fact[];
  /** The prose in order: all that stands outside title, headings and official tables. */
  paragraphs: ProseParagraph[];
}

/** A paragraph, or a row of a table that is the author's own. */
export interface ProseParagraph {
  /** Null before the first. */
  section: SectionName | null;
  range: Range;
  /** What of it are its words, where line ends and page marks cut it. */
  parts?: Range[];
}

/** A figure of the prose beside the cells it states. */
export interface Fact {
  /** In the unit it was written in; what the words mean where there is no figure (未收到: 0). */
  value: number;
  unit: string | null;
  range: Range;
  /** Several: their sum. Empty where it is not bound. */
  cells: string[];
  /** Whose figure it is: the organ's own, a part's, that of more than it, or of the organ as reviewing body. */
  scope: 'own' | 'part' | 'wider' | 'reviewer';
  year: number | null;
  role: 'total' | 'part' | 'difference' | 'rate' | 'average' | 'other';
  /** open: a cell that it could be compared with is blank, missing or unread. */
  status: 'agrees' | 'differs' | 'open' | 'unbound';
  /** Why it is not bound, in the language asked for. */
  why?: string;
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
  /** How the rows of numbers may belong to labels that stand apart from them, where that was weighed. */
  candidates?: Candidate[];
}

/** The numbers of a row stand `before` or `behind` its label, or in the `order` of the form. */
export interface Candidate {
  reading: 'before' | 'behind' | 'order';
  /** Relations that hold, less those that do not. */
  score: number;
  taken: boolean;
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
  /**
   * `violated` where no non-negative whole numbers in its cells without a count make it hold; `unchecked` where some do, or where the relation
   * itself was used to read one of its cells (`spent`).
   */
  status: 'holds' | 'violated' | 'unchecked';
  /** The sums of its two sides, where it was checked: of the cells that have a count. */
  left?: number;
  right?: number;
  spent?: true;
  /** The worst of its cells that have no count; a number that no count can be is `invalid`. */
  why?: 'unread' | 'missing' | 'invalid' | 'blank';
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
  /** What stretches of the text should say instead, where the rule knows it. */
  fix?: { range: Range; text: string }[];
}

export interface Summary {
  /**
   * `error`, `warning`, `note`: the worst there is. `unread`: nothing wrong in what was read, but not all was. `blank`: a form
   * that was not begun. `previous`: only the file given as last year's is another. `none`: the input is no report.
   */
  verdict: 'error' | 'warning' | 'note' | 'unread' | 'clean' | 'blank' | 'previous' | 'none';
  /** Of groups; those dismissed are left out. `unread`: about what was not read, whatever their severity. */
  counts: Record<'error' | 'warning' | 'note' | 'unread', number>;
  /** In the language asked for, like `next`: what to do. */
  sentence: string;
  next: string;
}

/** Findings that one change mends, those of one cause, or repeats of a rule. */
export interface Group {
  /** Stays the same when something else is edited. */
  id: string;
  /** The worst of its findings. */
  severity: Finding['severity'];
  about: Finding['about'];
  title: string;
  /** By their places in `findings`. */
  findings: number[];
  /** Those to mark: not the ones that only stand in the same relation. */
  cells: string[];
  /** The places to light up. */
  ranges: Range[];
  /** The best of the repairs that mend it, only where all of them do so by the same edits; `edits` are those of this group. */
  repair?: number;
  edits?: Edit[];
  /** The likeliest ways to mend it, where somebody has to decide. */
  options?: Edit[][];
  /** What its blank cells can be filled with. */
  fills?: { cell: string; value: number }[];
  /** Among the ids that the caller lets be. */
  dismissed?: true;
}

export interface Checked {
  relations: Record<'held' | 'violated' | 'open', number>;
  /** Figures of the prose. */
  facts: Record<'agree' | 'differ' | 'open' | 'unbound', number>;
  /** How many rules could be applied. */
  rules: number;
  /** In the language asked for. */
  notChecked: { what: string; reason: string }[];
}

export interface Edit {
  cell: string;
  from: number;
  to: number;
  /** How the number may have come about. */
  slip: Slip;
  /** Every smallest way to mend its cause makes this change: nobody has to decide on it. */
  certain: boolean;
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
  conflicts?: Conflicts;
  /** Which option of which cause, by their places in `causes`. */
  groups: { cause: number; option: number }[];
}

/** A violated relation, as the finding of `rule` about `cells` reports it. */
export interface MendedRelation {
  rule: string;
  cells: string[];
}

/** What would not fit once a change is made, and would have to be looked at with it. */
export interface Conflicts {
  /** Of this report, and with last year's. */
  relations: MendedRelation[];
  /** Figures of the text, by their places in `report.facts`. */
  facts: number[];
}

/** What lies behind some violated relations, and the ways to mend them with the fewest changes, best first, three at most. */
export interface Cause {
  relations: MendedRelation[];
  /** How many other ways of the same size there are; `counted` and `proven` as of a repair. */
  alternatives: number;
  counted: boolean;
  proven: boolean;
  options: { edits: Edit[]; relations: MendedRelation[]; reason: string; conflicts?: Conflicts }[];
}

export interface Fill {
  cell: string;
  value: number;
  reason: string;
  conflicts?: Conflicts;
}

export * from './description.js';
