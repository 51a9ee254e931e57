import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { membershipMessages } from "../messages/membership.js";
import { sectors } from "../organisation/sectors.js";
import {
  idOf,
  lineSchema,
  openObject,
  recordFields,
  spanSchema,
  type RecordId,
  type Span,
} from "../record.js";
import type { Rule } from "../rules.js";
import { comparePartialDates } from "../time/compare.js";
import type { Edtf } from "../time/types.js";

/** That a person, organisation or town belongs to something, in a role. Label: Mitgliedschaft. */
export type Membership = z.infer<typeof membershipSchema>;
export type MembershipId = RecordId<"membership">;

/** What the rules of a membership may know besides it. */
export interface MembershipContext extends ValidationContext {
  /** Other memberships; its own stored version among them does not disturb. */
  readonly others?: readonly Membership[];
  /** What the member belongs to. */
  readonly organisation?: {
    readonly founded?: Edtf | undefined;
    readonly dissolved?: Edtf | undefined;
  };
}

export const membershipSchema = openObject({
  ...recordFields("membership"),
  /** The member: exactly one of the three. */
  person: idOf<"person">().optional(),
  organisation: idOf<"organisation">().optional(),
  place: idOf<"place">().optional(),
  /** The organisation, working group or network. */
  in: idOf(),
  /** As people say it: "Mitglied", "Sprecherin". */
  role: lineSchema,
  sector: z.enum(sectors).optional(),
  votingRight: z.boolean().optional(),
  /** Id of the organisation or town that sent the member. */
  onBehalfOf: idOf().optional(),
  span: spanSchema,
  /** Id of the membership that this one deputises for. */
  deputyOf: idOf<"membership">().optional(),
});

function memberOf({ person, organisation, place }: Membership): readonly string[] {
  return [person, organisation, place].filter((id) => id !== undefined);
}

function isBefore(a: Edtf | undefined, b: Edtf | undefined): boolean {
  return a !== undefined && b !== undefined && comparePartialDates(a, b) === "before";
}

/** Spans that share a day for all that is known; a missing end is open. */
function overlaps(a: Span, b: Span): boolean {
  return !isBefore(a.to, b.from) && !isBefore(b.to, a.from);
}

function isSameRole(a: Membership, b: Membership): boolean {
  return a.in === b.in && a.role === b.role && memberOf(a)[0] === memberOf(b)[0];
}

const rules: readonly Rule<Membership, MembershipContext>[] = [
  {
    id: "MEMBERSHIP1",
    codes: ["membership-member-missing", "membership-in-itself"],
    check(membership, _context, report) {
      const members = memberOf(membership);
      if (members.length !== 1) report("membership-member-missing", []);
      if (members.includes(membership.in)) report("membership-in-itself", ["in"]);
    },
  },
  {
    id: "MEMBERSHIP2",
    codes: ["membership-overlap"],
    check(membership, { others = [] }, report) {
      const isTwice = others.some(
        (other) =>
          other.id !== membership.id &&
          isSameRole(other, membership) &&
          overlaps(other.span, membership.span),
      );
      if (isTwice) report("membership-overlap", ["span"]);
    },
  },
  {
    id: "MEMBERSHIP3",
    codes: ["membership-outside-organisation"],
    check({ span }, { organisation }, report) {
      if (organisation === undefined) return;
      const isEarly = isBefore(span.from, organisation.founded);
      if (isEarly || isBefore(organisation.dissolved, span.to ?? span.from)) {
        report("membership-outside-organisation", ["span"]);
      }
    },
  },
  {
    id: "MEMBERSHIP4",
    codes: ["membership-deputy-of-itself"],
    check({ id, deputyOf }, _context, report) {
      if (deputyOf === id) report("membership-deputy-of-itself", ["deputyOf"]);
    },
  },
];

/** Everything the package knows about memberships. */
export const membershipDefinition = {
  kind: "membership",
  schema: membershipSchema,
  defaults: () => ({ role: "Mitglied", span: {} }),
  rules,
  migrations: [],
  messages: membershipMessages,
} as const satisfies RecordDefinition<"membership", Membership, MembershipContext>;
