import type { ColumnType, Generated } from "kysely";

/** Set once, when the row is made. */
type Fixed<T> = ColumnType<T, T, never>;

/** A record as JSON with the version of its kind's shape; `sort` is what lists are ordered by. */
export interface RecordTable {
  id: Fixed<string>;
  version: number;
  body: string;
  sort: string;
  deleted: string | null;
}

export interface PlaceIdentifierTable {
  place: string;
  scheme: string;
  value: string;
}

export interface PartnershipPartyTable {
  party: string;
  partnership: string;
}

export interface NetworkTable {
  id: Fixed<string>;
  name: string;
  demo: number;
  created: Fixed<string>;
}

export interface NetworkMemberTable extends RecordTable {
  place: string;
}

export interface WorkingGroupTable {
  id: Fixed<string>;
  slug: string;
  kind: string;
  parent: string | null;
  name: string;
  sort: string;
  access: string;
  created: Fixed<string>;
}

export interface GroupMemberTable {
  id: Fixed<string>;
  working_group: Fixed<string>;
  member: string;
  kind: Fixed<string>;
  role: string;
  since: Fixed<string | null>;
  until: string | null;
}

export interface GuestAccessTable {
  person: Fixed<string>;
  meeting: Fixed<string>;
  document_right: string;
  until: string | null;
  link: string | null;
}

export interface AuditTable {
  id: ColumnType<number, never, never>;
  at: Fixed<string>;
  actor: Fixed<string>;
  action: Fixed<string>;
  subject: Fixed<string>;
  detail: Fixed<string | null>;
}

export interface MailOutboxTable {
  id: Fixed<string>;
  kind: Fixed<string>;
  person: string | null;
  address: string;
  name: string | null;
  subject: string;
  text: string;
  html: string | null;
  created: Fixed<string>;
  state: string;
  attempts: number;
  due: string;
  finished: string | null;
  reason: string | null;
}

export interface EventTable extends RecordTable {
  type: string;
  working_group: string | null;
  visibility: string;
  /** 1 when only a partial date is known. */
  vague: number;
  /** 1 once it was held or cancelled. */
  settled: number;
  /** The order of public lists: exact dates by day, then vague ones. */
  public_sort: string;
  first_day: string;
  last_day: string;
}

export interface EventPlaceTable {
  place: string;
  event: string;
}

export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  createdAt: string;
  updatedAt: string;
}

