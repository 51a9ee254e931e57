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

/** Taking in lists of people, and taking them out again. */
export function addImportRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  { people: { imports } }: PeopleRoutesOptions,
): void {
  app.use(
    importPath,
    bodyLimit({ maxSize: httpLimits.importBytes, onError: () => problemResponse("tooLarge") }),
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
    const read = await imports.upload(context.get("visitor").user.id, file);
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
    const done = await imports.commit(urnOf(context.req.valid("param").id), rows);
    return done === undefined ? problemOn(context, "notFound") : context.json(done, 200);
  });
  app.openapi(routes.undoImport, async (context) => {
    const actor = context.get("visitor").user.id;
    const undone = await imports.undo(urnOf(context.req.valid("param").id), actor);
    return undone === undefined ? problemOn(context, "notFound") : context.json(undone, 200);
  });
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
