import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono, MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import type { HttpEnvironment } from "./context.js";
import { problemResponse } from "./problems.js";

/** Folders of built files; a missing one is answered with 404, the workspace with a sentence. */
export interface StaticFolders {
  workspace: string;
  elements: string;
  gallery: string;
}

const FOREVER = "public, max-age=31536000, immutable";
const ASK_EVERY_TIME = "no-cache";
const FIVE_MINUTES = "public, max-age=300";

function cacheFor(seconds: string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.ok) context.header("cache-control", seconds);
  };
}

/** The elements other sites load: `/elements/events.js` is the newest, `/elements/<version>/…` never changes. */
export function addElementFiles(app: Hono<HttpEnvironment>, folder: string): void {
  app.use("/elements/*", async (context, next) => {
    await next();
    context.header("access-control-allow-origin", "*");
    if (!context.res.ok) return;
    const isVersioned = /^\/elements\/\d+\.\d+\.\d+[^/]*\//.test(context.req.path);
    context.header("cache-control", isVersioned ? FOREVER : FIVE_MINUTES);
  });
  app.get("/elements/*", compress(), filesOf(folder, "/elements"));
}

/** The gallery and the workspace; what is no file is a page of the workspace. */
export function addPages(app: Hono<HttpEnvironment>, folders: StaticFolders): void {
  app.get("/gallery", (context) => context.redirect("/gallery/", 301));
  app.get("/gallery/*", cacheFor(ASK_EVERY_TIME), compress(), filesOf(folders.gallery, "/gallery"));
  app.get("/assets/*", cacheFor(FOREVER), compress(), filesOf(folders.workspace));
  app.get("/*", cacheFor(ASK_EVERY_TIME), compress(), filesOf(folders.workspace));
  app.all("/*", (context, next) => {
    const isReading = ["GET", "HEAD", "OPTIONS"].includes(context.req.method);
    if (isReading || isAnsweredElsewhere(context.req.path)) return next();
    return Promise.resolve(problemResponse("methodNotAllowed", {}, { allow: "GET, HEAD" }));
  });
  const index = join(folders.workspace, "index.html");
  app.get("/*", compress(), async (context, next) => {
    if (isFileName(context.req.path)) return next();
    if (!existsSync(index)) {
      return context.text("The workspace is not built yet: run the build first.", 503);
    }
    context.header("cache-control", ASK_EVERY_TIME);
    return serveStatic({ root: folders.workspace, rewriteRequestPath: () => "/index.html" })(
      context,
      next,
    );
  });
}

/** The files of a folder below a prefix of paths; nothing at all when the folder was not built. */
function filesOf(root: string, prefix = ""): MiddlewareHandler {
  if (!existsSync(root)) return (_context, next) => next();
  return serveStatic({ root, rewriteRequestPath: (path) => path.slice(prefix.length) });
}

/** Addresses with methods of their own. */
function isAnsweredElsewhere(path: string): boolean {
  return /^\/(api|public|sync|join)(\/|$)/.test(path);
}

/** Paths that are answered by something else than a page of the workspace, or name a file. */
function isFileName(path: string): boolean {
  return (
    /^\/(api|public|sync|elements|gallery|assets|join)(\/|$)/.test(path) || /\.\w+$/.test(path)
  );
}
