import type { MinutesApproval, MinutesState } from "@staedtenetz/core/minutes";
import type { Kysely, Selectable } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import type {
  DocumentTable,
  MinutesFormTable,
  MinutesStepTable,
  MinutesVersionTable,
  Tables,
} from "../database/tables.js";

/** How far the minutes of a meeting have got. People are ids. */
export interface MinutesStatus {
  /** The room of the text. */
  document: string;
  /** Id of the meeting. */
  meeting: string;
  state: MinutesState;
  /** From 1; a correction raises it. */
  version: number;
  approval: MinutesApproval;
  /** Last day on which an objection stops approval by silence, `YYYY-MM-DD`. */
  deadline?: string;
  /** SHA-256 of the frozen version that goes round, is final or approved; lower-case hex. */
  hash?: string;
  /** Instant at which the deadline passed with an objection open: silence no longer approves. */
  stopped?: string;
  /** Id of the meeting that approved them. */
  approvedIn?: string;
  /** Id of the agenda item that asks the next meeting for approval. */
  approvalItem?: string;
  /** Whether the body's rules demand complete minutes. */
  formalBody: boolean;
  chair?: string;
  takers: string[];
  /** Why the version being written corrects the one before. */
  reason?: string;
}

/** What a step did to minutes. */
export type MinutesStepKind =
  | "circulated"
  | "takenBack"
  | "finished"
  | "approvedBySilence"
  | "approvedInMeeting"
  | "silenceStopped"
  | "correctionBegun"
  | "correctionGivenUp";

/** One step, with who took it; the server's own id for what came by itself. */
export interface MinutesStep {
  version: number;
  /** ISO 8601 instant. */
  at: string;
  actor: string;
  kind: MinutesStepKind;
  /** The state it led to. */
  state: MinutesState;
  detail?: { deadline?: string; hash?: string; reason?: string; meeting?: string; open?: number };
}

/** A version as it was frozen. */
export interface FrozenVersion {
  version: number;
  state: "circulating" | "final" | "approved" | "corrected";
  /** SHA-256 of `frozen` in UTF-8, lower-case hex. */
  hash: string;
  /** Canonical JSON (RFC 8785). */
  frozen: string;
  /** ISO 8601 instant. */
  frozenAt: string;
  frozenBy: string;
  reason?: string;
  /** Id of the stored version of the shared document, where one was kept. */
  snapshot?: string;
}

/** What is written together, or not at all. */
export interface MinutesChange {
  status: MinutesStatus;
  step?: MinutesStep;
  /** Frozen now; replaces a version of that number that only went round. */
  frozen?: FrozenVersion;
  /** Versions whose state changes with it. */
  marks?: readonly { version: number; state: FrozenVersion["state"] }[];
  /** A version that went round and was taken back. */
  dropped?: number;
}

/** A frozen version without the words of somebody who wants to be forgotten. */
export type RedactedVersion = Pick<FrozenVersion, "version" | "hash" | "frozen" | "reason"> & {
  /** The checksum until now. */
  before: string;
};

export interface MinutesRepository {
  /** The status of a room's minutes: a first draft without approval when nothing was stored. */
  get(room: string): Promise<MinutesStatus | undefined>;
  /**
   * Writes a change in one transaction: status, step, frozen version.
   *
   * @example
   * await records.minutes.save({ status: { ...status, state: "final" }, step, frozen });
   */
  save(change: MinutesChange): Promise<void>;
  /** Rewrites what a frozen version holds after words were taken out of it, with its checksum `before`. */
  redact(room: string, redacted: RedactedVersion): Promise<void>;
  /** The frozen versions, the newest first, without what was frozen. */
  versions(room: string): Promise<Omit<FrozenVersion, "frozen">[]>;
  version(room: string, version: number): Promise<FrozenVersion | undefined>;
  /** All steps, the oldest first. */
  steps(room: string): Promise<MinutesStep[]>;
  /** Minutes that go round and that silence can approve, or that wait for a meeting. */
  circulating(): Promise<MinutesStatus[]>;
  /** Minutes that nobody can write any more although what they hold was not frozen: a server stopped in between. */
  unfrozen(): Promise<MinutesStatus[]>;
}

export function createMinutesRepository(db: Kysely<Tables>): MinutesRepository {
  return {
    async get(room) {
      const [row] = await selectStatus(db).where("document.room", "=", room).execute();
      return row && statusOf(row);
    },
    save: (change) => inTransaction(db, (transaction) => save(transaction, change)),
    redact: (room, redacted) =>
      inTransaction(db, (transaction) => redact(transaction, room, redacted)),
    async versions(room) {
      const rows = await db
        .selectFrom("minutes_version")
        .selectAll()
        .where("document", "=", room)
        .orderBy("version", "desc")
        .execute();
      return rows.map((row) => {
        const { frozen: _frozen, ...version } = versionOf(row);
        return version;
      });
    },
    async version(room, version) {
      const row = await db
        .selectFrom("minutes_version")
        .selectAll()
        .where("document", "=", room)
        .where("version", "=", version)
        .executeTakeFirst();
      return row && versionOf(row);
    },
    async steps(room) {
      const rows = await db
        .selectFrom("minutes_step")
        .selectAll()
        .where("document", "=", room)
        .orderBy("id")
        .execute();
      return rows.map(stepOf);
    },
    async circulating() {
      const rows = await selectStatus(db).where("document.state", "=", "circulating").execute();
      return rows.map(statusOf);
    },
    async unfrozen() {
      const rows = await selectStatus(db)
        .where("document.state", "in", ["circulating", "final"])
        .where("document.hash", "is", null)
        .execute();
      return rows.map(statusOf);
    },
  };
}

