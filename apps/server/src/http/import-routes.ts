import { routes, urnOf } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { may } from "../accounts/rights.js";
import type { HttpEnvironment } from "./context.js";
import { httpLimits } from "./limits.js";
import { cut, type PeopleRoutesOptions } from "./people-routes.js";
import { problemOn, problemResponse } from "./problems.js";

/** Where lists are uploaded, with a size limit of its own. */
export const importPath = "/api/v1/imports";

/** Where choices for the rows of a list are sent, with a size limit of their own. */
export const commitPath = `${importPath}/:id/commit`;

/** Taking in lists of people, and taking them out again. */
export function addImportRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  { people: { imports } }: PeopleRoutesOptions,
): void {
  app.use(
    importPath,
    bodyLimit({ maxSize: httpLimits.importBytes, onError: () => problemResponse("tooLarge") }),
  );
  app.use(
    commitPath,
    bodyLimit({
      maxSize: httpLimits.importChoiceBytes,
      onError: () => problemResponse("tooLarge"),
    }),
  );
  for (const path of [importPath, `${importPath}/*`]) {
    app.use(path, async (context, next) =>
      may(context.get("visitor"), "managePeople") ? next() : problemResponse("notPermitted"),
    );
  }
  app.post(importPath, async (context) => {
    const file = await uploadOf(context);
    if (file === undefined) return problemResponse("unsupportedMediaType");
    if (file.bytes.length === 0) return problemResponse("invalidRequest");
    const uploaded = await imports.upload(context.get("visitor").user.id, file);
    if (!uploaded.ok) return problemResponse("tooLarge", { issues: [tooManyRows(uploaded.rows)] });
    const { read } = uploaded;
    context.header("location", `${importPath}/${read.id.replace("urn:uuid:", "")}`);
    return context.json(read, 201);
  });
  app.openapi(routes.listImports, async (context) => {
    const page = cut(await imports.list(), context.req.valid("query"));
    return page === undefined ? problemOn(context, "invalidRequest") : context.json(page, 200);
  });
  app.openapi(routes.getImport, async (context) => {
    const found = await imports.get(urnOf(context.req.valid("param").id));
    return found === undefined ? problemOn(context, "notFound") : context.json(found, 200);
  });
  app.openapi(routes.commitImport, async (context) => {
    const { rows } = context.req.valid("json");
    const outcome = await imports.commit(urnOf(context.req.valid("param").id), rows);
    if (outcome === undefined) return problemOn(context, "notFound");
    if (outcome.ok) return context.json(outcome.done, 200);
    const { refused } = outcome;
    if (refused.code === "changedMeanwhile") return problemOn(context, refused.code);
    return problemOn(context, refused.code, { issues: refused.issues.map(issueOfRow) });
  });
  app.openapi(routes.undoImport, async (context) => {
    const actor = context.get("visitor").user.id;
    const undone = await imports.undo(urnOf(context.req.valid("param").id), actor);
    return undone === undefined ? problemOn(context, "notFound") : context.json(undone, 200);
  });
}

function tooManyRows(rows: number) {
  const params = { rows, most: httpLimits.importRows };
  return { code: "import.tooManyRows", severity: "error" as const, path: [], params };
}

function issueOfRow({ code, row }: { code: string; row: number }) {
  return { code, severity: "error" as const, path: ["rows"], params: { row } };
}

const fileTypes =
  /^(text\/(csv|vcard|x-vcard|plain|directory)|application\/(octet-stream|vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet))\s*(;|$)/i;

/** The uploaded file: a part of a form, or the body itself with its name in the query. */
async function uploadOf(
  context: Context,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const type = context.req.header("content-type") ?? "";
  if (/^multipart\/form-data\s*;/i.test(type)) {
    const { file } = await context.req.parseBody();
    if (!(file instanceof File)) return undefined;
    return { name: shortName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  if (!fileTypes.test(type)) return undefined;
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  return { name: shortName(context.req.query("file") ?? ""), bytes };
}

function shortName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, "")
    .trim()
    .slice(0, 120);
  return plain === "" ? "Liste" : plain;
}
