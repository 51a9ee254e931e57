import { Readable } from "node:stream";
import { pathIdOf, routes, urnOf, type FileShape } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Records, StoredFile } from "@staedtenetz/records";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Access } from "../accounts/access.js";
import type { DocumentRight } from "../accounts/rights.js";
import type { Variant } from "../files/file-store.js";
import type { Files, UploadFault } from "../files/files.js";
import type { HttpEnvironment } from "./context.js";
import { httpLimits } from "./limits.js";
import { changeRecord, setEtag } from "./lost-updates.js";
import { problemOn, problemResponse } from "./problems.js";
import { issuesShape } from "./record-writing.js";

export interface FileRoutesOptions {
  files: Files;
  records: Pick<Records, "files" | "documents">;
  access: Pick<Access, "rightOn">;
}

type App = OpenAPIHono<HttpEnvironment>;
type Member = Context<HttpEnvironment>;

/** Where files are uploaded, with a size limit of its own. */
export const uploadPath = "/api/v1/meetings/:id/files";

/** Pictures and attachments: whoever may read the minutes of a meeting sees its files, whoever writes them changes those. */
export function addFileRoutes(app: App, options: FileRoutesOptions): void {
  addFacts(app, options);
  addUpload(app, options);
  addChanges(app, options);
  addContent(app, options);
}

function addFacts(app: App, options: FileRoutesOptions): void {
  app.openapi(routes.getFiles, async (context) => {
    const meeting = urnOf(context.req.valid("param").id);
    const right = await rightOnMeeting(context, options, meeting);
    if (right === "none") return problemOn(context, "notFound");
    const files = await options.records.files.listOf(meeting);
    const items = files.map((file) => shapeOf(file, right));
    return context.json({ items, next: null, mayUpload: right === "write" }, 200);
  });
  app.openapi(routes.getFile, async (context) => {
    const found = await find(context, options, context.req.valid("param").id);
    if (found === undefined) return problemOn(context, "notFound");
    const shape = shapeOf(found.file, found.right);
    setEtag(context, found.file, shape);
    return context.json(shape, 200);
  });
}

const faults: Readonly<
  Record<UploadFault, readonly [code: "unsupportedMediaType" | "invalidRecord", issue: string]>
> = {
  unknownType: ["unsupportedMediaType", "attachment-type-not-allowed"],
  unreadable: ["invalidRecord", "picture-unreadable"],
  tooManyPixels: ["invalidRecord", "picture-too-many-pixels"],
  tooManyFiles: ["invalidRecord", "too-many-files"],
};

function addUpload(app: App, options: FileRoutesOptions): void {
  app.use(
    uploadPath,
    bodyLimit({ maxSize: httpLimits.fileBytes, onError: () => problemResponse("tooLarge") }),
  );
  app.openapi(routes.uploadFile, async (context) => {
    const meeting = urnOf(context.req.valid("param").id);
    const right = await rightOnMeeting(context, options, meeting);
    if (right === "none") return problemOn(context, "notFound");
    if (right !== "write") return problemOn(context, "notPermitted");
    if (!/^application\/octet-stream\b/i.test(context.req.header("content-type") ?? "")) {
      return problemOn(context, "unsupportedMediaType");
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length === 0) return problemOn(context, "invalidRequest");
    const { name } = context.req.valid("query");
    const by = context.get("visitor").user.id;
    const taken = await options.files.upload({ meeting, by, name, bytes });
    if (typeof taken === "string") {
      const [code, issue] = faults[taken];
      const path = ["file"];
      return problemOn(context, code, { issues: [{ code: issue, severity: "error", path }] });
    }
    context.header("location", `/api/v1/files/${pathIdOf(taken.attachment.id)}`);
    setEtag(context, taken, shapeOf(taken, right));
    return context.json(shapeOf(taken, right), 201);
  });
}

