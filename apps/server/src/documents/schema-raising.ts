import { documentKinds, raiseSchema } from "@staedtenetz/document";
import type { Records, RegisteredDocument } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Log } from "../log.js";
import { serverActor } from "./documents.js";

/** What raising documents needs. */
export interface SchemaRaisingOptions {
  records: Pick<Records, "documents">;
  sync: Pick<SyncServer, "edit">;
  log: Log;
}

/**
 * Raises all documents of an earlier build to today's schemas; how many there were. Called while the
 * server starts, before anybody can connect: the register says the new schema first, so that older
 * clients are closed with 4409 before the document says it.
 *
 * @example
 * await raiseDocuments({ records, sync, log }); // 12, and 0 at the next start
 */
export async function raiseDocuments({
  records,
  sync,
  log,
}: SchemaRaisingOptions): Promise<number> {
  const older = (await records.documents.list()).filter(
    ({ kind, schema }) => schema < documentKinds[kind].schema,
  );
  for (const document of older) await raise(document, { records, sync, log });
  if (older.length > 0) log.info({ documents: older.length }, "documents raised to a new schema");
  return older.length;
}

async function raise(
  { room, kind }: RegisteredDocument,
  { records, sync, log }: SchemaRaisingOptions,
): Promise<void> {
  await records.documents.raiseSchema(room, documentKinds[kind].schema);
  try {
    await sync.edit(room, serverActor, (doc) => raiseSchema(doc, kind));
  } catch (error) {
    // Safe to go on: a damaged document stays as it is stored, and the register keeps older clients away.
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ room, reason }, "document could not be raised");
  }
}
