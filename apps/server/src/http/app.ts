import { openApiDocument, operations } from "@staedtenetz/api";
import { getConnInfo } from "@hono/node-server/conninfo";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { matchedRoutes } from "hono/route";
import type { Access } from "../accounts/access.js";
import type { Entrance } from "../accounts/entrance.js";
import type { SignIn } from "../accounts/sign-in.js";
import type { Documents } from "../documents/documents.js";
import type { Finishing } from "../documents/finishing/finishing.js";
import type { FollowUps } from "../documents/follow-up.js";
import type { Meetings } from "../documents/meetings.js";
import { addApiPage } from "../api-page/api-routes.js";
import { addLegalPages } from "../legal/legal-routes.js";
import type { Operator } from "../legal/operator.js";
import { addJoinRoutes } from "../join/join-routes.js";
import type { Log } from "../log.js";
import type { HttpMetrics } from "../operating/http-metrics.js";
import type { NotReady, Readiness } from "../operating/readiness.js";
import type { HttpEnvironment } from "./context.js";
import { addDirectoryWriting } from "./directory-writing.js";
import { addEventWriting } from "./event-writing.js";
import { addEntryRoutes } from "./entry-routes.js";
import { addEntranceRoutes } from "./entrance-routes.js";
import { addFileRoutes, uploadPath, type FileRoutesOptions } from "./file-routes.js";
import type { FailedAttempts } from "./failed-attempts.js";
import { addFollowUpRoutes } from "./follow-up-routes.js";
import { addHistoryRoutes } from "./history-routes.js";
import { addImportRoutes, commitPath, importPath } from "./import-routes.js";
import { httpLimits } from "./limits.js";
import { notModified } from "./lost-updates.js";
import { addMemberRoutes } from "./member-routes.js";
import { addMinutesRoutes } from "./minutes-routes.js";
import { addNetworkWriting } from "./network-writing.js";
import { pathPattern } from "./path-pattern.js";
import { originGate } from "./origin-gate.js";
import { answerError, invalidRequest, problemResponse } from "./problems.js";
import { addErasureRoutes, addOwnDataRoutes, ownDataPath } from "./own-data-routes.js";
import { addPeopleRoutes, type PeopleParts } from "./people-routes.js";
import { addPublicRoutes } from "./public-routes.js";
import { repeatedRequests } from "./repeated-requests.js";
import { securityHeaders, type HeaderGroup } from "./security-headers.js";
import { addSessionRoutes } from "./session-routes.js";
import { addElementFiles, addPages, type StaticFolders } from "./static-files.js";

export interface AppOptions {
  records: Records;
  access: Access;
  signIn: SignIn;
  entrance: Entrance;
  files: FileRoutesOptions["files"];
  operator: Operator;
  people: PeopleParts;
  failedAttempts: FailedAttempts;
  followUps: FollowUps;
  finishing: Finishing;
  documents: Documents;
  meetings: Meetings;
  sync: Pick<SyncServer, "edit" | "read" | "versions">;
  /** The data folder's secret. */
  secret: string;
  log: Log;
  now: () => Date;
  newId: () => string;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
  isOwnOrigin: (origin: string) => boolean;
  /** Whether people reach the server over https. */
  secure: boolean;
  readiness: Pick<Readiness, "reason">;
  /** Hears of every request that was answered. */
  answered: HttpMetrics["answered"];
  /** The measurements of the running server, in Prometheus' text form. */
  metrics: () => Promise<string>;
  folders: StaticFolders;
  tokens: string;
  version: string;
}

