import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentKinds } from "@staedtenetz/document";
import { Registry } from "prom-client";
import { createRecords, openSqlite } from "@staedtenetz/records";
import { createSyncServer } from "@staedtenetz/sync-server";
import { createSqliteStorage } from "@staedtenetz/sync-server/sqlite";
import { createAccess } from "./accounts/access.js";
import { createAccounts } from "./accounts/accounts.js";
import { watchEndedRights } from "./accounts/ended-rights.js";
import { createEntrance } from "./accounts/entrance.js";
import { isStillCovered } from "./accounts/invitations.js";
import { createSignIn } from "./accounts/sign-in.js";
import { folderProblem, takeDataFolder, type DataFolder } from "./data-folder/data-folder.js";
import { createDocuments } from "./documents/documents.js";
import { createCirculationMail } from "./documents/finishing/circulation-mail.js";
import { capOfDocument, startFinishing } from "./documents/finishing/start-finishing.js";
import { createFollowUps } from "./documents/follow-up.js";
import { createMeetings } from "./documents/meetings.js";
import { createMovedTasks, type MovedTasks } from "./documents/moved-tasks.js";
import { createProjector, type Projector } from "./documents/projector.js";
import { raiseDocuments } from "./documents/schema-raising.js";
import { createFirstData } from "./first-data.js";
import { openFiles } from "./files/open-files.js";
import { firstSignIn } from "./first-sign-in.js";
import { createApp, type AppOptions } from "./http/app.js";
import { createFailedAttempts } from "./http/failed-attempts.js";
import { inTurn } from "./http/lost-updates.js";
import { forgetRequests } from "./http/repeated-requests.js";
import type { StaticFolders } from "./http/static-files.js";
import { listen, ownOrigins, type Listening } from "./listen.js";
import type { Log } from "./log.js";
import { createHttpMetrics } from "./operating/http-metrics.js";
import { watchReadiness } from "./operating/readiness.js";
import { createLetters } from "./mail/letters.js";
import { createServerOutbox } from "./mail/server-outbox.js";
import { createPeopleParts } from "./people/people-parts.js";
import type { Settings } from "./settings/settings.js";

/** What a server needs from outside: clock, chance, and where lines go. */
export interface Surroundings {
  now: () => Date;
  newId: () => string;
  randomBytes: (length: number) => Uint8Array;
  log: Log;
  version: string;
}

/** A server that answers. */
export interface RunningServer {
  /** Its own address, with the port it really has. */
  readonly origin: string;
  /** The link that signs the first person in; once it is spent, the address of the workspace. */
  readonly signInUrl: string;
  /** With demo data: the link that makes coordinators. */
  readonly coordinatorUrl?: string;
  /** Takes no more requests, writes down everything admitted, and gives the data folder back. */
  close(): Promise<void>;
}

/** Where the network is: "today" in lists follows its clock. */
const ZONE = "Europe/Berlin";

