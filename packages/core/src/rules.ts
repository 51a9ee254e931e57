import type { ValidationContext } from "./context.js";
import type { IssueDetail, Path } from "./issues.js";

/** Takes one finding of a rule. The severity comes from the table of messages. */
export type Report<Code extends string = string> = (
  code: Code,
  path: Path,
  detail?: IssueDetail,
) => void;

/**
 * One rule of a record kind. It sees the record only after the schema accepted its shape, changes nothing,
 * and reports what it finds.
 */
export interface Rule<T, Context extends ValidationContext = ValidationContext> {
  /** The id in SPEC.md, such as `PLACE3`. */
  readonly id: string;
  /** The issue codes it may report. */
  readonly codes: readonly string[];
  check(record: T, context: Context, report: Report): void;
}
