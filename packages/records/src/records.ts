import type { Kysely } from "kysely";
import { inTransaction } from "./database/in-transaction.js";
import type { Tables } from "./database/tables.js";
import { createFormats, type NetworkMember, type Organisation } from "./kinds.js";
import type { OnUnreadable } from "./record-format.js";
import { createEntryProjection, type EntryProjection } from "./projection/entry-projection.js";
import { createTaskProjection, type TaskProjection } from "./projection/task-projection.js";
import {
  createNetworkMemberRepository,
  createOrganisationRepository,
  createPartnershipRepository,
  createPlaceRepository,
  type PartnershipRepository,
  type PlaceRepository,
} from "./repositories/directory.js";
import { createAuditRepository, type AuditRepository } from "./repositories/audit.js";
import {
  createConsentRepository,
  createConsentRequestRepository,
  type ConsentRepository,
  type ConsentRequestRepository,
} from "./repositories/consents.js";
import { createDocumentRegister, type DocumentRegister } from "./repositories/documents.js";
import { createErasureRepository, type ErasureRepository } from "./repositories/erasure.js";
import { createEntranceRepository, type EntranceRepository } from "./repositories/entrances.js";
import { createEventRepository, type EventRepository } from "./repositories/events.js";
import { createFileRepository, type FileRepository } from "./repositories/files.js";
import {
  createGroupMemberRepository,
  type GroupMemberRepository,
} from "./repositories/group-members.js";
import {
  createGuestAccessRepository,
  type GuestAccessRepository,
} from "./repositories/guest-access.js";
import { createLinkTokenRepository, type LinkTokenRepository } from "./repositories/link-tokens.js";
import {
  createMailOutboxRepository,
  type MailOutboxRepository,
} from "./repositories/mail-outbox.js";
import { createMemberRepository, type MemberRepository } from "./repositories/members.js";
import { createMinutesRepository, type MinutesRepository } from "./repositories/minutes.js";
import {
  createGroupRepository,
  createNetworkRepository,
  type GroupRepository,
  type NetworkRepository,
} from "./repositories/network.js";
import {
  createImportRepository,
  createPeopleReportRepository,
  createPersonLinkRepository,
  type ImportRepository,
  type PeopleReportRepository,
  type PersonLinkRepository,
} from "./repositories/people-papers.js";
import { createPersonRepository, type PersonRepository } from "./repositories/people.js";
import type { RecordRepository } from "./repositories/record-repository.js";
import { createRequestRegister, type RequestRegister } from "./repositories/requests.js";
import { createSessionRepository, type SessionRepository } from "./repositories/sessions.js";

/** Everything that is not a shared document: one repository for each kind of row. */
export interface Records {
  network: NetworkRepository;
  groups: GroupRepository;
  places: PlaceRepository;
  organisations: RecordRepository<Organisation>;
  partnerships: PartnershipRepository;
  networkMembers: RecordRepository<NetworkMember>;
  events: EventRepository;
  files: FileRepository;
  people: PersonRepository;
  personLinks: PersonLinkRepository;
  consents: ConsentRepository;
  consentRequests: ConsentRequestRepository;
  imports: ImportRepository;
  peopleReports: PeopleReportRepository;
  erasure: ErasureRepository;
  members: MemberRepository;
  minutes: MinutesRepository;
  groupMembers: GroupMemberRepository;
  guestAccess: GuestAccessRepository;
  linkTokens: LinkTokenRepository;
  entrances: EntranceRepository;
  sessions: SessionRepository;
  audit: AuditRepository;
  mailOutbox: MailOutboxRepository;
  documents: DocumentRegister;
  tasks: TaskProjection;
  entries: EntryProjection;
  requests: RequestRegister;
  /**
   * Writes to several repositories at once: all of it, or when `work` throws or the process ends, nothing. `work` uses the
   * repositories it is given and no others, which would wait for the transaction to end.
   *
   * @example
   * await records.together(async ({ people, audit }) => {
   *   await people.put(person);
   *   await audit.add({ at, actor, action: "person.added", subject: person.id });
   * });
   */
  together<Value>(work: (records: Records) => Promise<Value>): Promise<Value>;
}

/**
 * The repositories over an open database.
 *
 * @example
 * const { db } = await openSqlite("data/records.sqlite");
 * const records = createRecords(db, (failure) => log.error({ code: failure.code }, failure.message));
 * await records.places.list({ limit: 50 });
 */
export function createRecords(db: Kysely<Tables>, onUnreadable: OnUnreadable): Records {
  const formats = createFormats(onUnreadable);
  return {
    network: createNetworkRepository(db),
    groups: createGroupRepository(db),
    places: createPlaceRepository(db, formats),
    organisations: createOrganisationRepository(db, formats),
    partnerships: createPartnershipRepository(db, formats),
    networkMembers: createNetworkMemberRepository(db, formats),
    events: createEventRepository(db, formats),
    files: createFileRepository(db, formats),
    people: createPersonRepository(db, formats),
    personLinks: createPersonLinkRepository(db),
    consents: createConsentRepository(db, formats),
    consentRequests: createConsentRequestRepository(db),
    imports: createImportRepository(db),
    peopleReports: createPeopleReportRepository(db),
    erasure: createErasureRepository(db),
    members: createMemberRepository(db),
    minutes: createMinutesRepository(db),
    groupMembers: createGroupMemberRepository(db),
    guestAccess: createGuestAccessRepository(db),
    linkTokens: createLinkTokenRepository(db),
    entrances: createEntranceRepository(db),
    sessions: createSessionRepository(db),
    audit: createAuditRepository(db),
    mailOutbox: createMailOutboxRepository(db),
    documents: createDocumentRegister(db),
    tasks: createTaskProjection(db),
    entries: createEntryProjection(db),
    requests: createRequestRegister(db),
    together: (work) =>
      inTransaction(db, (transaction) => work(createRecords(transaction, onUnreadable))),
  };
}
