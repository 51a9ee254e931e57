import type { OrganisationKind } from "../organisation/organisation.js";
import type { Draft, OparlObject } from "./draft.js";
import { dayOf, own, textOf, textsOf } from "./values.js";

/** `organizationType` of OParl 1.1 and the words servers put into `classification`. */
const organisationKinds: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/gremium|ausschuss|rat\b|beirat|kommission/iu, "body"],
  [/fraktion|partei|wählergruppe/iu, "initiative"],
  [/verwaltung|amt\b|dezernat|fachbereich/iu, "administration"],
  [/ministerium/iu, "ministry"],
  [/verein|e\.\s?v\./iu, "association"],
  [/stiftung/iu, "foundation"],
  [/arbeitsgruppe|arbeitskreis/iu, "workingGroup"],
];

/** The fields of an Organisation from an Organization. */
export function setOrganization(object: OparlObject, draft: Draft): void {
  const stated = [textOf(object, "organizationType"), textOf(object, "classification")].join(" ");
  const kind = organisationKinds.find(([words]) => words.test(stated))?.[1] ?? "other";
  draft.set("kind", kind, ["classification"], "other");
  draft.set("name", textOf(object, "name") ?? textOf(object, "shortName"), ["name"]);
  draft.set("shortName", textOf(object, "shortName"), ["shortName"]);
  draft.set("parent", textOf(object, "subOrganizationOf"), ["subOrganizationOf"]);
  draft.set("place", textOf(object, "body"), ["body"]);
  draft.set("founded", dayOf(object, "startDate"), ["startDate"]);
  draft.set("dissolved", dayOf(object, "endDate"), ["endDate"]);
}

/** Whoever comes from elsewhere is visible to coordinators only, on no recorded basis. */
function contactPoints(object: OparlObject, field: string): object[] {
  return textsOf(object, field).map((value) => ({
    value: value.trim(),
    context: "work",
    visibility: "coordinators",
    basis: "notRecorded",
  }));
}

function setContactPoints(object: OparlObject, draft: Draft, field: string, theirs: string): void {
  const points = contactPoints(object, theirs);
  if (points.length === 0) return;
  draft.set(field, points, [theirs], "other");
  if (!Array.isArray(own(object, theirs))) return;
  points.forEach((_, index) => draft.origin([field, index, "value"], [theirs, index]));
}

function nameOf(object: OparlObject): Record<string, unknown> | undefined {
  const [given, family] = [textOf(object, "givenName"), textOf(object, "familyName")];
  const prefix = textsOf(object, "title");
  const suffix = textOf(object, "affix");
  const spoken = [...prefix, given, family].filter(Boolean).join(" ");
  const formatted = textOf(object, "name") ?? (spoken === "" ? undefined : spoken);
  if (formatted === undefined) return undefined;
  return {
    formatted,
    ...(given !== undefined && { given }),
    ...(family !== undefined && { family }),
    ...(prefix.length > 0 && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** The fields of a Person. */
export function setPerson(object: OparlObject, draft: Draft): void {
  draft.set("name", nameOf(object), ["name"], "other");
  draft.origin(["name", "formatted"], ["name"]);
  const roles = textsOf(object, "status").map((title) => ({ title, current: true }));
  if (roles.length > 0) draft.set("roles", roles, ["status"], "other");
  setContactPoints(object, draft, "emails", "email");
  setContactPoints(object, draft, "phones", "phone");
}

/** The fields of a Membership. */
export function setMembership(object: OparlObject, draft: Draft): void {
  draft.set("person", textOf(object, "person"), ["person"]);
  draft.set("in", textOf(object, "organization"), ["organization"]);
  draft.set("role", textOf(object, "role") ?? "Mitglied", ["role"]);
  if (typeof own(object, "votingRight") === "boolean") {
    draft.set("votingRight", own(object, "votingRight"), ["votingRight"]);
  }
  draft.set("onBehalfOf", textOf(object, "onBehalfOf"), ["onBehalfOf"]);
  const [from, to] = [dayOf(object, "startDate"), dayOf(object, "endDate")];
  if (from === undefined && to === undefined) return;
  draft.set("span", { ...(from && { from }), ...(to && { to }) }, ["startDate"], "other");
  draft.origin(["span", "to"], ["endDate"]);
}
