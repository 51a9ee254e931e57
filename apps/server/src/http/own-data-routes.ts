import { ownChangeSchema, routes, urnOf, type OwnChange } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Person } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { may } from "../accounts/rights.js";
import { exportOf } from "../people/own-export.js";
import { exportPage } from "../people/own-export-page.js";
import { ownPage, spentPage, type OwnNotice } from "../people/own-page.js";
import { ownStyles } from "../people/own-styles.js";
import { processingActivities } from "../people/processing.js";
import { languageOfNetwork, languageOfPerson } from "../people/person-language.js";
import type { PersonLocale } from "../people/wording.js";
import type { HttpEnvironment } from "./context.js";
import type { FailedAttempts } from "./failed-attempts.js";
import { httpLimits } from "./limits.js";
import { changeRecord } from "./lost-updates.js";
import { cut, type PeopleRoutesOptions } from "./people-routes.js";
import { invalidRequest, problemOn, problemResponse } from "./problems.js";

/** Where personal links lead: no other origin may read it, nobody may keep it, and logs see the pattern alone. */
export const ownDataPath = "/public/v1/me/";

export interface OwnDataRoutesOptions extends PeopleRoutesOptions {
  sync: Pick<SyncServer, "read">;
  tokens: string;
  failedAttempts: FailedAttempts;
}

type App = OpenAPIHono<HttpEnvironment>;

const tokenPattern = /^[A-Za-z0-9_-]{16,256}$/;