function folderBeside(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

const folders: StaticFolders = {
  workspace: folderBeside("workspace/dist"),
  elements: folderBeside("../packages/elements/dist/embed"),
  gallery: folderBeside("gallery/dist"),
};

/** Starts everything on one port. Throws a `StartError` that says what to do when it cannot. */
export async function startServer(
  settings: Settings,
  surroundings: Surroundings,
): Promise<RunningServer> {
  const { log, randomBytes } = surroundings;
  const folder = takeDataFolder(settings.dataFolder, () =>
    Buffer.from(randomBytes(32)).toString("base64url"),
  );
  try {
    const listening = await listen(settings);
    try {
      return await compose(settings, surroundings, folder, listening);
    } catch (error) {
      await listening.close();
      throw error;
    }
  } catch (error) {
    log.debug({ reason: error instanceof Error ? error.name : "unknown" }, "start failed");
    folder.release();
    throw folderProblem(settings.dataFolder, error);
  }
}

/** How people reach the server: by its public address, or else by its own. */
interface Reach {
  publicOrigin: string;
  origins: readonly string[];
  secure: boolean;
}

async function compose(
  settings: Settings,
  surroundings: Surroundings,
  folder: DataFolder,
  listening: Listening,
): Promise<RunningServer> {
  const reach: Reach = {
    publicOrigin: settings.publicUrl ?? listening.origin,
    origins: ownOrigins(settings, listening.port),
    secure: settings.publicUrl?.startsWith("https:") ?? false,
  };
  const given = { settings, surroundings, folder, reach };
  const base = await openBase(given);
  const shared = await openDocuments(given, base);
  const people = await openPeople(given, base, shared);
  const { records } = base;
  const { sync, projector, movedTasks } = shared;
  const { finishing } = people;
  const { secret } = folder;
  const readiness = watchReadiness({ dataFolder: settings.dataFolder, sync });
  const http = createHttpMetrics();
  const metrics = (): Promise<string> => Registry.merge([sync.metrics, http.registry]).metrics();
  const forgetting = await forgetRequests(records, surroundings.now);
  const endedRights = watchEndedRights({ ...base.parts, access: base.access });
  people.outbox.start();
  listening.answer(
    composeApp(surroundings, reach, {
      ...base,
      ...shared,
      ...people,
      operator: settings.operator,
      secret,
      metrics,
      readiness,
      answered: (request) => http.answered(request),
    }).fetch,
  );
  const detach = sync.attach(listening.httpServer);
  const { publicOrigin: origin } = reach;
  return {
    origin: listening.origin,
    ...(await firstSignIn({ records, secret, origin, now: surroundings.now })),
    close: async () => {
      readiness.drain();
      const closed = listening.close();
      endedRights.stop();
      forgetting.stop();
      await finishing.stop();
      await movedTasks.settled();
      await sync.close();
      detach();
      await closed;
      await projector.settled();
      await people.entrance.mailLinks.settled();
      await people.outbox.close();
      await base.db.destroy();
      folder.release();
    },
  };
}

/** What every part is made from. */
interface Given {
  settings: Settings;
  surroundings: Surroundings;
  folder: DataFolder;
  reach: Reach;
}

/** Records, accounts, and who may do what. */
async function openBase({ settings, surroundings, folder, reach }: Given) {
  const { now, newId, log, randomBytes } = surroundings;
  const { db } = await openSqlite(folder.recordsFile);
  const records = createRecords(db, (failure) =>
    log.error({ code: failure.code }, failure.message),
  );
  await folder.requireJournal(records);
  const today = (): string => dayIn(ZONE, now());
  const newToken = (): string => Buffer.from(randomBytes(32)).toString("base64url");
  const { publicOrigin: origin, secure: secureCookies } = reach;
  const parts = { records, origin, now, today, newId, newToken, log };
  const { oidc } = settings;
  const accounts = createAccounts({ ...parts, db, secret: folder.secret, secureCookies, oidc });
  const access = createAccess({ accounts, records, now, today, capOf: capOfDocument(records) });
  return { db, records, parts, accounts, access };
}

type Base = Awaited<ReturnType<typeof openBase>>;

/** The shared documents: the sync server, and everything that writes in them by itself. */
async function openDocuments(
  { settings, surroundings, folder, reach }: Given,
  { records, access }: Base,
) {
  const { now, newId, log } = surroundings;
  const projector: Projector = createProjector(() => sync, records, log);
  const movedTasks: MovedTasks = createMovedTasks({
    records,
    sync: () => sync,
    access,
    now,
    newId,
    log,
  });
  const sync = await createSyncServer({
    storage: createSqliteStorage({ file: folder.journalFile }),
    access: access.policy,
    documents: documentKinds,
    origins: reach.origins,
    log,
    clock: () => now().getTime(),
    dailyVersions: { kinds: ["minutes"], dayOf: (at) => dayIn(ZONE, new Date(at)) },
    onCommitted: (rooms) => {
      projector.touched(rooms);
      movedTasks.touched(rooms);
    },
  });
  const documents = createDocuments({ ...surroundings, records, sync });
  await raiseDocuments({ records, sync, log });
  await createFirstData(settings.demo, { records, documents, now, newId });
  const meetings = createMeetings({ records, documents });
  const followUps = createFollowUps({ records, meetings, sync, now, inTurn });
  const files = await openFiles(folder, { records, now, newId });
  return { sync, projector, movedTasks, documents, meetings, followUps, files };
}

type Shared = Awaited<ReturnType<typeof openDocuments>>;

/** Sign-in, mail, the directory of people, and the steps of minutes, which send mail. */
async function openPeople(
  { settings, surroundings, folder, reach }: Given,
  { records, parts, accounts, access }: Base,
  { sync, documents }: Shared,
) {
  const { now, newId, log, randomBytes } = surroundings;
  const { publicOrigin: origin } = reach;
  const failedAttempts = createFailedAttempts(settings.trustProxy);
  const signIn = createSignIn(accounts, access, failedAttempts, (token) =>
    isStillCovered(token, { records, access, now }),
  );
  const outbox = await createServerOutbox({ ...parts, settings });
  const entrance = createEntrance({ ...parts, settings, accounts, access, sync, outbox });
  const letters = createLetters(outbox, records, origin);
  const tell = createCirculationMail({ records, access, letters, origin });
  const minutesParts = { records, documents, sync, access, now, newId, zone: ZONE, inTurn, log };
  const finishing = await startFinishing({ ...minutesParts, tell });
  const { secret } = folder;
  const { dataFolder } = settings;
  const own = { randomBytes, letters, access, sync, secret, dataFolder };
  const people = createPeopleParts({ ...parts, ...own });
  return { failedAttempts, signIn, outbox, entrance, finishing, people };
}

/** What the HTTP part needs that is the same for every part of it. */
type ServerWide =
  | "log"
  | "now"
  | "newId"
  | "today"
  | "isOwnOrigin"
  | "secure"
  | "folders"
  | "tokens"
  | "version";

function composeApp(
  { now, newId, log, version }: Surroundings,
  { origins, secure }: Reach,
  parts: Omit<AppOptions, ServerWide>,
) {
  const tokens = fileURLToPath(import.meta.resolve("@staedtenetz/elements/tokens.css"));
  return createApp({
    ...parts,
    log,
    now,
    newId,
    today: () => dayIn(ZONE, now()),
    isOwnOrigin: (origin) => origins.includes(origin),
    secure,
    folders,
    tokens: readFileSync(tokens, "utf8"),
    version,
  });
}

/** The calendar day of an instant where the network is, ISO 8601. */
function dayIn(zone: string, instant: Date): string {
  return instant.toLocaleDateString("sv-SE", { timeZone: zone });
}
