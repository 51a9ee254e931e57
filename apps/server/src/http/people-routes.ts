import { routes, urnOf, type NewPerson } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  faultsOf,
  personAsAgreed,
  writeCsv,
  writeVCards,
  type Page,
  type Person,
  type Records,
} from "@staedtenetz/records";
import type { Context } from "hono";
import type { Access } from "../accounts/access.js";
import { may } from "../accounts/rights.js";
import type { Consents } from "../people/consents.js";
import type { Erasure } from "../people/erasure.js";
import type { Imports } from "../people/imports.js";
import type { OwnDataPages } from "../people/own-data.js";
import { withValues } from "../people/own-data.js";
import { listedShape, type PeopleDirectory } from "../people/people-directory.js";
import type { Retention } from "../people/retention.js";
import type { HttpEnvironment } from "./context.js";
import { changeRecord, setEtag } from "./lost-updates.js";
import { problemOn } from "./problems.js";

/** Everything about people that routes stand on. */
export interface PeopleParts {
  directory: PeopleDirectory;
  consents: Consents;
  imports: Imports;
  ownData: OwnDataPages;
  erasure: Erasure;
  retention: Retention;
}

export interface PeopleRoutesOptions {
  records: Records;
  access: Access;
  people: PeopleParts;
  now: () => Date;
  today: () => string;
  newId: () => string;
}

type App = OpenAPIHono<HttpEnvironment>;

/** The directory of people, its exports, and who agreed to what. */
export function addPeopleRoutes(app: App, options: PeopleRoutesOptions): void {
  addReading(app, options);
  addWriting(app, options);
  addConsents(app, options);
  addExports(app, options);
}

function addReading(app: App, { records, people: { directory } }: PeopleRoutesOptions): void {
  app.openapi(routes.listPeople, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const viewer = await directory.viewerOf(context.get("visitor"));
    const { items, next } = await directory.list(query, viewer, { limit, cursor });
    return context.json({ items: items.map((item) => listedShape(item, viewer)), next }, 200);
  });
  app.openapi(routes.listPublicPeople, async (context) => {
    const { limit, cursor, place } = context.req.valid("query");
    const viewer = await directory.viewerOf(undefined);
    const { items, next } = await directory.list({ place }, viewer, { limit, cursor });
    context.header("cache-control", "no-cache");
    const shown = items.map(({ person }) => listedShape({ person }, viewer));
    return context.json({ items: shown, next }, 200);
  });
  app.openapi(routes.getPerson, async (context) => {
    const person = await records.people.get(urnOf(context.req.valid("param").id));
    const viewer = await directory.viewerOf(context.get("visitor"));
    const shown = person && (await directory.seen(person, viewer));
    if (shown === undefined) return problemOn(context, "notFound");
    setEtag(context, person, shown);
    return context.json(shown, 200);
  });
}

/** A record with what was sent; id, times and confirmation stay the server's. */
function written(current: Person, body: NewPerson, at: string): Person {
  const {
    roles = [],
    emails = [],
    phones = [],
    addresses = [],
    visibility = current.visibility,
    basis = current.basis,
  } = body;
  const person: Person = {
    ...current,
    name: body.name,
    roles,
    emails,
    phones,
    addresses,
    visibility,
    basis,
    modified: at,
  };
  if (body.languages !== undefined) person.languages = body.languages;
  if (body.keywords !== undefined) person.keywords = body.keywords;
  if (body.sources !== undefined) person.sources = body.sources;
  if (body.retention !== undefined) person.retention = body.retention;
  return person;
}

function valuesOf(points: Person["emails"] = []): string[] {
  return points.map(({ value }) => value);
}

/** What people change of their own record: values, not who sees them; that they say as consents. */
function writtenByThemselves(current: Person, body: NewPerson, at: string): Person {
  return {
    ...current,
    name: body.name,
    roles: body.roles ?? [],
    emails: withValues(current.emails, valuesOf(body.emails)),
    phones: withValues(current.phones, valuesOf(body.phones)),
    addresses: withValues(current.addresses, valuesOf(body.addresses)),
    modified: at,
  };
}

function addWriting(app: App, { records, people, now, newId }: PeopleRoutesOptions): void {
  app.openapi(routes.createPerson, async (context) => {
    const visitor = context.get("visitor");
    if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    const at = now().toISOString();
    const hidden = { visibility: "coordinators", basis: "notRecorded" } as const;
    const nothing = { roles: [], emails: [], phones: [], addresses: [] };
    const name = { formatted: "" };
    const times = { created: at, modified: at };
    const empty: Person = { id: newId(), type: "person", ...times, name, ...hidden, ...nothing };
    const person = written(empty, context.req.valid("json"), at);
    const issues = faultsOf(person, []);
    if (issues.length > 0)
      return problemOn(context, "invalidRecord", { issues: forContract(issues) });
    await records.people.put(person);
    const actor = visitor.user.id;
    await records.audit.add({ at, actor, action: "person.added", subject: person.id });
    context.header("location", `/api/v1/people/${person.id.replace("urn:uuid:", "")}`);
    setEtag(context, person);
    return context.json(person, 201);
  });
  app.openapi(routes.putPerson, async (context) => {
    const visitor = context.get("visitor");
    const id = urnOf(context.req.valid("param").id);
    const isOwn = visitor.user.id === id;
    const isCoordinator = may(visitor, "managePeople");
    if (!isOwn && !isCoordinator) return problemOn(context, "notPermitted");
    const body = context.req.valid("json");
    return changeRecord(context, { id, read: () => records.people.get(id) }, async (current) => {
      const at = now().toISOString();
      const consents = await records.consents.of([id]);
      const changed = isCoordinator
        ? written(current, body, at)
        : writtenByThemselves(current, body, at);
      const person = isCoordinator ? changed : personAsAgreed(changed, consents);
      const issues = faultsOf(person, consents);
      if (issues.length > 0) {
        return problemOn(context, "invalidRecord", { issues: forContract(issues) });
      }
      await records.people.put(person);
      await records.audit.add({
        at,
        actor: visitor.user.id,
        action: "person.changed",
        subject: id,
      });
      const viewer = await people.directory.viewerOf(visitor);
      const shown = (await people.directory.seen(person, viewer)) ?? person;
      setEtag(context, person, shown);
      return context.json(shown, 200);
    });
  });
}

