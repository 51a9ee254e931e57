import { createRecords, openSqlite } from "@staedtenetz/records";
import { documentKinds } from "@staedtenetz/document";
import { createSyncServer } from "@staedtenetz/sync-server";
import { createSqliteStorage } from "@staedtenetz/sync-server/sqlite";
import { dataFiles, takeDataFolder } from "./data-folder/data-folder.js";
import { createProjector } from "./documents/projector.js";
import { UnknownCommandError } from "./errors.js";
import type { Surroundings } from "./server.js";
import type { Settings } from "./settings/settings.js";

/** What can be done with a data folder besides serving it; each gives the line to print. */
type Command = (settings: Settings, surroundings: Surroundings) => Promise<string>;

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
const rebuildProjection: Command = async (settings, { log, randomBytes }) => {
  const folder = takeDataFolder(settings.dataFolder, () =>
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
    const documents = await createProjector(() => sync, records, log).rebuild();
    return `The rows of ${documents} documents were made again.`;
  } finally {
    await sync.close();
    await db.destroy();
    folder.release();
  }
};

const commands: Readonly<Record<string, Command>> = {
  "sign-in-link": signInLink,
  "rebuild-projection": rebuildProjection,
};

/** Runs a command by its name and gives the line to print; throws `UnknownCommandError`. */
export function runCommand(
  name: string,
  settings: Settings,
  surroundings: Surroundings,
): Promise<string> {
  if (!Object.hasOwn(commands, name)) throw new UnknownCommandError(name, Object.keys(commands));
  return (commands[name] as Command)(settings, surroundings);
}
