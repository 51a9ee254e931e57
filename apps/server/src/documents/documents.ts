import { documentKinds, writeSchema, type Writing } from "@staedtenetz/document";
import { roomNameFrom, type DocumentKindName, type Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type * as Y from "yjs";

/** Stands in the journal beside what the server itself wrote. */
export const serverActor = { userId: "urn:staedtenetz:server" };

/** Makes shared documents: an entry in the register, then their first content on everybody's way. */
export interface Documents {
  /**
   * The room of a subject's document, made when there is none. First content is written only into an empty
   * document, so that a start that was cut short is made up for by the next one.
   */
  ensure(
    kind: DocumentKindName,
    subject: string,
    write?: (doc: Y.Doc, writing: Writing) => void,
  ): Promise<string>;
  /**
   * Deletes the documents of a subject for good: marked in the register, so that they stay deleted, then erased with
   * all their versions; whoever has one open is told. Called again after a cut, it makes up for what is left.
   */
  remove(subject: string): Promise<void>;
}

export interface DocumentsOptions {
  records: Pick<Records, "documents">;
  sync: Pick<SyncServer, "edit" | "remove">;
  now: () => Date;
  newId: () => string;
  randomBytes: (length: number) => Uint8Array;
}

export function createDocuments(options: DocumentsOptions): Documents {
  const documents = createSingleDocuments(options);
  return {
    async ensure(kind, subject, write) {
      const room = await documents.ensure(kind, subject, write);
      // Minutes can be discussed from the start.
      if (kind === "minutes") await documents.ensure("discussion", subject);
      return room;
    },
    async remove(subject) {
      const { records, sync, now } = options;
      for (const { room, deleted } of await records.documents.list({
        subjects: [subject],
        withDeleted: true,
      })) {
        if (deleted === undefined) await records.documents.markDeleted(room, now().toISOString());
        await sync.remove(room);
      }
    },
  };
}

function createSingleDocuments(options: DocumentsOptions): Pick<Documents, "ensure"> {
  const { records, sync, now, newId, randomBytes } = options;
  const writing: Writing = { now: () => now().getTime(), newId };
  return {
    async ensure(kind, subject, write) {
      const [known] = await records.documents.list({ kind, subjects: [subject] });
      const room = known?.room ?? roomNameFrom(randomBytes(16));
      if (known === undefined) {
        const { schema } = documentKinds[kind];
        const created = now().toISOString();
        await records.documents.add({ room, kind, subject, schema, epoch: 0, created });
      }
      await sync.edit(room, serverActor, (doc) => {
        if (doc.getMap("meta").has("schema")) return;
        if (write === undefined) writeSchema(doc, kind, writing);
        else write(doc, writing);
      });
      return room;
    },
  };
}
