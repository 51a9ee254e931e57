import type { OrganisationInput, PartnershipInput, PlaceInput } from "@staedtenetz/api/client";
import { formatPartialDate } from "@staedtenetz/core/format";
import { labelOf } from "@staedtenetz/core/labels";
import { pathIdOf } from "../../pages/ids.js";
import { pathTo } from "../../routing/routes.js";
import {
  linesOf,
  present,
  type FieldProblem,
  type Fields,
  type FormContext,
  type FormKind,
} from "../form-kind.js";
import { readDate } from "../when-text.js";
import { placeField, textIn } from "./parts.js";

type LangMap = Readonly<Record<string, string>>;
interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

const placeKinds = ["town", "municipality", "independentCity", "district"] as const;

function required(value: string | undefined, field: string, { words }: FormContext) {
  return (value ?? "").trim() === "" ? [{ field, message: words.required }] : [];
}

/** `hsb: Běła Woda` in each line. */
function otherNamesOf(text: string | undefined): LangMap {
  const pairs = linesOf(text).map((line) => /^([a-z]{2,3})\s*:\s*(.+)$/.exec(line));
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], pair[2]]] : []))) as LangMap;
}

function memberSince({ directory, locale }: FormContext, id: unknown): string {
  const member = directory.network.members.find(({ place }) => place === id);
  return member === undefined ? "" : formatPartialDate(member.since, locale);
}

export const placeForm: FormKind = {
  titleNew: ({ titles }) => titles.newPlace,
  titleEdit: ({ titles }) => titles.editPlace,
  pathOf: (id) => (id === undefined ? pathTo("towns") : pathTo("town", { id: pathIdOf(id) })),
  groups: ({ words: { place }, locale }) => [
    {
      heading: place.names,
      fields: [
        { name: "name", label: place.name, type: "text", required: true, paths: ["name"] },
        { name: "others", label: place.others, hint: place.othersHint, type: "lines", paths: [] },
        {
          name: "kind",
          label: place.kind,
          type: "select",
          choices: placeKinds.map((code) => ({ value: code, label: labelOf(code, locale) })),
          paths: ["kind"],
        },
        {
          name: "country",
          label: place.country,
          hint: place.countryHint,
          type: "text",
          paths: ["country"],
        },
      ],
    },
    {
      heading: place.facts,
      fields: [
        {
          name: "since",
          label: place.since,
          hint: place.sinceHint,
          type: "date",
          paths: ["since"],
        },
        {
          name: "ags",
          label: place.ags,
          hint: place.agsHint,
          type: "text",
          paths: ["identifiers"],
        },
        {
          name: "postalCodes",
          label: place.postalCodes,
          hint: place.lineHint,
          type: "lines",
          paths: ["postalCodes"],
        },
        { name: "website", label: place.website, type: "url", paths: ["website"] },
      ],
    },
  ],
  valuesOf(record, context) {
    if (record === undefined) return { kind: "town", country: "DE" };
    const { de = "", ...others } = record["name"] as LangMap;
    const identifiers = (record["identifiers"] ?? []) as readonly Identifier[];
    return {
      name: de,
      others: Object.entries(others)
        .map(([language, words]) => `${language}: ${words}`)
        .join("\n"),
      kind: textIn(record["kind"]),
      country: textIn(record["country"]),
      since: memberSince(context, record["id"]),
      ags: identifiers.find(({ scheme }) => scheme === "ags")?.value ?? "",
      postalCodes: ((record["postalCodes"] ?? []) as string[]).join("\n"),
      website: textIn(record["website"]),
    };
  },
  bodyOf(values, before, context) {
    const problems: FieldProblem[] = [
      ...required(values["name"], "name", context),
      ...(values["since"] && readDate(values["since"], context) === undefined
        ? [{ field: "since", message: context.words.event.whenUnread }]
        : []),
    ];
    if (problems.length > 0) return { ok: false, problems };
    const identifiers = ((before?.["identifiers"] ?? []) as readonly Identifier[]).filter(
      ({ scheme }) => scheme !== "ags",
    );
    const ags = (values["ags"] ?? "").replace(/\s/g, "");
    const body = present({
      ...before,
      name: { de: values["name"]?.trim(), ...otherNamesOf(values["others"]) },
      kind: values["kind"],
      country: values["country"]?.trim(),
      identifiers: ags === "" ? identifiers : [...identifiers, { scheme: "ags", value: ags }],
      postalCodes: linesOf(values["postalCodes"]),
      website: values["website"]?.trim(),
    });
    return { ok: true, body };
  },
  read: async (client, id) => client.getPlace({ params: { id } }),
  make: async (client, body, idempotencyKey) =>
    client.createPlace({ body: body as unknown as PlaceInput, idempotencyKey }),
  change: async (client, id, body, ifMatch) =>
    client.putPlace({ params: { id }, body: body as unknown as PlaceInput, ifMatch }),
  /** A town of the network is a place that has a date since when it is one. */
  async after(client, id, values) {
    const params = { id: pathIdOf(id) };
    const text = values["since"] ?? "";
    if (text === values["sinceBefore"]) return { ok: true, value: undefined };
    if (text === "") return client.deleteTown({ params });
    const since = readDate(text, { locale: "de", today: values["today"] ?? "" }) ?? text;
    return client.putTown({ params, body: { since } });
  },
  messages: async () => (await import("@staedtenetz/core/place")).placeDefinition.messages,
};

