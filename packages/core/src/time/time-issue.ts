import type { Issue, IssueParams, Severity } from "../issues.js";

/**
 * An issue of this folder. The severity is given here and stands once more in the table of messages, which would make
 * the entry for dates twice as large; a test compares them.
 */
export function timeIssue(
  code: string,
  severity: Severity,
  params: IssueParams,
  repaired?: string,
): Issue {
  const issue = { code, severity, path: [], params };
  return repaired === undefined
    ? issue
    : { ...issue, fix: [{ op: "set", path: [], value: repaired }] };
}