function forContract(issues: ReturnType<typeof faultsOf>) {
  return issues.map(({ code, severity, path, params }) => ({
    code,
    severity,
    path: [...path],
    params: { ...params },
  }));
}

/** A list that is made whole and cut into pages by position. */
export function cut<Item>(
  items: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<Item> | undefined {
  const start = cursor === undefined ? 0 : Number(/^\d{1,9}$/.exec(cursor)?.[0] ?? Number.NaN);
  if (Number.isNaN(start)) return undefined;
  const end = start + limit;
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null };
}

function addConsents(app: App, { records, people, now }: PeopleRoutesOptions): void {
  const { consents } = people;
  app.openapi(routes.listPersonConsents, async (context) => {
    const visitor = context.get("visitor");
    const id = urnOf(context.req.valid("param").id);
    const isOwn = visitor.user.id === id;
    if (!isOwn && !may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    if ((await records.people.get(id)) === undefined) return problemOn(context, "notFound");
    return context.json({ items: await records.consents.of([id]), next: null }, 200);
  });
  app.openapi(routes.recordConsent, async (context) => {
    const visitor = context.get("visitor");
    const id = urnOf(context.req.valid("param").id);
    const isOwn = visitor.user.id === id;
    if (!isOwn && !may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    if ((await records.people.get(id)) === undefined) return problemOn(context, "notFound");
    const { purpose, field, state, channel, at } = context.req.valid("json");
    const wrong = (code: string, where: string) =>
      problemOn(context, "invalidRequest", {
        issues: [{ code, severity: "error" as const, path: [where] }],
      });
    if (purpose === undefined) return wrong("consent.purposeMissing", "purpose");
    if (at !== undefined && Date.parse(at) > now().getTime())
      return wrong("consent.inFuture", "at");
    const answer = state === "given" ? ("given" as const) : ("refused" as const);
    const question = field === undefined ? { purpose, answer } : { purpose, field, answer };
    const [consent] = await consents.answer(id, [question], {
      channel: isOwn ? "form" : channel,
      actor: visitor.user.id,
      at,
    });
    if (consent === undefined) return problemOn(context, "notFound");
    context.header("location", `/api/v1/people/${context.req.valid("param").id}/consents`);
    return context.json(consent, 201);
  });
  app.openapi(routes.listConsentRequests, async (context) => {
    if (!may(context.get("visitor"), "managePeople")) return problemOn(context, "notPermitted");
    const page = cut(await consents.standings(), context.req.valid("query"));
    return page === undefined ? problemOn(context, "invalidRequest") : context.json(page, 200);
  });
  app.openapi(routes.askForConsent, async (context) => {
    const visitor = context.get("visitor");
    if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
    return context.json(await consents.ask(visitor.user.id, context.req.valid("json")), 200);
  });
}

const fileTypes = { vcf: "text/vcard", csv: "text/csv", json: "application/json" } as const;

function addExports(
  app: App,
  { records, people: { directory }, today }: PeopleRoutesOptions,
): void {
  app.openapi(routes.exportPeople, async (context) => {
    const { format, ...query } = context.req.valid("query");
    const viewer = await directory.viewerOf(context.get("visitor"));
    const found = await everybody((page) => directory.list(query, viewer, page));
    const people = found.map(({ person }) => person);
    const names = await records.organisations.list({ limit: 5000 });
    const nameOf = (id: string) => names.items.find((one) => one.id === id)?.name;
    const consents = await records.consents.of(people.map(({ id }) => id));
    const text = {
      vcf: () => writeVCards(people, { audience: viewer.circle, consents, nameOf }).text,
      csv: () => writeCsv("person", people),
      json: () =>
        JSON.stringify(
          people.map((person) => listedShape({ person }, viewer)),
          null,
          2,
        ),
    }[format]();
    return download(
      context,
      text,
      `${fileTypes[format]}; charset=utf-8`,
      `personen-${today()}.${format}`,
    );
  });
}

async function everybody<Item>(
  read: (page: { limit: number; cursor?: string | undefined }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 200, cursor });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** A file to keep; never cached, since the next request may have to show less. */
function download(context: Context, text: string, type: string, name: string) {
  context.header("content-disposition", `attachment; filename="${name}"`);
  context.header("cache-control", "no-store");
  return context.body(text, 200, { "content-type": type }) as never;
}