const organisationKinds = [
  "association",
  "administration",
  "foundation",
  "company",
  "education",
  "network",
  "initiative",
  "bilateralSociety",
  "other",
] as const;

export const organisationForm: FormKind = {
  titleNew: ({ titles }) => titles.newOrganisation,
  titleEdit: ({ titles }) => titles.editOrganisation,
  pathOf: () => pathTo("towns"),
  groups: (context) => {
    const { organisation } = context.words;
    return [
      {
        heading: organisation.heading,
        fields: [
          { name: "name", label: organisation.name, type: "text", required: true, paths: ["name"] },
          { name: "shortName", label: organisation.shortName, type: "text", paths: ["shortName"] },
          {
            name: "kind",
            label: organisation.kind,
            type: "select",
            choices: organisationKinds.map((code) => ({
              value: code,
              label: labelOf(`organisation.${code}`, context.locale),
            })),
            paths: ["kind", "sector"],
          },
          placeField(context, { name: "place", label: organisation.place, paths: ["place"] }),
        ],
      },
    ];
  },
  valuesOf: (record) => ({
    name: textIn(record?.["name"]),
    shortName: textIn(record?.["shortName"]),
    kind: textIn(record?.["kind"], "association"),
    place: textIn(record?.["place"]),
  }),
  bodyOf(values, before, context) {
    const problems = required(values["name"], "name", context);
    if (problems.length > 0) return { ok: false, problems };
    const { name, shortName, kind, place } = values;
    const own = { name: name?.trim(), shortName: shortName?.trim(), kind, place };
    return { ok: true, body: present({ ...before, ...own }) };
  },
  read: async (client, id) => client.getOrganisation({ params: { id } }),
  make: async (client, body, idempotencyKey) =>
    client.createOrganisation({
      body: body as unknown as OrganisationInput,
      idempotencyKey,
    }),
  change: async (client, id, body, ifMatch) =>
    client.putOrganisation({
      params: { id },
      body: body as unknown as OrganisationInput,
      ifMatch,
    }),
  messages: async () =>
    (await import("@staedtenetz/core/organisation")).organisationDefinition.messages,
};

const partnershipKinds = ["partnership", "friendship", "contact", "projectPartnership"] as const;
const partnershipStatuses = ["planned", "active", "dormant", "suspended", "ended"] as const;

interface StatusEntry {
  readonly status: string;
  readonly since: string;
  readonly side: string;
}

