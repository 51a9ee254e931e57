export type { FileRepository, StoredFile } from "./repositories/files.js";
export type { Page, PageRequest } from "./database/paging.js";
export { migrateToLatest, openSqlite } from "./database/sqlite.js";
export type { OpenedDatabase } from "./database/sqlite.js";
export type { Tables } from "./database/tables.js";
export {
  InvalidCursorError,
  InvalidRecordError,
  MigrationOrderError,
  NewerDatabaseError,
  RecordsError,
} from "./errors.js";
export { daysOf } from "./event-days.js";
export type { EventDays } from "./event-days.js";
export type {
  Consent,
  Event,
  Meeting,
  NetworkMember,
  OtherEvent,
  Organisation,
  Partnership,
  Person,
  Place,
  When,
} from "./kinds.js";
export {
  answerTo,
  consentOf,
  faultsOf,
  latestAnswer,
  personAsAgreed,
  questionKey,
  questions,
} from "./people/consent-answers.js";
export type { Question, Saying } from "./people/consent-answers.js";
export { createDuplicateIndex, duplicateReasons } from "./people/duplicates.js";
export type { Comparable, DuplicateIndex, DuplicateReason } from "./people/duplicates.js";
export { hideTerms, passagesOf, replacePassages } from "./people/passages.js";
export type { HiddenTerms, Passage } from "./people/passages.js";
export { personSeenBy, type PersonViewer } from "@staedtenetz/core/person";
export { writeVCards } from "@staedtenetz/core/vcard";
export { writeCsv } from "@staedtenetz/core/csv";
export { mergedPerson, restoredPerson, unmergedOf } from "./people/merge.js";
export type { MergeChoice, MergedPart, Unmerged } from "./people/merge.js";
export { personOfRow, readPeopleList, sentenceOf } from "./people/read-list.js";
export type { ListRow, ListSource, PeopleList, ReadListOptions } from "./people/read-list.js";
export { isOfficeMailbox, sharedAddresses } from "./people/shared-mailboxes.js";
export type {
  EntryFilter,
  EntryOrder,
  EntryProjection,
  ProjectedEntry,
} from "./projection/entry-projection.js";
export type { ProjectedEntryBodies, ProjectedEntryKind } from "./projection/projected-entry.js";
export type { ProjectedTask, TaskFilter, TaskProjection } from "./projection/task-projection.js";
export type { OnUnreadable } from "./record-format.js";
export { createRecords } from "./records.js";
export type { Records } from "./records.js";
export type {
  AuditEntry,
  AuditFilter,
  AuditRepository,
  WrittenAuditEntry,
} from "./repositories/audit.js";
export type {
  ConsentOutcome,
  ConsentRepository,
  ConsentRequest,
  ConsentRequestRepository,
  ConsentWording,
} from "./repositories/consents.js";
export type {
  PartnershipFilter,
  PartnershipRepository,
  PlaceFilter,
  PlaceRepository,
} from "./repositories/directory.js";
export type { RecordFilter } from "./repositories/record-search.js";
export { roomNameFrom } from "./repositories/documents.js";
export type {
  DocumentKindName,
  DocumentRegister,
  RegisteredDocument,
} from "./repositories/documents.js";
export type { ErasedPerson, ErasureRepository, FoundRow } from "./repositories/erasure.js";
export type { Entered, Entering, EntranceRepository } from "./repositories/entrances.js";
export type { EventFilter, EventRepository, PublicEventFilter } from "./repositories/events.js";
export { isMemberOn } from "./repositories/group-members.js";
export type {
  GroupMember,
  GroupMemberRepository,
  GroupRole,
} from "./repositories/group-members.js";
export type {
  GuestAccess,
  GuestAccessRepository,
  GuestRight,
} from "./repositories/guest-access.js";
export type {
  Link,
  LinkPurpose,
  LinkToken,
  LinkTokenRepository,
  Redeemed,
} from "./repositories/link-tokens.js";
export type { MailAttempt, MailOutboxRepository, StoredMail } from "./repositories/mail-outbox.js";
export type { Account, Member, MemberRepository, Role } from "./repositories/members.js";
export type { Group, GroupRepository, Network, NetworkRepository } from "./repositories/network.js";
export type {
  ImportRepository,
  PeopleReport,
  PeopleReportRepository,
  PersonLinkRepository,
  StoredImport,
} from "./repositories/people-papers.js";
export { searchTextOf, searchWordsOf } from "./repositories/people.js";
export type { PersonFilter, PersonRepository } from "./repositories/people.js";
export type { RecordRepository } from "./repositories/record-repository.js";
export { capOfMinutes, planMinutesStep } from "./minutes-steps.js";
export type {
  HoldingVersion,
  MinutesPlan,
  MinutesRequest,
  MinutesStepProblem,
  PlannedStep,
  TakenBy,
} from "./minutes-steps.js";
export type {
  FrozenVersion,
  MinutesChange,
  MinutesRepository,
  MinutesStatus,
  MinutesStep,
  MinutesStepKind,
} from "./repositories/minutes.js";
export type { KeyedRequest, RequestRegister, RequestState } from "./repositories/requests.js";
export type { AccountSession, SessionRepository } from "./repositories/sessions.js";
