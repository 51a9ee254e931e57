import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { parseWikidata } from "../identifiers/catalogue-numbers.js";
import { parseGnd } from "../identifiers/gnd.js";
import { identifierRule, readNumbersAsIdentifiers } from "../identifiers/identifier-rule.js";
import { identifierMessages } from "../messages/identifiers.js";
import { organisationMessages } from "../messages/organisation.js";
import {
  edtfSchema,
  idOf,
  lineSchema,
  openObject,
  recordFields,
  type RecordId,
} from "../record.js";
import type { Rule } from "../rules.js";
import { comparePartialDates } from "../time/compare.js";
import { sectors, type Sector } from "./sectors.js";

/** An administration, association, company, ministry, network or any other body of people. Label: Organisation. */
export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationId = RecordId<"organisation">;

export const organisationKinds = [
  "administration",
  "association",
  "foundation",
  "company",
  "education",
  "ministry",
  "network",
  "workingGroup",
  "body",
  "bilateralSociety",
  "initiative",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What the rules of an organisation may know besides it. */
export interface OrganisationContext extends ValidationContext {
  /** The parent of another organisation, by id; undefined when it has none or is unknown. */
  readonly parentOf?: (id: string) => string | undefined;
}

/** The fields of an organisation beyond those of every record. */
export const organisationFields = {
  kind: z.enum(organisationKinds),
  sector: z.enum(sectors).optional(),
  name: lineSchema,
  shortName: lineSchema.optional(),
  otherNames: z.array(lineSchema).optional(),
  parent: idOf<"organisation">().optional(),
  place: idOf<"place">().optional(),
  founded: edtfSchema.optional(),
  dissolved: edtfSchema.optional(),
};

export const organisationSchema = openObject({
  ...recordFields("organisation"),
  ...organisationFields,
});

/** Sectors that fit a kind. A kind that is not named fits all of them. */
const sectorsOfKind: Partial<Record<OrganisationKind, readonly Sector[]>> = {
  administration: ["administration"],
  association: ["civilSociety"],
  company: ["business"],
  education: ["science", "administration", "civilSociety", "business"],
  ministry: ["administration", "politics"],
  body: ["administration", "politics"],
  bilateralSociety: ["civilSociety"],
  initiative: ["civilSociety"],
};

const parsers = { gnd: parseGnd, wikidata: parseWikidata } as const;
const identifierCodes = [
  "identifier-not-normalised",
  "gnd-format",
  "gnd-check-digit",
  "wikidata-format",
] as const;

/** A chain of parents longer than this is taken for a circle. */
const longestChain = 100;

function isInCircle(
  id: string,
  parent: string,
  parentOf: (id: string) => string | undefined,
): boolean {
  let current: string | undefined = parent;
  for (let steps = 0; current !== undefined; steps++) {
    if (current === id || steps > longestChain) return true;
    current = parentOf(current);
  }
  return false;
}

const rules: readonly Rule<Organisation, OrganisationContext>[] = [
  {
    id: "ORG1",
    codes: ["organisation-parent-circle"],
    check({ id, parent }, { parentOf = () => undefined }, report) {
      if (parent === undefined || !isInCircle(id, parent, parentOf)) return;
      report("organisation-parent-circle", ["parent"]);
    },
  },
  {
    id: "ORG2",
    codes: ["organisation-dissolved-before-founded"],
    check({ founded, dissolved }, _context, report) {
      if (founded === undefined || dissolved === undefined) return;
      if (comparePartialDates(founded, dissolved) !== "after") return;
      report("organisation-dissolved-before-founded", ["dissolved"], {
        params: { founded, dissolved },
      });
    },
  },
  {
    id: "ORG3",
    codes: ["organisation-kind-against-sector"],
    check({ kind, sector }, _context, report) {
      if (sector === undefined || (sectorsOfKind[kind] ?? sectors).includes(sector)) return;
      const [only, ...others] = sectorsOfKind[kind]!;
      report("organisation-kind-against-sector", ["sector"], {
        params: { kind, sector },
        ...(others.length === 0 && { fix: [{ op: "set", path: ["sector"], value: only }] }),
      });
    },
  },
  identifierRule("ORG4", identifierCodes, parsers),
];

/** Everything the package knows about organisations. */
export const organisationDefinition = {
  kind: "organisation",
  schema: organisationSchema,
  defaults: () => ({ kind: "other" }),
  rules,
  migrations: [],
  messages: {
    ...organisationMessages,
    "identifier-not-normalised": identifierMessages["identifier-not-normalised"],
    "gnd-format": identifierMessages["gnd-format"],
    "gnd-check-digit": identifierMessages["gnd-check-digit"],
    "wikidata-format": identifierMessages["wikidata-format"],
  },
  prepare: (input, report) => readNumbersAsIdentifiers(input, parsers, report),
} as const satisfies RecordDefinition<"organisation", Organisation, OrganisationContext>;
