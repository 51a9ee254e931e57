import type { Issue } from "../issues.js";
import type { TableKind } from "../table/columns.js";
import type { FileFormat, UnreadableReason } from "./words.js";

/** The outcome for one file. */
export interface CheckedFile {
  readonly file: string;
  readonly format?: FileFormat;
  /** What a table holds. */
  readonly kind?: TableKind;
  /** Usable records, those with warnings too. */
  readonly records: number;
  readonly issues: readonly Issue[];
  readonly unreadable?: UnreadableReason;
  /** Makes the repaired file. Absent where the format cannot be written again without losing something. */
  readonly repair?: () => Promise<RepairedFile>;
}

/** A repaired file; `changed` counts what the repairs touched. */
export interface RepairedFile {
  readonly content: string | Uint8Array;
  readonly changed: number;
}

/** What the checks need from outside. */
export interface CheckContext {
  readonly now: string;
  readonly newId: () => string;
  readonly kind?: TableKind;
  /** Called now and then on long files. */
  readonly onRow: (row: number, last: number) => void;
}