function selectStatus(db: Kysely<Tables>) {
  return db
    .selectFrom("document")
    .leftJoin("minutes_form", "minutes_form.document", "document.room")
    .selectAll()
    .where("document.kind", "=", "minutes")
    .where("document.deleted", "is", null);
}

type StatusRow = Pick<
  Selectable<DocumentTable>,
  "room" | "subject" | "state" | "deadline" | "hash"
> & { [Key in keyof Selectable<MinutesFormTable>]: Selectable<MinutesFormTable>[Key] | null };

function statusOf(row: StatusRow): MinutesStatus {
  return {
    document: row.room,
    meeting: row.subject,
    state: (row.state ?? "draft") as MinutesState,
    version: row.version ?? 1,
    approval: (row.approval ?? "none") as MinutesApproval,
    formalBody: row.formal_body === 1,
    takers: row.takers === null ? [] : (JSON.parse(row.takers) as string[]),
    ...given("deadline", row.deadline),
    ...given("hash", row.hash),
    ...given("stopped", row.stopped),
    ...given("approvedIn", row.approved_in),
    ...given("approvalItem", row.approval_item),
    ...given("chair", row.chair),
    ...given("reason", row.reason),
  };
}

function given<Name extends string>(name: Name, value: string | null): { [Key in Name]?: string } {
  return value === null ? {} : ({ [name]: value } as { [Key in Name]: string });
}

async function save(
  db: Kysely<Tables>,
  { status, step, frozen, marks = [], dropped }: MinutesChange,
): Promise<void> {
  const { document } = status;
  await saveStatus(db, status);
  if (dropped !== undefined) {
    await db
      .deleteFrom("minutes_version")
      .where("document", "=", document)
      .where("version", "=", dropped)
      .where("state", "=", "circulating")
      .execute();
  }
  if (frozen !== undefined) await saveVersion(db, document, frozen);
  for (const { version, state } of marks) {
    await db
      .updateTable("minutes_version")
      .set({ state })
      .where("document", "=", document)
      .where("version", "=", version)
      .execute();
  }
  if (step === undefined) return;
  const { detail, ...columns } = step;
  await db
    .insertInto("minutes_step")
    .values({ ...columns, document, detail: detail === undefined ? null : JSON.stringify(detail) })
    .execute();
}

async function redact(
  db: Kysely<Tables>,
  room: string,
  { version, hash, frozen, reason, before }: RedactedVersion,
): Promise<void> {
  await db
    .updateTable("minutes_version")
    .set({ hash, frozen, reason: reason ?? null })
    .where("document", "=", room)
    .where("version", "=", version)
    .execute();
  await db
    .updateTable("document")
    .set({ hash })
    .where("room", "=", room)
    .where("hash", "=", before)
    .execute();
}

async function saveStatus(db: Kysely<Tables>, status: MinutesStatus): Promise<void> {
  const { state, deadline = null, hash = null, document } = status;
  await db
    .updateTable("document")
    .set({ state, deadline, hash })
    .where("room", "=", document)
    .execute();
  const form = {
    version: status.version,
    approval: status.approval,
    formal_body: status.formalBody ? 1 : 0,
    chair: status.chair ?? null,
    takers: JSON.stringify(status.takers),
    reason: status.reason ?? null,
    stopped: status.stopped ?? null,
    approved_in: status.approvedIn ?? null,
    approval_item: status.approvalItem ?? null,
  };
  await db
    .insertInto("minutes_form")
    .values({ document, ...form })
    .onConflict((conflict) => conflict.column("document").doUpdateSet(form))
    .execute();
}

async function saveVersion(
  db: Kysely<Tables>,
  document: string,
  { frozenAt, frozenBy, reason, snapshot, ...columns }: FrozenVersion,
): Promise<void> {
  const row = {
    ...columns,
    frozen_at: frozenAt,
    frozen_by: frozenBy,
    reason: reason ?? null,
    snapshot: snapshot ?? null,
  };
  await db
    .insertInto("minutes_version")
    .values({ document, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(["document", "version"])
        .doUpdateSet(row)
        .where("minutes_version.state", "=", "circulating"),
    )
    .execute();
}

function versionOf(row: Selectable<MinutesVersionTable>): FrozenVersion {
  const { version, hash, frozen, frozen_at: frozenAt, frozen_by: frozenBy } = row;
  return {
    version,
    state: row.state as FrozenVersion["state"],
    hash,
    frozen,
    frozenAt,
    frozenBy,
    ...given("reason", row.reason),
    ...given("snapshot", row.snapshot),
  };
}

function stepOf(row: Selectable<MinutesStepTable>): MinutesStep {
  const { version, at, actor, detail } = row;
  return {
    version,
    at,
    actor,
    kind: row.kind as MinutesStepKind,
    state: row.state as MinutesState,
    ...(detail !== null && { detail: JSON.parse(detail) as NonNullable<MinutesStep["detail"]> }),
  };
}
