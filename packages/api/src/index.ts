export { createClient, readAll } from "./client/client.js";
export type { Client, ClientOptions, Failure, InputOf, OutputOf, Result } from "./client/client.js";
export { openApiDocument } from "./open-api.js";
export { operations } from "./operations.js";
export type { OperationAccess, OperationId } from "./operations.js";
export { serverIssueCodes } from "./problem/issue-codes.js";
export { auditActions } from "./schemas/audit-actions.js";
export {
  issueSchema,
  issuesOf,
  problemMediaType,
  problemOf,
  problems,
  problemSchema,
} from "./problem/problem.js";
export type { Problem, ProblemCode, ProblemDetail } from "./problem/problem.js";
export { routes } from "./routes.js";
export type { Routes } from "./routes.js";
export {
  groupSchema,
  networkSchema,
  organisationSchema,
  partnershipSchema,
  placeSchema,
} from "./schemas/directory.js";
export type { Group, Network, Organisation, Partnership, Place } from "./schemas/directory.js";
export {
  eventSchema,
  meetingSchema,
  meetingWithDocumentsSchema,
  publicEventSchema,
} from "./schemas/event.js";
export type { Event, Meeting, MeetingWithDocuments, PublicEvent } from "./schemas/event.js";
export {
  frozenMinutesSchema,
  minutesFormSchema,
  minutesSchema,
  minutesStepSchema,
} from "./schemas/minutes.js";
export type {
  FrozenMinutesVersion,
  MinutesForm,
  MinutesStatus,
  MinutesStep,
} from "./schemas/minutes.js";
export { followUpSchema } from "./schemas/follow-up.js";
export type { FollowUp } from "./schemas/follow-up.js";
export {
  blockDifferenceSchema,
  comparisonSchema,
  restoredSchema,
  versionListSchema,
  versionSchema,
} from "./schemas/history.js";
export type {
  BlockDifference,
  Comparison,
  Restored,
  Version,
  VersionBlock,
  VersionList,
} from "./schemas/history.js";
export { fileInputSchema, fileListSchema, fileSchema } from "./schemas/file.js";
export type { FileInput, FileList, FileShape } from "./schemas/file.js";
export { DEFAULT_LIMIT, MAX_LIMIT, pageOf, pageQuerySchema } from "./schemas/list.js";
export { MAX_IMPORT_ROWS } from "./schemas/imports.js";
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
  OwnChange,
  OwnData,
  OwnExport,
  ProcessingActivity,
  RetentionReport,
} from "./schemas/own-data.js";
export { ownChangeSchema } from "./schemas/own-data.js";
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
export { DEFAULT_INVITATION_DAYS, MAX_INVITATION_DAYS } from "./schemas/rights.js";
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
export {
  MAX_NAME_LENGTH,
  rightsSchema,
  sessionSchema,
  signInSchema,
  userSchema,
} from "./schemas/session.js";
export type { Rights, Session, User } from "./schemas/session.js";
export { pathIdOf, pathIdSchema, roomSchema, urnOf, urnSchema } from "./schemas/shapes.js";
export { shownName } from "./schemas/shown-name.js";
export { taskRowSchema, taskStatusSchema } from "./schemas/task.js";
export type {
  CallRow,
  DateRow,
  DecisionLink,
  DecisionRow,
  PracticeRow,
  TopicRow,
} from "./schemas/entries.js";
export type { TaskRow } from "./schemas/task.js";
