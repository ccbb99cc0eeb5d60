/** What comes out of a check. schema/result.schema.json says the same of `Result`. */
import type { Format } from './document.js';
import type { Digest } from './set.js';

/** The languages that messages are written in. */
export type Language = 'zh-CN' | 'en';

/** A place in `source.text`: UTF-16 code units, end exclusive, as `String.prototype.slice` takes them. */
export type Range = [begin: number, end: number];

/** All that a check says of a report. */
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
  /** Only where cells were `set`. */
  change?: Change;
  /** Only where asked for. */
  digest?: Digest;
}

/** What came of setting cells. */
export interface Change {
  /** Cells without a place in the text: they are as they were. */
  refused: string[];
  /** Tables that stand in the official form now: after the change alone their other cells could not have been told any more. */
  rewritten: TableName[];
  /** Ids of the groups of the document as it was given of which nothing is found any more: what the change mends. */
  ended: string[];
  /** Ids of the groups of this result of which nothing was found before: what it brings. */
  begun: string[];
}

/** A stretch of the text and the paragraph or cell of the Document it came from, counted from 0 in their order; only where asked for. */
export type Origin = [begin: number, end: number, item: number, from: number];

/** What was read of a report. */
export interface Report {
  /** As it stands, without line ends; empty where none was found, like `organ`. */
  title: string;
  organ: string;
  year: number | null;
  level: Level;
  format: '2019' | '2021' | 'hybrid';
  sections: Section[];
  /** How far the tables are filled in: `begun` where more cells are blank than anyone overlooks. */
  filling: 'blank' | 'begun' | 'filled';
  /** Where the text breaks off, as far as that can be told; only there. */
  cut?: Cut;
  /** Another report in the same text, which was not read, by its title. */
  second?: { title: string; range: Range };
  /** Always all three, and in each every cell of its official format. */
  tables: Record<TableName, Table>;
  /** Every figure of the prose, and every statement that means one, in the order of the text. */
  facts: Fact[];
  /** The prose in order: all that stands outside title, headings and official tables. */
  paragraphs: ProseParagraph[];
}

/**
 * Where a report breaks off. `row`: in a table, `row` being its first that was not read. `heading`, `table`, `text`: behind the heading
 * of `section`, in or behind its table, within a sentence.
 */
export interface Cut {
  kind: 'row' | 'heading' | 'table' | 'text';
  section: SectionName;
  table?: TableName;
  row?: string;
  /** Nothing of the sections that follow was found. */
  atEnd: boolean;
  /** The last words that were read; null where the table does not say. */
  range: Range | null;
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

/** The administrative level of the organ. */
export type Level = 'unknown' | 'town' | 'street' | 'department' | 'county' | 'city' | 'province' | 'ministry';
export type TableName = 'proactive' | 'requests' | 'review';
export type SectionName = 'overview' | 'proactive' | 'requests' | 'review' | 'problems' | 'other';

/** A section of the format. */
export interface Section {
  id: SectionName;
  title: string;
  range: Range;
}

/** An official table as it was read. */
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

/** The numbers of a row stand `behind` or `before` its label, those of many rows are `gathered` behind all their labels, or all rows stand `in order`, wherever some labels do. */
export interface Candidate {
  reading: 'behind' | 'before' | 'gathered by rows' | 'gathered by columns' | 'in order';
  /** The sum of its factors, in nats: the higher, the likelier. */
  score: number;
  taken: boolean;
  factors: { name: string; count: number; weight: number }[];
}

/**
 * `blank`: the cell is there, and empty. `missing`: its text is not in the source. `unread`: its text is there, but what
 * stands in this cell could not be told. `invalid`: it holds something that is no number. None of them is 0.
 */
export type Cell = NumberCell | OtherCell;

/** A cell that holds a number. */
export interface NumberCell {
  state: 'number';
  value: number;
  text: string;
  range: Range;
  /** How the number was found, where not by its row's label and its column's head. */
  how?: 'order' | 'relations';
  /** Why it is unread. */
  reason?: 'tooFew' | 'tooMany' | 'glued' | 'shifted' | 'apart' | 'layouts' | 'unseen';
}

/** A cell without one: why it has none. */
export interface OtherCell {
  state: 'blank' | 'missing' | 'unread' | 'invalid';
  value: null;
  text: string;
  range: Range | null;
}

/** A sum or balance of the format, and whether it holds. */
export interface Relation {
  /** R1 new + carried in = handled + carried out; R2 results = handled; R3 applicants = total; R4 outcomes = total; R7 in force. */
  id: 'R1' | 'R2' | 'R3' | 'R4' | 'R7';
  /** Those of the left side first; `split` of them stand there. */
  cells: string[];
  split: number;
  /** Whether its cells stand in a row or, one below the other, in a column. */
  along: 'row' | 'column';
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

/** What a rule found. */
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
  /** Of a finding about the reports of a folder: what a client shows in a way of its own. */
  subject?: 'absentOrgan' | 'sharedText' | 'sum';
  /** Its ranges hold personal data: no more than so many characters of each may be quoted. */
  quotable?: number;
  /** What stretches of the text should say instead, where the rule knows it. */
  fix?: { range: Range; text: string }[];
}

/** What is said above a result. */
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
  /** Where there are several edits: the name of each one's cell, as `title` has it where there is one. */
  places?: string[];
  /** The likeliest ways to mend it, where somebody has to decide. */
  options?: Edit[][];
  /** What its blank cells can be filled with. */
  fills?: { cell: string; value: number }[];
  /** Among the ids that the caller lets be. */
  dismissed?: true;
}

/** How much of the report could be compared. */
export interface Checked {
  relations: Record<'held' | 'violated' | 'open', number>;
  /** Figures of the prose. */
  facts: Record<'agree' | 'differ' | 'open' | 'unbound', number>;
  /** How many rules could be applied. */
  rules: number;
  /** In the language asked for. */
  notChecked: { what: string; reason: string }[];
}

/** A change of the number in one cell. */
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

/** How a wrong number may have come about. */
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

/** A smallest set of changes with which all relations hold. */
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

/** A blank cell whose value the relations determine. */
export interface Fill {
  cell: string;
  value: number;
  reason: string;
  conflicts?: Conflicts;
}

export * from './description.js';
export * from './document.js';
export * from './set.js';
