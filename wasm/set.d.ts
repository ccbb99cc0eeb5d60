/** Many reports together: what is judged, and what comes of it. schema/set.schema.json says the same of `SetResult`. */
import type { Finding, Result, TableName } from './types.js';

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

/** What is to be known of the set beside findings. */
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