function addChanges(app: App, options: FileRoutesOptions): void {
  app.openapi(routes.putFile, async (context) => {
    const { id } = context.req.valid("param");
    const found = await find(context, options, id);
    if (found === undefined) return problemOn(context, "notFound");
    if (found.right !== "write") return problemOn(context, "notPermitted");
    return changeRecord(context, reading(options, id, found.right), async (file) => {
      const by = context.get("visitor").user.id;
      const changed = await options.files.change(file, context.req.valid("json"), by);
      if (changed.file === undefined) {
        return problemOn(context, "invalidRecord", { issues: issuesShape(changed.issues) });
      }
      const shape = shapeOf(changed.file, found.right);
      setEtag(context, changed.file, shape);
      return context.json(shape, 200);
    });
  });
  app.openapi(routes.deleteFile, async (context) => {
    const { id } = context.req.valid("param");
    const found = await find(context, options, id);
    if (found === undefined) return problemOn(context, "notFound");
    if (found.right !== "write") return problemOn(context, "notPermitted");
    return changeRecord(context, reading(options, id, found.right), async (file) => {
      await options.files.remove(file, context.get("visitor").user.id);
      return context.body(null, 204);
    });
  });
}

function addContent(app: App, options: FileRoutesOptions): void {
  app.openapi(routes.getFileContent, async (context) => {
    const found = await find(context, options, context.req.valid("param").id);
    if (found === undefined) return problemOn(context, "notFound");
    return send(context, options, found.file, "private, no-cache");
  });
  app.openapi(routes.getPublicFileContent, async (context) => {
    const file = await options.records.files.get(urnOf(context.req.valid("param").id));
    if (file?.attachment.public !== true) return problemOn(context, "notFound");
    return send(context, options, file, "public, max-age=300");
  });
}

/** Content as it is: never run by a browser, pictures shown, everything else saved under its name. */
async function send(
  context: Context,
  { files }: FileRoutesOptions,
  { attachment, sha256 }: StoredFile,
  cacheControl: string,
) {
  const variant: Variant = context.req.query("variant") === "thumbnail" ? "thumbnail" : "original";
  const tag = `"${sha256}-${variant}"`;
  const headers = {
    etag: tag,
    "cache-control": cacheControl,
  };
  if (context.req.header("if-none-match") === tag)
    return new Response(null, { status: 304, headers }) as never;
  const content = await files.read(attachment.id, variant);
  if (content === undefined) return problemOn(context, "notFound");
  const isPicture = attachment.mediaType.startsWith("image/");
  const name = encodeURIComponent(attachment.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(Readable.toWeb(content.stream) as ReadableStream, {
    headers: {
      ...headers,
      "content-type": variant === "thumbnail" ? "image/webp" : attachment.mediaType,
      "content-length": String(content.size),
      "content-disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    },
  }) as never;
}

function reading({ records }: FileRoutesOptions, id: string, right: DocumentRight) {
  return {
    id: urnOf(id),
    read: () => records.files.get(urnOf(id)),
    show: (file: StoredFile) => shapeOf(file, right),
  };
}

async function find(
  context: Member,
  options: FileRoutesOptions,
  id: string,
): Promise<{ file: StoredFile; right: DocumentRight } | undefined> {
  const file = await options.records.files.get(urnOf(id));
  if (file === undefined) return undefined;
  const right = await rightOnMeeting(context, options, file.meeting);
  return right === "none" ? undefined : { file, right };
}

/** What somebody may do with the minutes of a meeting, and so with its files. */
async function rightOnMeeting(
  context: Member,
  { records, access }: FileRoutesOptions,
  meeting: string,
): Promise<DocumentRight> {
  const [document] = await records.documents.list({ kind: "minutes", subjects: [meeting] });
  if (document === undefined) return "none";
  return access.rightOn(document, context.get("visitor").standing);
}

function shapeOf(
  { attachment, meeting, uploadedBy, width, height }: StoredFile,
  right: DocumentRight,
): FileShape {
  const { id, name, number, credit, alternativeText, mediaType, size, created, modified } =
    attachment;
  return {
    id,
    type: "attachment",
    name,
    ...(number === undefined ? {} : { number }),
    ...(credit === undefined ? {} : { credit }),
    ...(alternativeText === undefined ? {} : { alternativeText }),
    public: attachment.public,
    mediaType,
    size,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    meeting,
    by: uploadedBy,
    created,
    modified,
    mayChange: right === "write",
  };
}
