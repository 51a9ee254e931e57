export type { ValidationContext } from "./context.js";
export { currentVersion, migrateWith, toStored } from "./migrations.js";
export type { StoredRecord } from "./migrations.js";
export type { Migration, RecordDefinition } from "./definition.js";
export { applyFixes } from "./fixes.js";
export {
  agsOfArs,
  arsOfAgsWithoutAssociation,
  countryOfNuts,
  isCountryCode,
  isIndependentCityKey,
  levelOfAgs,
  levelOfArs,
  listCountryCodes,
  parseAgs,
  parseArs,
  parseCountry,
  parseGeonames,
  parseGnd,
  parseNuts,
  parsePhone,
  parseSubdivision,
  parseUnlocode,
  parseWikidata,
  stateOfKey,
} from "./identifiers/index.js";
export type {
  Ags,
  Ars,
  CountryCode,
  GeonamesNumber,
  Gnd,
  KeyLevel,
  Nuts,
  PhoneNumber,
  PhoneOptions,
  SubdivisionCode,
  Unlocode,
  WikidataItem,
} from "./identifiers/index.js";
export { explainWith } from "./explain.js";
export { createIssue, hasErrors, issuesAt } from "./issues.js";
export type {
  Fix,
  FixOperation,
  Issue,
  IssueDetail,
  IssueParams,
  Locale,
  Message,
  Messages,
  Parsed,
  Path,
  Severity,
} from "./issues.js";
export { formatPartialDate, type FormatOptions } from "./format/format-partial-date.js";
export { labelOf, listLabels } from "./labels/index.js";
export type { CodeLabel } from "./labels/index.js";
export {
  comparePartialDates,
  earliestDay,
  isAfterEnd,
  isEdtf,
  latestDay,
  orderPartialDates,
  parseEdtf,
  parsePartialDate,
} from "./time/index.js";
export type {
  CalendarDay,
  DateReading,
  Edtf,
  Local,
  PartialDate,
  PartialDateInput,
  PhraseOptions,
  When,
} from "./time/index.js";
export { toEdtf } from "./time/edtf-text.js";
export { checkLocal, endOfDate, resolveLocal } from "./time/local-time.js";
export { allMessages, explain } from "./messages/all-messages.js";
export {
  organisationDefinition,
  organisationKinds,
  organisationSchema,
  sectors,
} from "./organisation/index.js";
export type {
  Organisation,
  OrganisationContext,
  OrganisationId,
  OrganisationKind,
  Sector,
} from "./organisation/index.js";
export {
  agreementTypes,
  countPartnerships,
  nameAtSigning,
  partiesOn,
  partnershipDefinition,
  partnershipFormats,
  partnershipKinds,
  partnershipSchema,
  partnershipStatuses,
  standingOn,
} from "./partnership/index.js";
export type {
  CountingRule,
  Partnership,
  PartnershipAgreement,
  PartnershipContext,
  PartnershipCount,
  PartnershipId,
  PartnershipKind,
  PartnershipParty,
  PartnershipStanding,
  PartnershipStatus,
  StatusEntry,
} from "./partnership/index.js";
export {
  certainConfidence,
  certainPlace,
  comparePlaceNames,
  createPlaceRegister,
  foldName,
  locateInCountry,
  matchPlace,
  placeDefinition,
  placeKinds,
  placeNameOn,
  placeSchema,
  placesOn,
  searchPlaces,
  splitOfficialName,
} from "./place/index.js";
export type {
  Coordinates,
  MatchHints,
  MatchReason,
  OfficialName,
  Place,
  PlaceCandidate,
  PlaceContext,
  PlaceId,
  PlaceKind,
  PlaceRegister,
  RegisteredName,
} from "./place/index.js";
export {
  agendaEntrySchema,
  agendaItemDefinition,
  agendaItemKinds,
  agendaItemSchema,
  classifyResult,
  resultClasses,
  resultMajorities,
} from "./agenda-item/index.js";
export type {
  AgendaEntry,
  AgendaItem,
  AgendaItemContext,
  AgendaItemId,
  AgendaItemKind,
  ResultClassification,
  ResultClass,
  ResultMajority,
} from "./agenda-item/index.js";
export {
  quorumNeeded,
  quorumRules,
  quorumSchema,
  majorityBases,
  majorityRules,
  voteOutcome,
  checkVote,
  voteDefinition,
  voteEntrySchema,
  voteMethods,
  voteSchema,
  voteUnits,
} from "./vote/index.js";
export type {
  Quorum,
  QuorumRule,
  Majority,
  MajorityBase,
  MajorityRule,
  VoteCounts,
  VoteElectorate,
  VoteContext,
  VoteLike,
  Vote,
  VoteEntry,
  VoteId,
  VoteMethod,
  VoteUnit,
} from "./vote/index.js";
export { decisionDefinition, decisionEntrySchema, decisionSchema } from "./decision/index.js";
export type { Decision, DecisionContext, DecisionEntry, DecisionId } from "./decision/index.js";
export {
  registrationContactKinds,
  registrationDefinition,
  registrationReplies,
  registrationSchema,
  registrationStates,
  keepsSeat,
  movingUp,
  seatsOf,
  seatsTaken,
  stateOnArrival,
} from "./registration/index.js";
export type {
  RegistrationContext,
  Registration,
  RegistrationContactKind,
  RegistrationId,
  RegistrationReply,
  RegistrationState,
  RegistrableEvent,
} from "./registration/index.js";
export {
  audiences,
  consentStateFor,
  consentChannels,
  consentDefinition,
  consentFields,
  consentPurposes,
  consentSchema,
  consentStates,
} from "./consent/index.js";
export type {
  Audience,
  Consent,
  ConsentChannel,
  ConsentField,
  ConsentId,
  ConsentPurpose,
  ConsentState,
} from "./consent/index.js";
export {
  parsePersonName,
  parseRole,
  contactContexts,
  legalBases,
  personDefinition,
  personSchema,
  isVisible,
  visiblePerson,
} from "./person/index.js";
export type {
  ParsedPerson,
  ParsedPersonName,
  ParsedRole,
  PersonContext,
  ContactContext,
  ContactPoint,
  LegalBasis,
  Person,
  PersonId,
  PersonName,
  PersonRole,
  PersonField,
} from "./person/index.js";
export { membershipDefinition, membershipSchema } from "./membership/index.js";
export type { Membership, MembershipContext, MembershipId } from "./membership/index.js";
export { networkMemberDefinition, networkMemberSchema } from "./network-member/index.js";
export type {
  NetworkMember,
  NetworkMemberContext,
  NetworkMemberId,
} from "./network-member/index.js";
export { workingGroupDefinition, workingGroupSchema } from "./working-group/index.js";
export type { WorkingGroup, WorkingGroupId } from "./working-group/index.js";
export { practiceDefinition, practiceSchema } from "./practice/index.js";
export type { Practice, PracticeId } from "./practice/index.js";
export { allowedMediaTypes, attachmentDefinition, attachmentSchema } from "./attachment/index.js";
export type { Attachment, AttachmentContext, AttachmentId } from "./attachment/index.js";
export {
  isOverdue,
  lastDueDay,
  taskProgress,
  taskStatuses,
  taskDefinition,
  taskFormKinds,
  taskLineSchema,
  taskPriorities,
  taskSchema,
} from "./task/index.js";
export type {
  DueTask,
  TaskProgress,
  TaskStatus,
  Task,
  TaskFormKind,
  TaskId,
  TaskLine,
  TaskPriority,
} from "./task/index.js";
export { callDefinition, callKinds, callSchema, isCallOpen } from "./call/index.js";
export type { Call, CallId, CallKind } from "./call/index.js";
export {
  missingParts,
  isFrozen,
  mayMinutesStep,
  minutesStates,
  minutesApprovals,
  minutesDefinition,
  minutesKinds,
  minutesSchema,
  objectionStates,
} from "./minutes/index.js";
export type {
  MinutedMeeting,
  MinutesContext,
  MinutesState,
  Minutes,
  MinutesApproval,
  MinutesId,
  MinutesKind,
  Objection,
  ObjectionState,
} from "./minutes/index.js";
export {
  attendanceAt,
  eligibleVotes,
  compareMarks,
  attendanceSummary,
  attendanceDefinition,
  attendanceEntrySchema,
  attendanceModes,
  attendanceSchema,
  attendanceStatuses,
} from "./attendance/index.js";
export type {
  EligibleVotes,
  Presence,
  AttendanceMark,
  AttendanceSummary,
  AttendanceSummaryOptions,
  Attendance,
  AttendanceContext,
  AttendanceEntry,
  AttendanceId,
  AttendanceMode,
  AttendanceStatus,
} from "./attendance/index.js";
export {
  accessibilityFeatures,
  eventModes,
  eventStatuses,
  eventVisibilities,
  registrationConfirmations,
  weekdays,
  deadlineInstant,
  endInstant,
  endOf,
  firstDayOf,
  isAllDay,
  isTimed,
  lastDayOf,
  minutesOfDuration,
  startInstant,
  eventDefinition,
  eventSchema,
} from "./event/index.js";
export type {
  AccessibilityFeature,
  EventMode,
  EventStatus,
  EventVisibility,
  RegistrationConfirmation,
  Weekday,
  Location,
  OnlineAccess,
  Question,
  RegistrationTerms,
  Series,
  EventContext,
  Event,
  EventId,
} from "./event/index.js";
export { meetingDefinition, meetingSchema, meetingStates } from "./meeting/index.js";
export type { Meeting, MeetingId, MeetingState } from "./meeting/index.js";
export { definitionOf, migrate, recordKindNames, recordKinds, validate } from "./record-kinds.js";
export type { ContextOf, RecordKind, RecordOf } from "./record-kinds.js";
export {
  edtfSchema,
  identifierSchema,
  idOf,
  instantSchema,
  langMapSchema,
  openObject,
  recordFields,
  sourceSchema,
  spanSchema,
} from "./record.js";
export type { Identifier, LangMap, RecordBase, RecordId, Source, Span } from "./record.js";
export type { Report, Rule } from "./rules.js";
export { validateWith } from "./validation.js";
export type { Validated } from "./validation.js";
