import type { RecordDefinition } from "./definition.js";
import { migrateWith } from "./migrations.js";
import { organisationDefinition } from "./organisation/organisation.js";
import { partnershipDefinition } from "./partnership/partnership.js";
import { placeDefinition } from "./place/place.js";
import { taskDefinition } from "./task/task.js";
import { eventDefinition } from "./event/event.js";
import { agendaItemDefinition } from "./agenda-item/agenda-item.js";
import { attendanceDefinition } from "./attendance/attendance.js";
import { meetingDefinition } from "./meeting/meeting.js";
import { minutesDefinition } from "./minutes/minutes.js";
import { voteDefinition } from "./vote/vote.js";
import { decisionDefinition } from "./decision/decision.js";
import { registrationDefinition } from "./registration/registration.js";
import { consentDefinition } from "./consent/consent.js";
import { personDefinition } from "./person/person.js";
import { membershipDefinition } from "./membership/membership.js";
import { networkMemberDefinition } from "./network-member/network-member.js";
import { workingGroupDefinition } from "./working-group/working-group.js";
import { practiceDefinition } from "./practice/practice.js";
import { callDefinition } from "./call/call.js";
import { attachmentDefinition } from "./attachment/attachment.js";
import type { ValidationContext } from "./context.js";
import { validateWith, type Validated } from "./validation.js";
import { createIssue } from "./issues.js";
import { recordMessages } from "./messages/record.js";

/** The one table of record kinds. Everything that is done for each kind is derived from it. */
export const recordKinds = {
  place: placeDefinition,
  partnership: partnershipDefinition,
  organisation: organisationDefinition,
  task: taskDefinition,
  event: eventDefinition,
  agendaItem: agendaItemDefinition,
  attendance: attendanceDefinition,
  meeting: meetingDefinition,
  minutes: minutesDefinition,
  vote: voteDefinition,
  decision: decisionDefinition,
  registration: registrationDefinition,
  consent: consentDefinition,
  person: personDefinition,
  membership: membershipDefinition,
  networkMember: networkMemberDefinition,
  workingGroup: workingGroupDefinition,
  practice: practiceDefinition,
  call: callDefinition,
  attachment: attachmentDefinition,
} as const;

/** The name of a record kind. */
export type RecordKind = keyof typeof recordKinds;

/** The record of a kind: `RecordOf<"place">` is `Place`. */
export type RecordOf<K extends RecordKind> = (typeof recordKinds)[K] extends {
  readonly schema: { readonly _output: infer T };
}
  ? T
  : never;

/** What a kind's rules may be told: `ContextOf<"place">` is `PlaceContext`. */
export type ContextOf<K extends RecordKind> =
  (typeof recordKinds)[K] extends RecordDefinition<K, infer _T, infer C> ? C : ValidationContext;

/** The names of all record kinds. */
export const recordKindNames = Object.keys(recordKinds) as RecordKind[];

type AnyDefinition = RecordDefinition;

const definitions: ReadonlyMap<string, AnyDefinition> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(recordKinds as unknown as Record<string, AnyDefinition>),
);

/** The definition of a kind, or undefined for a name that is none. Reads own keys only. */
export function definitionOf(kind: string): AnyDefinition | undefined {
  return definitions.get(kind);
}

function unknownKind(kind: string): Validated<never> {
  const named: unknown = kind;
  const params = { kind: typeof named === "string" ? named.slice(0, 80) : typeof named };
  return { issues: [createIssue(recordMessages, "kind-unknown", [], { params })] };
}

/**
 * Validates an input as a record of a kind. The record is present when there is no error; warnings leave it usable.
 *
 * @example
 * const { record, issues } = validate("place", { … });
 * for (const issue of issues) console.log(explain(issue, "de"));
 */
export function validate<K extends RecordKind>(
  kind: K,
  input: unknown,
  context?: ContextOf<K>,
): Validated<RecordOf<K>> {
  const definition = definitionOf(kind);
  if (definition === undefined) return unknownKind(kind);
  return validateWith(definition, input, context as ValidationContext) as Validated<RecordOf<K>>;
}

/** Reads a stored record of any version, lifts it to the current one and validates it. */
export function migrate<K extends RecordKind>(
  kind: K,
  stored: unknown,
  context?: ContextOf<K>,
): Validated<RecordOf<K>> {
  const definition = definitionOf(kind);
  if (definition === undefined) return unknownKind(kind);
  return migrateWith(definition, stored, context as ValidationContext) as Validated<RecordOf<K>>;
}