export interface AuthSessionTable {
  id: string;
  token: string;
  userId: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

export interface MemberTable {
  user_id: Fixed<string>;
  role: string;
  color_index: number;
  joined: Fixed<string>;
  suspended: string | null;
}

export interface LinkTokenTable {
  hash: Fixed<string>;
  purpose: string;
  role: string;
  reusable: number;
  uses: number;
  created: Fixed<string>;
  expires: string | null;
  revoked: string | null;
  id: string | null;
  created_by: string | null;
  label: string | null;
  email: string | null;
  person: string | null;
  working_group: string | null;
  group_role: string | null;
  meeting: string | null;
  document_right: string | null;
}

export interface DocumentTable {
  room: Fixed<string>;
  kind: Fixed<string>;
  subject: Fixed<string>;
  schema: number;
  epoch: number;
  created: Fixed<string>;
  deleted: string | null;
  /** Of minutes: how far they have got; null for a draft that was never anything else. */
  state: string | null;
  deadline: string | null;
  hash: string | null;
}

export interface MinutesFormTable {
  document: Fixed<string>;
  version: number;
  approval: string;
  formal_body: number;
  chair: string | null;
  takers: string;
  reason: string | null;
  stopped: string | null;
  approved_in: string | null;
  approval_item: string | null;
}

export interface MinutesVersionTable {
  document: Fixed<string>;
  version: number;
  state: string;
  hash: string;
  frozen: string;
  frozen_at: string;
  frozen_by: string;
  reason: string | null;
  snapshot: string | null;
}

export interface MinutesStepTable {
  id: Generated<number>;
  document: Fixed<string>;
  version: Fixed<number>;
  at: Fixed<string>;
  actor: Fixed<string>;
  kind: Fixed<string>;
  state: Fixed<string>;
  detail: Fixed<string | null>;
}

export interface RecordSearchTable {
  record: Fixed<string>;
  text: string;
}

export interface RecordFacetTable {
  record: Fixed<string>;
  name: Fixed<string>;
  value: string;
}

export interface RequestTable {
  key: Fixed<string>;
  fingerprint: Fixed<string>;
  answer: Uint8Array | null;
  created: Fixed<string>;
}

export interface ProjectedTaskTable {
  document: string;
  entry: string;
  body: string;
  status: string;
  meeting: string | null;
  sort: string;
  /** The last day on which the task is not overdue. */
  due_day: string | null;
  /** From this day on it is to be looked at again. */
  revisit_day: string | null;
  /** What words are looked for in. */
  search: string;
}

export interface ProjectedTaskSubjectTable {
  subject: string;
  document: string;
  entry: string;
}

export interface PersonTable extends RecordTable {
  /** Everything the person can be found by, without accents and case; what of it is shown is decided later. */
  search: string;
}

/** A town or organisation a person has or had an office in. */
export interface PersonSubjectTable {
  subject: string;
  person: string;
}

export interface PersonLinkTable {
  hash: Fixed<string>;
  person: Fixed<string>;
  created: Fixed<string>;
  expires: string;
}

export interface PersonImportTable {
  id: Fixed<string>;
  created: Fixed<string>;
  actor: Fixed<string>;
  state: string;
  body: string;
}

export interface ConsentTable extends RecordTable {
  person: string;
}

export interface ConsentWordingTable {
  version: Fixed<string>;
  created: Fixed<string>;
  body: Fixed<string>;
}

export interface ConsentRequestTable {
  person: Fixed<string>;
  asked: string;
  reminded: string | null;
  reminders: number;
  answered: string | null;
  outcome: string | null;
}

export interface PeopleReportTable {
  id: Fixed<string>;
  kind: Fixed<string>;
  at: Fixed<string>;
  actor: Fixed<string>;
  subject: Fixed<string | null>;
  state: string;
  body: string;
}

export interface ProjectedEntryTable {
  document: string;
  kind: string;
  entry: string;
  body: string;
  /** Searched; see `searchTextOf`. */
  words: string;
  revisit_day: string | null;
  sort_day: string;
  sort: string;
}

export interface ProjectedEntrySubjectTable {
  subject: string;
  document: string;
  kind: string;
  entry: string;
}

export interface FileTable {
  id: Fixed<string>;
  version: number;
  body: string;
  meeting: Fixed<string>;
  uploaded_by: Fixed<string>;
  sha256: Fixed<string>;
  width: Fixed<number | null>;
  height: Fixed<number | null>;
  created: Fixed<string>;
}

/** The tables this package reads and writes; the rest of sign-in belongs to better-auth. */
export interface Tables {
  file: FileTable;
  place: RecordTable;
  place_identifier: PlaceIdentifierTable;
  organisation: RecordTable;
  partnership: RecordTable;
  partnership_party: PartnershipPartyTable;
  network: NetworkTable;
  network_member: NetworkMemberTable;
  working_group: WorkingGroupTable;
  group_member: GroupMemberTable;
  guest_access: GuestAccessTable;
  audit: AuditTable;
  mail_outbox: MailOutboxTable;
  event: EventTable;
  event_place: EventPlaceTable;
  person: PersonTable;
  person_subject: PersonSubjectTable;
  person_link: PersonLinkTable;
  person_import: PersonImportTable;
  consent: ConsentTable;
  consent_wording: ConsentWordingTable;
  consent_request: ConsentRequestTable;
  people_report: PeopleReportTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  member: MemberTable;
  link_token: LinkTokenTable;
  document: DocumentTable;
  minutes_form: MinutesFormTable;
  minutes_version: MinutesVersionTable;
  minutes_step: MinutesStepTable;
  record_search: RecordSearchTable;
  record_facet: RecordFacetTable;
  request: RequestTable;
  projected_task: ProjectedTaskTable;
  projected_task_subject: ProjectedTaskSubjectTable;
  projected_entry: ProjectedEntryTable;
  projected_entry_subject: ProjectedEntrySubjectTable;
}
