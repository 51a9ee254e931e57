/** What is needed to validate, lift, explain and repair the records of one kind imported alone. */
export type { ValidationContext } from "./context.js";
export type { Migration, RecordDefinition } from "./definition.js";
export { applyFixes } from "./fixes.js";
export { explainWith } from "./explain.js";
export { createIssue, hasErrors, issuesAt } from "./issues.js";
export type {
  Fix,
  FixOperation,
  Issue,
  IssueDetail,
  Message,
  Messages,
  Path,
  Severity,
} from "./issues.js";
export { recordMessages } from "./messages/record.js";
export { currentVersion, migrateWith, toStored } from "./migrations.js";
export type { StoredRecord } from "./migrations.js";
export { openObject, recordFields } from "./record.js";
export type { RecordBase, RecordId } from "./record.js";
export type { Report, Rule } from "./rules.js";
export { validateWith } from "./validation.js";
export type { Validated } from "./validation.js";