/** One's own data behind a personal link, for people without an account; JSON, or a page for browsers. */
export function addOwnDataRoutes(app: App, options: OwnDataRoutesOptions): void {
  const { records, people, tokens } = options;
  app.get("/own-data.css", (context) =>
    context.body(tokens + ownStyles, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.use(`${ownDataPath}*`, async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  app.use(
    `${ownDataPath}*`,
    bodyLimit({ maxSize: httpLimits.ownDataBytes, onError: () => problemResponse("tooLarge") }),
  );
  const owner = (context: Context) => ownerOf(context, options);
  app.get(`${ownDataPath}:token`, async (context) => {
    const found = await owner(context);
    if (found instanceof Response) return found;
    const view = context.req.query("view");
    if (view === "export" || view === "file") return answerExport(context, found, view, options);
    const locale = await localeOf(context, options, found);
    return answer(context, await people.ownData.read(found, locale), locale);
  });
  app.post(`${ownDataPath}:token`, async (context) => {
    const found = await owner(context);
    if (found instanceof Response) return found;
    const change = await changeOf(context);
    if (change instanceof Response) return change;
    const faults = await people.ownData.change(found.id, change);
    const person = (await records.people.get(found.id)) ?? found;
    const locale = await localeOf(context, options, person, change.language ?? change.lang);
    const data = await people.ownData.read(person, locale);
    if (faults.length === 0) {
      const notice = change.action === "refuse" ? "refused" : "saved";
      return answer(context, data, locale, notice);
    }
    if (wantsPage(context)) return answer(context, data, locale, "wrong", 422);
    const issues = faults.map((code) => ({ code, severity: "error" as const, path: [] }));
    return problemResponse("invalidRecord", { issues });
  });
  app.get(`${ownDataPath}:token/export`, async (context) => {
    const found = await owner(context);
    if (found instanceof Response) return found;
    return answerExport(context, found, wantsPage(context) ? "export" : "file", options);
  });
}

async function ownerOf(
  context: Context,
  options: OwnDataRoutesOptions,
): Promise<Person | Response> {
  const { records, now, failedAttempts } = options;
  const wait = await failedAttempts.waitOf(context);
  if (wait > 0) return problemResponse("tooManyRequests", {}, { "retry-after": String(wait) });
  const token = context.req.param("token") ?? "";
  const id = tokenPattern.test(token)
    ? await records.personLinks.find(token, now().toISOString())
    : undefined;
  const person = id === undefined ? undefined : await records.people.get(id);
  if (person !== undefined) return person;
  await failedAttempts.count(context);
  if (!wantsPage(context)) return problemResponse("tokenSpent");
  const locale = await localeOf(context, options);
  const name = (await records.network.get())?.name ?? {};
  const network = name[locale] ?? name["de"] ?? "Städtenetz";
  return context.html(spentPage(locale, network), 410);
}

function wantsPage(context: Context): boolean {
  return /text\/html/.test(context.req.header("accept") ?? "");
}

/** What was chosen on the page; else the person's language, what their browser asks for, or the network's. */
async function localeOf(
  context: Context,
  { records }: Pick<OwnDataRoutesOptions, "records">,
  person?: Person,
  chosen = context.req.query("lang"),
): Promise<PersonLocale> {
  if (chosen === "de" || chosen === "en") return chosen;
  const known = person && languageOfPerson(person);
  const asked = (context.req.header("accept-language") ?? "").split(",");
  return (
    known ??
    languageOfPerson({ languages: asked }) ??
    languageOfNetwork(await records.network.get())
  );
}

function answer(
  context: Context,
  data: Awaited<ReturnType<PeopleRoutesOptions["people"]["ownData"]["read"]>>,
  locale: PersonLocale,
  notice?: OwnNotice,
  status: 200 | 422 = 200,
) {
  if (!wantsPage(context)) return context.json(data, status);
  return context.html(ownPage(locale, data, notice), status);
}

async function answerExport(
  context: Context,
  person: Person,
  view: "export" | "file",
  options: OwnDataRoutesOptions,
) {
  const locale = await localeOf(context, options, person);
  const data = await exportOf(person, locale, options);
  if (view === "export") return context.html(exportPage(locale, data));
  context.header("content-disposition", 'attachment; filename="meine-daten.json"');
  return context.json(data);
}

type Change = OwnChange & { lang?: string };

/** What was sent: JSON, or the page's own form. */
async function changeOf(context: Context): Promise<Change | Response> {
  const type = context.req.header("content-type") ?? "";
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    const form = await context.req.parseBody({ all: true });
    const read = ownChangeSchema.safeParse(changeOfForm(form));
    if (!read.success) return invalidRequest(read.error);
    return typeof form["lang"] === "string" ? { ...read.data, lang: form["lang"] } : read.data;
  }
  if (!/^application\/json\s*(;|$)/i.test(type)) return problemResponse("unsupportedMediaType");
  const read = ownChangeSchema.safeParse(await context.req.json().catch(() => undefined));
  return read.success ? read.data : invalidRequest(read.error);
}

type Form = Record<string, unknown>;

function changeOfForm(form: Form): Form {
  const text = (key: string) => (typeof form[key] === "string" ? { [key]: form[key] } : {});
  const list = (key: string) => {
    const value = form[key];
    if (value === undefined) return {};
    const values = Array.isArray(value) ? value : [value];
    return { [key]: values.filter((one) => typeof one === "string") };
  };
  const answers = Object.entries(form).flatMap(([key, value]) => {
    const [start, purpose, field] = key.split(".");
    if (start !== "answer" || purpose === undefined) return [];
    return [{ purpose, ...(field === undefined ? {} : { field }), answer: value }];
  });
  return {
    action: form["action"],
    ...text("name"),
    ...text("role"),
    ...text("language"),
    ...list("emails"),
    ...list("phones"),
    ...list("addresses"),
    answers,
  };
}

/** Erasing people, what is over its period, and the register of processing activities. */
export function addErasureRoutes(app: App, { records, people }: PeopleRoutesOptions): void {
  const { erasure, retention } = people;
  app.openapi(routes.previewErasure, async (context) => {
    if (!may(context.get("visitor"), "managePeople")) return problemOn(context, "notPermitted");
    const person = await records.people.get(urnOf(context.req.valid("param").id));
    if (person === undefined) return problemOn(context, "notFound");
    return context.json(await erasure.preview(person), 200);
  });
  app.openapi(routes.erasePerson, async (context) => {
    const visitor = context.get("visitor");
    if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    const id = urnOf(context.req.valid("param").id);
    return changeRecord(
      context,
      { id: `erase ${id}`, read: () => records.people.get(id) },
      async (person) => context.json(await erasure.erase(person, visitor.user.id), 200),
    );
  });
  app.openapi(routes.listErasures, async (context) => {
    if (!may(context.get("visitor"), "managePeople")) return problemOn(context, "notPermitted");
    const page = cut(await erasure.reports(), context.req.valid("query"));
    return page === undefined ? problemOn(context, "invalidRequest") : context.json(page, 200);
  });
  app.openapi(routes.getErasure, async (context) => {
    if (!may(context.get("visitor"), "managePeople")) return problemOn(context, "notPermitted");
    const report = await erasure.report(urnOf(context.req.valid("param").id));
    return report === undefined ? problemOn(context, "notFound") : context.json(report, 200);
  });
  app.openapi(routes.resolveErasure, async (context) => {
    const visitor = context.get("visitor");
    if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    const decision = context.req.valid("json");
    if (decision.action === "keep" && (decision.reason ?? "").trim() === "") {
      return problemOn(context, "invalidRequest");
    }
    const id = urnOf(context.req.valid("param").id);
    const report = await erasure.resolve(id, decision, visitor.user.id);
    return report === undefined ? problemOn(context, "notFound") : context.json(report, 200);
  });
  app.openapi(routes.previewRetention, async (context) => {
    if (!may(context.get("visitor"), "managePeople")) return problemOn(context, "notPermitted");
    return context.json(await retention.preview(), 200);
  });
  app.openapi(routes.runRetention, async (context) => {
    const visitor = context.get("visitor");
    if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    context.header("location", "/api/v1/retention");
    return context.json(await retention.run(visitor.user.id), 201);
  });
  app.openapi(routes.listProcessingActivities, async (context) => {
    if (!may(context.get("visitor"), "managePeople")) return problemOn(context, "notPermitted");
    const page = cut(processingActivities, context.req.valid("query"));
    return page === undefined ? problemOn(context, "invalidRequest") : context.json(page, 200);
  });
}
