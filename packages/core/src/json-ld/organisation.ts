import type { Organisation } from "../organisation/organisation.js";
import { exactDate } from "./times.js";
import { oneOrMany, present, type JsonLd } from "./json-ld.js";

const types: Readonly<Partial<Record<Organisation["kind"], string>>> = {
  administration: "GovernmentOrganization",
  body: "GovernmentOrganization",
  ministry: "GovernmentOrganization",
  company: "Corporation",
  education: "EducationalOrganization",
};

/**
 * An organisation as JSON-LD, schema.org Organization or the closer type of its kind. People are never named.
 *
 * @example toScriptText(organisationToJsonLd(organisation))
 */
export function organisationToJsonLd(organisation: Organisation): JsonLd {
  const { id, kind, name, shortName, otherNames = [], founded, dissolved, web } = organisation;
  return present({
    "@context": "https://schema.org",
    "@type": types[kind] ?? "Organization",
    "@id": id,
    name,
    alternateName: oneOrMany([shortName, ...otherNames].filter((other) => other !== undefined)),
    foundingDate: exactDate(founded),
    dissolutionDate: exactDate(dissolved),
    url: web,
  });
}
