import type { MinutesState } from "@staedtenetz/core/minutes";
import type { Kysely, Selectable } from "kysely";
import type { DocumentTable, Tables } from "../database/tables.js";

export type DocumentKindName = "minutes" | "taskList" | "discussion";

/** What is known of a shared document besides its content. */
export interface RegisteredDocument {
  /** Opaque: 22 URL-safe characters, a dot, the generation. */
  room: string;
  kind: DocumentKindName;
  /** The meeting or group it belongs to. */
  subject: string;
  schema: number;
  /** Rises with each restore from a backup. */
  epoch: number;
  created: string;
  /** The instant of deletion; a deleted document stays in the register, so that it stays deleted. */
  deleted?: string;
  /** Of minutes: how far they have got. Changed by `records.minutes` alone. */
  state?: MinutesState;
}

export interface DocumentRegister {
  find(room: string): Promise<RegisteredDocument | undefined>;
  /** The documents that were not deleted, of some subjects or of all. */
  list(filter?: {
    subjects?: readonly string[];
    kind?: DocumentKindName;
    /** Those that were deleted too. */
    withDeleted?: boolean;
  }): Promise<RegisteredDocument[]>;
  add(document: RegisteredDocument): Promise<void>;
  /** The document holds this schema from now on; a lower one changes nothing. */
  raiseSchema(room: string, schema: number): Promise<void>;
  markDeleted(room: string, at: string): Promise<void>;
  /** After a backup was put back: every document is one restore older. */
  raiseEpochs(): Promise<void>;
}

/**
 * A room name from 16 random bytes.
 *
 * @example
 * roomNameFrom(crypto.getRandomValues(new Uint8Array(16))); // "kq3v…22 characters….1"
 */
export function roomNameFrom(bytes: Uint8Array, generation = 1): string {
  return `${Buffer.from(bytes).toString("base64url").slice(0, 22)}.${generation}`;
}

export function createDocumentRegister(db: Kysely<Tables>): DocumentRegister {
  return {
    async find(room) {
      const row = await db
        .selectFrom("document")
        .selectAll()
        .where("room", "=", room)
        .executeTakeFirst();
      return row && documentOf(row);
    },
    async list({ subjects, kind, withDeleted = false } = {}) {
      if (subjects?.length === 0) return [];
      const rows = await db
        .selectFrom("document")
        .selectAll()
        .$if(!withDeleted, (query) => query.where("deleted", "is", null))
        .$if(subjects !== undefined, (query) => query.where("subject", "in", [...(subjects ?? [])]))
        .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
        .orderBy("created")
        .orderBy("room")
        .execute();
      return rows.map(documentOf);
    },
    async add({ deleted, ...document }) {
      await db
        .insertInto("document")
        .values({ ...document, deleted: deleted ?? null })
        .execute();
    },
    async raiseSchema(room, schema) {
      await db
        .updateTable("document")
        .set({ schema })
        .where("room", "=", room)
        .where("schema", "<", schema)
        .execute();
    },
    async raiseEpochs() {
      await db
        .updateTable("document")
        .set((set) => ({ epoch: set("epoch", "+", 1) }))
        .execute();
    },
    async markDeleted(room, at) {
      await db.updateTable("document").set({ deleted: at }).where("room", "=", room).execute();
    },
  };
}

function documentOf(found: Selectable<DocumentTable>): RegisteredDocument {
  const { deleted, state, deadline: _deadline, hash: _hash, ...row } = found;
  return {
    ...row,
    kind: row.kind as DocumentKindName,
    ...(deleted === null ? {} : { deleted }),
    ...(state === null ? {} : { state: state as MinutesState }),
  };
}