export const partnershipForm: FormKind = {
  titleNew: ({ titles }) => titles.newPartnership,
  titleEdit: ({ titles }) => titles.editPartnership,
  pathOf: () => pathTo("towns"),
  groups: (context) => {
    const { locale } = context;
    const { partnership } = context.words;
    const choices = (codes: readonly string[]) =>
      codes.map((code) => ({ value: code, label: labelOf(`partnership.${code}`, locale) }));
    return [
      {
        heading: partnership.parties,
        fields: [
          placeField(context, { name: "first", label: partnership.first, paths: ["parties"] }),
          placeField(context, { name: "second", label: partnership.second, paths: [] }),
          {
            name: "kind",
            label: partnership.kind,
            type: "select",
            choices: choices(partnershipKinds),
            paths: ["kind"],
          },
        ],
      },
      {
        heading: partnership.standing,
        fields: [
          {
            name: "signed",
            label: partnership.signed,
            hint: partnership.signedHint,
            type: "date",
            paths: ["agreements"],
          },
          {
            name: "status",
            label: partnership.status,
            type: "select",
            choices: [{ value: "", label: context.words.none }, ...choices(partnershipStatuses)],
            paths: ["statusHistory"],
          },
          {
            name: "since",
            label: partnership.since,
            hint: partnership.signedHint,
            type: "date",
            paths: [],
          },
          {
            name: "themes",
            label: partnership.themes,
            hint: context.words.lineHint,
            type: "lines",
            paths: ["themes"],
          },
          { name: "website", label: partnership.website, type: "url", paths: ["website"] },
        ],
      },
    ];
  },
  valuesOf(record, { locale }) {
    const parties = (record?.["parties"] ?? []) as readonly { readonly place?: string }[];
    const [agreement] = (record?.["agreements"] ?? []) as readonly { readonly signed: string }[];
    const last = ((record?.["statusHistory"] ?? []) as readonly StatusEntry[]).at(-1);
    return {
      first: parties[0]?.place ?? "",
      second: parties[1]?.place ?? "",
      kind: textIn(record?.["kind"], "partnership"),
      signed: agreement === undefined ? "" : formatPartialDate(agreement.signed, locale),
      status: last?.status ?? "",
      since: last === undefined ? "" : formatPartialDate(last.since, locale),
      themes: ((record?.["themes"] ?? []) as string[]).join("\n"),
      website: textIn(record?.["website"]),
    };
  },
  bodyOf(values, before, context) {
    const old = this.valuesOf(before, context);
    const [signed, since] = ["signed", "since"].map((name) =>
      readDate(values[name] ?? "", context),
    );
    const unread = (name: string, date: string | undefined) =>
      values[name] && date === undefined
        ? [{ field: name, message: context.words.event.whenUnread }]
        : [];
    const problems = [
      ...required(values["first"], "first", context),
      ...required(values["second"], "second", context),
      ...unread("signed", signed),
      ...unread("since", since),
    ];
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, body: partnershipOf(values, old, before, { signed, since }) };
  },
  read: async (client, id) => client.getPartnership({ params: { id } }),
  make: async (client, body, idempotencyKey) =>
    client.createPartnership({
      body: body as unknown as PartnershipInput,
      idempotencyKey,
    }),
  change: async (client, id, body, ifMatch) =>
    client.putPartnership({
      params: { id },
      body: body as unknown as PartnershipInput,
      ifMatch,
    }),
  messages: async () =>
    (await import("@staedtenetz/core/partnership")).partnershipDefinition.messages,
};

/** What the form does not show stays; dates that were not touched stay as exact as they are stored. */
function partnershipOf(
  values: Fields,
  old: Fields,
  before: Fields | undefined,
  { signed, since }: { signed: string | undefined; since: string | undefined },
): Fields {
  const parties = (before?.["parties"] ?? []) as readonly Fields[];
  const agreements = (before?.["agreements"] ?? []) as readonly Fields[];
  const history = (before?.["statusHistory"] ?? []) as readonly Fields[];
  const isSame = (...names: string[]) => names.every((name) => values[name] === old[name]);
  const place = (at: number, name: string) => ({ ...parties[at], place: values[name] });
  const [first = { type: "contract" }, ...later] = agreements;
  const status = { status: values["status"], since: since ?? signed, side: "all" };
  return present({
    ...before,
    parties: [place(0, "first"), place(1, "second"), ...parties.slice(2)],
    kind: values["kind"],
    agreements:
      isSame("signed") || signed === undefined ? agreements : [{ ...first, signed }, ...later],
    statusHistory:
      isSame("status", "since") || values["status"] === ""
        ? history
        : isSame("status")
          ? [...history.slice(0, -1), { ...history.at(-1), ...status }]
          : [...history, status],
    themes: linesOf(values["themes"] as string),
    website: (values["website"] as string | undefined)?.trim(),
  });
}
