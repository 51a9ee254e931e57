import { agendaItemDefinition, type AgendaItem } from "../agenda-item/agenda-item.js";
import type { Issue } from "../issues.js";
import { createIssue } from "../issues.js";
import { meetingDefinition, type Meeting } from "../meeting/meeting.js";
import { membershipDefinition, type Membership } from "../membership/membership.js";
import { oparlMessages } from "../messages/oparl.js";
import { organisationDefinition, type Organisation } from "../organisation/organisation.js";
import { personDefinition, type Person } from "../person/person.js";
import { placeDefinition, type Place } from "../place/place.js";
import { validateWith, type Validated } from "../validation.js";
import { setBody } from "./body.js";
import { createDraft, type Draft, type OparlObject } from "./draft.js";
import { setAgendaItem, setMeeting } from "./meeting.js";
import { checkFields, oparlTypeOf, setBase, type OparlType } from "./object-fields.js";
import { setMembership, setOrganization, setPerson } from "./people.js";
import { textOf, type ReadOparlOptions } from "./values.js";

/** A record that an OParl object becomes. */
export type OparlRecord = Place | Organisation | Person | Membership | Meeting | AgendaItem;

interface Reader {
  set(object: OparlObject, draft: Draft, options: ReadOparlOptions): void;
  validate(fields: unknown): Validated<OparlRecord>;
}

const readers: Readonly<Record<OparlType, Reader>> = {
  Body: { set: setBody, validate: (fields) => validateWith(placeDefinition, fields) },
  Organization: {
    set: setOrganization,
    validate: (fields) => validateWith(organisationDefinition, fields),
  },
  Person: { set: setPerson, validate: (fields) => validateWith(personDefinition, fields) },
  Membership: {
    set: setMembership,
    validate: (fields) => validateWith(membershipDefinition, fields),
  },
  Meeting: { set: setMeeting, validate: (fields) => validateWith(meetingDefinition, fields) },
  AgendaItem: {
    set: setAgendaItem,
    validate: (fields) => validateWith(agendaItemDefinition, fields),
  },
};

function refuse(code: "oparl-not-an-object" | "oparl-type-unknown", value: string) {
  return { issues: [createIssue(oparlMessages, code, ["type"], { params: { value } })] };
}

/**
 * Reads an object of OParl 1.0 or 1.1 as a record: Body → Place, Organization → Organisation, Person, Membership, Meeting
 * (with the agenda items inside it) and AgendaItem. Paths and repairs of the issues point into the OParl object, so that
 * `applyFixes(object, issues)` repairs the object itself. Missing mandatory fields are a warning: 26 of 29 servers lack
 * some. People come in visible to coordinators only.
 *
 * @example
 * const { record, issues } = readOparl(body, { now: "2026-01-05T09:00:00Z" });
 * const repaired = applyFixes(body, issues); // "5366024" is "05366024" again, [51.2, 14.9] is [14.9, 51.2]
 */
export function readOparl(
  object: unknown,
  options: ReadOparlOptions,
): { record?: OparlRecord; issues: readonly Issue[] } {
  if (typeof object !== "object" || object === null || Array.isArray(object)) {
    return refuse("oparl-not-an-object", typeof object);
  }
  const fields = object as OparlObject;
  const type = oparlTypeOf(fields);
  if (type === undefined) return refuse("oparl-type-unknown", textOf(fields, "type") ?? "");
  const draft = createDraft();
  checkFields(fields, type, draft);
  setBase(fields, draft, options);
  readers[type].set(fields, draft, options);
  const { record, issues } = readers[type].validate(draft.fields);
  const turned = draft.issues(issues);
  return record === undefined ? { issues: turned } : { record, issues: turned };
}
