export { createClient, readAll } from "./client/client.js";
export type { Client, ClientOptions, Failure, InputOf, OutputOf, Result } from "./client/client.js";
export { operations } from "./operations.js";
export type { OperationAccess, OperationId } from "./operations.js";
export type { ServerIssueCode } from "./problem/issue-codes.js";
export type { Problem, ProblemCode } from "./problem/problem.js";
export type { AuditAction } from "./schemas/audit-actions.js";
export type { Group, Network, Organisation, Partnership, Place } from "./schemas/directory.js";
export type { Event, Meeting, MeetingWithDocuments, PublicEvent } from "./schemas/event.js";
export type {
  FrozenMinutesVersion,
  MinutesForm,
  MinutesStatus,
  MinutesStep,
} from "./schemas/minutes.js";
export type {
  Import,
  ImportIssue,
  ImportRow,
  ImportSummary,
  Merge,
  MergeChoice,
  MergedPart,
  MergeTarget,
} from "./schemas/imports.js";
export type {
  ErasureFinding,
  ErasurePreview,
  ErasureReport,
  ProcessingActivity,
  RetentionReport,
} from "./schemas/own-data.js";
export type {
  Asked,
  Consent,
  ConsentStanding,
  ListedPerson,
  NewConsent,
  NewPerson,
  Person,
} from "./schemas/people.js";
export type {
  EventInput,
  GroupInput,
  MeetingInput,
  NetworkInput,
  OrganisationInput,
  PartnershipInput,
  PlaceInput,
  TownInput,
} from "./schemas/record-input.js";
export type {
  Account,
  AccountSession,
  AuditEntry,
  GroupMembership,
  GroupRole,
  Handover,
  Invitation,
  MemberRow,
  OutboxMail,
  Role,
  SignInWays,
} from "./schemas/rights.js";
export type { Rights, Session, User } from "./schemas/session.js";
export type {
  CallRow,
  DateRow,
  DecisionLink,
  DecisionRow,
  PracticeRow,
  TopicRow,
} from "./schemas/entries.js";
export type { TaskRow } from "./schemas/task.js";
export type {
  BlockDifference,
  Comparison,
  Restored,
  Version,
  VersionBlock,
  VersionList,
} from "./schemas/history.js";
export type { FileInput, FileList, FileShape } from "./schemas/file.js";
