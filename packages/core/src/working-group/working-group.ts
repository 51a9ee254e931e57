import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { workingGroupMessages } from "../messages/working-group.js";
import {
  organisationDefinition,
  organisationFields,
  type OrganisationContext,
} from "../organisation/organisation.js";
import {
  idOf,
  openObject,
  recordFields,
  spanSchema,
  textSchema,
  type RecordId,
} from "../record.js";
import type { Rule } from "../rules.js";

/** An organisation of kind working group, with its mandate and its people. Label: Arbeitsgruppe (AG). */
export type WorkingGroup = z.infer<typeof workingGroupSchema>;
/** A working group is an organisation, so it is found under the organisation's id. */
export type WorkingGroupId = RecordId<"organisation">;

export const workingGroupSchema = openObject({
  ...recordFields("workingGroup"),
  id: idOf<"organisation">(),
  ...organisationFields,
  kind: z.literal("workingGroup"),
  /** What the group is to do. */
  mandate: textSchema.optional(),
  speakers: z.array(idOf<"person">()),
  members: z.array(idOf<"person">()),
  places: z.array(idOf<"place">()),
  span: spanSchema.optional(),
});

/** The rules of organisations, for a working group. */
const organisationRules = organisationDefinition.rules.map(
  (rule): Rule<WorkingGroup, OrganisationContext> => ({
    id: rule.id,
    codes: rule.codes,
    check: (group, context, report) =>
      rule.check({ ...group, type: "organisation" }, context, report),
  }),
);

const rules: readonly Rule<WorkingGroup, OrganisationContext>[] = [
  ...organisationRules,
  {
    id: "GROUP1",
    codes: ["working-group-speaker-not-member"],
    check({ speakers, members }, _context, report) {
      const all = new Set([...members, ...speakers]);
      if (all.size === new Set(members).size) return;
      for (const [i, speaker] of speakers.entries()) {
        if (members.includes(speaker)) continue;
        report("working-group-speaker-not-member", ["speakers", i], {
          fix: [{ op: "set", path: ["members"], value: [...all] }],
        });
      }
    },
  },
];

/** Everything the package knows about working groups. */
export const workingGroupDefinition = {
  kind: "workingGroup",
  schema: workingGroupSchema,
  defaults: () => ({ kind: "workingGroup", speakers: [], members: [], places: [] }),
  rules,
  migrations: [],
  messages: { ...organisationDefinition.messages, ...workingGroupMessages },
  prepare: organisationDefinition.prepare,
} as const satisfies RecordDefinition<"workingGroup", WorkingGroup, OrganisationContext>;