/** Everything this server answers over HTTP, composed in the order in which a request passes it. */
export function createApp(options: AppOptions): OpenAPIHono<HttpEnvironment> {
  const { records, access, signIn, log, secure } = options;
  const app = new OpenAPIHono<HttpEnvironment>({
    defaultHook: (result) => (result.success ? undefined : invalidRequest(result.error)),
  });
  app.onError(answerError(log));
  app.notFound(() => problemResponse("notFound"));
  addRequestLog(app, log, options.answered);
  app.use("*", securityHeaders(secure, headerGroupOf));
  app.use(
    "*",
    originGate(options.isOwnOrigin, (path) => headerGroupOf(path) === "token"),
  );
  app.use(
    "/api/*",
    except(
      [importPath, commitPath, uploadPath],
      bodyLimit({ maxSize: httpLimits.bodyBytes, onError: () => problemResponse("tooLarge") }),
    ),
  );
  app.use("/api/v1/*", notModified(), repeatedRequests(options));
  addHealthRoutes(app, options);
  addSessionRoutes(app, access, signIn);
  addMemberRoutes(app, access, records, options.today);
  addDirectoryWriting(app, options);
  addEventWriting(app, options);
  addNetworkWriting(app, options);
  addEntranceRoutes(app, options);
  addFollowUpRoutes(app, options);
  addMinutesRoutes(app, options);
  addHistoryRoutes(app, options);
  addEntryRoutes(app, options);
  addOwnDataRoutes(app, options);
  addPublicRoutes(app, records, options.today);
  addFileRoutes(app, options);
  addPeopleRoutes(app, options);
  addImportRoutes(app, options);
  addErasureRoutes(app, options);
  addMethodHints(app);
  addOpenApiDocument(app, options.version);
  addApiPage(app, options);
  addJoinRoutes(app, options);
  addLegalPages(app, options);
  addElementFiles(app, options.folders.elements);
  addPages(app, options.folders);
  return app;
}

function headerGroupOf(path: string): HeaderGroup {
  if (path.startsWith(ownDataPath)) return "token";
  if (/^\/(public\/v1|elements)\//.test(path)) return "anyOrigin";
  if (/^\/api\/v1\/files\/[^/]+\/content$/.test(path)) return "file";
  return path.startsWith("/join/") ? "token" : "ownOrigin";
}

/** One line for each request: route pattern, never the address with its token or query. */
function addRequestLog(
  app: OpenAPIHono<HttpEnvironment>,
  log: Log,
  answered: AppOptions["answered"],
): void {
  app.use("*", async (context, next) => {
    const started = performance.now();
    await next();
    const route = matchedRoutes(context).find(({ path }) => !path.endsWith("*"))?.path ?? "file";
    const taken = performance.now() - started;
    const milliseconds = Math.round(taken);
    const { method } = context.req;
    answered({ method, route, status: context.res.status, seconds: taken / 1000 });
    log.debug({ method, route, status: context.res.status, milliseconds }, "request");
  });
}

/** For the operator who asks why a server gets no work. */
const whyNotReady: Readonly<Record<NotReady, string>> = {
  draining: "The server is stopping.",
  diskFull: "The disk of the data folder is almost full.",
  journalStalls: "Edits wait and are not getting to the disk.",
};

function addHealthRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  { readiness, metrics }: Pick<AppOptions, "readiness" | "metrics">,
): void {
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.get("/readyz", async (context) => {
    const reason = await readiness.reason();
    if (reason === undefined) return context.json({ status: "ready" });
    return problemResponse("notReady", { detail: whyNotReady[reason] });
  });
  app.get("/metrics", async (context) =>
    isFromThisMachine(context)
      ? context.text(await metrics(), 200, { "cache-control": "no-store" })
      : problemResponse("notFound"),
  );
}

/** Whether a request was made here and did not come through a proxy. */
function isFromThisMachine(context: Context<HttpEnvironment>): boolean {
  if (context.req.header("x-forwarded-for") ?? context.req.header("forwarded")) return false;
  if (context.env.incoming === undefined) return false;
  const { address = "" } = getConnInfo(context).remote;
  return ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(address);
}

/** A known address that was asked with another method says which ones it knows (405). */
function addMethodHints(app: OpenAPIHono<HttpEnvironment>): void {
  const known = Object.values(operations);
  for (const path of new Set(known.map((operation) => operation.path))) {
    const methods = known.filter((operation) => operation.path === path);
    const allow = methods.map(({ method }) => method.toUpperCase()).join(", ");
    const hint = () => problemResponse("methodNotAllowed", {}, { allow });
    app.all(pathPattern(path), hint);
  }
}

function addOpenApiDocument(app: OpenAPIHono<HttpEnvironment>, version: string): void {
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get("/api/v1/openapi.json", (context) => {
    document ??= openApiDocument(version);
    return context.json(document);
  });
}
