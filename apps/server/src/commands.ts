import { join } from "node:path";
import { createRecords, openSqlite, type Records } from "@staedtenetz/records";
import { documentKinds } from "@staedtenetz/document";
import { createSyncServer, type SyncServer } from "@staedtenetz/sync-server";
import { createSqliteStorage } from "@staedtenetz/sync-server/sqlite";
import { dataFiles, takeDataFolder } from "./data-folder/data-folder.js";
import { serverActor } from "./documents/documents.js";
import { createProjector, type Projector } from "./documents/projector.js";
import { UnknownCommandError, WrongCallError } from "./errors.js";
import { backUp } from "./operating/backup.js";
import { restore } from "./operating/restore.js";
import { createErasure } from "./people/erasure.js";
import { createRetention } from "./people/retention.js";
import type { Surroundings } from "./server.js";
import type { Settings } from "./settings/settings.js";

/** What can be done with a data folder besides serving it; each gives the line to print. */
type Command = (
  settings: Settings,
  surroundings: Surroundings,
  words: readonly string[],
) => Promise<string>;

interface Opened {
  sync: SyncServer;
  records: Records;
  projector: Projector;
  /** The data folder's secret. */
  secret: string;
}

/** Commands read no lists of records. */
const ignore = (): void => undefined;

const LINK_LIFETIME = 60 * 60 * 1000;
const LOCAL_PORT = 4260;

/** A link that makes one more admin, works once and ends after an hour. The server may be running. */
const signInLink: Command = async (settings, { now, randomBytes }) => {
  const { db } = await openSqlite(dataFiles(settings.dataFolder).recordsFile);
  try {
    const token = Buffer.from(randomBytes(32)).toString("base64url");
    const created = now();
    await createRecords(db, ignore).linkTokens.add({
      token,
      purpose: "firstSignIn",
      role: "admin",
      reusable: false,
      created: created.toISOString(),
      expires: new Date(created.getTime() + LINK_LIFETIME).toISOString(),
    });
    const own = `http://127.0.0.1:${settings.port === 0 ? LOCAL_PORT : settings.port}`;
    return `SIGN-IN ${settings.publicUrl ?? own}/join/${token}`;
  } finally {
    await db.destroy();
  }
};

/** Makes all projected rows again from the documents. The server must be stopped. */
const rebuildProjection: Command = async ({ dataFolder }, surroundings) => {
  const documents = await withoutServer(dataFolder, surroundings, ({ projector }) =>
    projector.rebuild(),
  );
  return `The rows of ${documents} documents were made again.`;
};

/** Copies the data folder. The server may be running. */
const backup: Command = async ({ dataFolder }, { now, version }, [target, ...rest]) => {
  if (target === undefined || rest.length > 0) throw new WrongCallError("backup <folder>");
  const { files } = await backUp({ dataFolder, target, now, version });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `Backed up ${files.length} files, ${bytes} bytes, into ${target}. They hold personal data and the secret that signs sessions.`;
};

/**
 * Puts a backup back into an empty data folder. Whoever wrote something after the backup was made, and still has it in
 * their browser, gives it back within a day: documents take others' words for so long, and each edit once.
 */
const putBack: Command = async ({ dataFolder }, surroundings, [source, ...rest]) => {
  if (source === undefined || rest.length > 0) throw new WrongCallError("restore <folder>");
  const prepare = (folder: string): Promise<void> =>
    withoutServer(folder, surroundings, async ({ sync, records, projector }) => {
      await sync.beginRecovery();
      await records.documents.raiseEpochs();
      await projector.rebuild();
    });
  const { created, files } = await restore({ source, dataFolder, prepare });
  return `Put back ${files.length} files of ${created} into ${dataFolder}. Withdrawals and erasures after that instant have to be made again.`;
};

/** Removes what is over its period. The server must be stopped; while it runs, its page does the same. */
const retention: Command = async ({ dataFolder }, surroundings) => {
  const { now, newId } = surroundings;
  const today = () => now().toISOString().slice(0, 10);
  const report = await withoutServer(dataFolder, surroundings, ({ sync, records, secret }) => {
    const access = { announce: () => undefined };
    const outboxFolder = join(dataFolder, "outbox");
    const erasing = { records, access, sync, secret, outboxFolder, now, newId };
    const erasure = createErasure(erasing);
    return createRetention({ records, erasure, now, today, newId }).run(serverActor.userId);
  });
  const removed = report.removed.map(({ rule, count }) => `${rule} ${count}`).join(", ");
  return `Removed: ${removed}. To be decided by a person: ${report.due.length}.`;
};

/** A data folder that no server owns, opened for as long as some work takes. */
async function withoutServer<Value>(
  dataFolder: string,
  { log, randomBytes }: Surroundings,
  work: (opened: Opened) => Promise<Value>,
): Promise<Value> {
  const folder = takeDataFolder(dataFolder, () =>
    Buffer.from(randomBytes(32)).toString("base64url"),
  );
  const { db } = await openSqlite(folder.recordsFile);
  const records = createRecords(db, ignore);
  await folder.requireJournal(records);
  const sync = await createSyncServer({
    storage: createSqliteStorage({ file: folder.journalFile }),
    documents: documentKinds,
    log,
    access: {
      authenticate: async () => undefined,
      authorize: async () => ({ found: false }),
      describe: (room) => records.documents.find(room),
      subscribe: () => () => undefined,
    },
  });
  try {
    const projector = createProjector(() => sync, records, log);
    return await work({ sync, records, projector, secret: folder.secret });
  } finally {
    await sync.close();
    await db.destroy();
    folder.release();
  }
}

const commands: Readonly<Record<string, Command>> = {
  "sign-in-link": signInLink,
  "rebuild-projection": rebuildProjection,
  retention,
  backup,
  restore: putBack,
};

/** Runs a command by its name and gives the line to print; throws `UnknownCommandError`. */
export function runCommand(
  name: string,
  settings: Settings,
  surroundings: Surroundings,
  words: readonly string[] = [],
): Promise<string> {
  if (!Object.hasOwn(commands, name)) throw new UnknownCommandError(name, Object.keys(commands));
  return (commands[name] as Command)(settings, surroundings, words);
}
