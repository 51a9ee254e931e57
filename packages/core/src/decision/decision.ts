import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { decisionMessages } from "../messages/decision.js";
import {
  edtfSchema,
  idOf,
  lineSchema,
  longTextSchema,
  openObject,
  recordFields,
  type RecordId,
} from "../record.js";
import { reservationSchema } from "../reservation.js";
import type { Rule } from "../rules.js";

/** What was decided, in its exact wording. Label: Beschluss. */
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionId = RecordId<"decision">;

/** A decision as it stands in minutes: without the fields that only a record of its own needs. */
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;

/** What the rules of a decision may know besides it. */
export interface DecisionContext extends ValidationContext {
  /** The decision as it stood when its minutes became final or were approved. */
  readonly approved?: Pick<DecisionEntry, "wording" | "number" | "validFrom" | "reservation">;
}

const ownFields = {
  number: lineSchema.optional(),
  /** Exact: blanks and line breaks count. */
  wording: longTextSchema,
  /** Id of the agenda item. */
  item: lineSchema.optional(),
  /** Id of the vote. */
  vote: lineSchema.optional(),
  validFrom: edtfSchema.optional(),
  reservation: reservationSchema.optional(),
  /** Id of the decision that this one replaces. */
  supersedes: lineSchema.optional(),
  tasks: z.array(lineSchema),
};

export const decisionSchema = openObject({
  ...recordFields("decision"),
  meeting: idOf<"event">().optional(),
  ...ownFields,
});

export const decisionEntrySchema = openObject({ id: lineSchema, ...ownFields });

const fixedFields = ["wording", "number", "validFrom", "reservation"] as const;

/** The rules of decisions; they hold for those inside minutes too. */
export const decisionRules: readonly Rule<DecisionEntry, DecisionContext>[] = [
  {
    id: "DECISION1",
    codes: ["decision-wording-empty"],
    check({ wording }, _context, report) {
      if (wording.trim() === "") report("decision-wording-empty", ["wording"]);
    },
  },
  {
    id: "DECISION2",
    codes: ["decision-changed-after-approval"],
    check(decision, { approved }, report) {
      if (approved === undefined) return;
      for (const field of fixedFields) {
        if (JSON.stringify(decision[field]) !== JSON.stringify(approved[field])) {
          report("decision-changed-after-approval", [field]);
        }
      }
    },
  },
  {
    id: "DECISION3",
    codes: ["decision-replaces-itself"],
    check({ id, supersedes }, _context, report) {
      if (supersedes === id) report("decision-replaces-itself", ["supersedes"]);
    },
  },
];

const rules: readonly Rule<Decision, DecisionContext>[] = decisionRules;

/** Everything the package knows about decisions. */
export const decisionDefinition = {
  kind: "decision",
  schema: decisionSchema,
  defaults: () => ({ tasks: [] }),
  rules,
  migrations: [],
  messages: decisionMessages,
} as const satisfies RecordDefinition<"decision", Decision, DecisionContext>;
