import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { callMessages } from "../messages/call.js";
import { timeMessages } from "../messages/time.js";
import {
  edtfSchema,
  idOf,
  lineSchema,
  openObject,
  recordFields,
  textSchema,
  urlSchema,
  type RecordId,
} from "../record.js";
import { localCodes, reportLocal } from "../report-local.js";
import type { Rule } from "../rules.js";
import { endOfDate, instantOf } from "../time/local.js";
import { localSchema } from "../time/schemas.js";

/** An award, or money to apply for. Label: Ausschreibung, Preis. */
export type Call = z.infer<typeof callSchema>;
export type CallId = RecordId<"call">;

export const callKinds = ["funding", "award"] as const;
export type CallKind = (typeof callKinds)[number];

export const callSchema = openObject({
  ...recordFields("call"),
  title: lineSchema,
  kind: z.enum(callKinds),
  summary: textSchema.optional(),
  /** A clock time, or a date at whose end the call closes in Germany. */
  deadline: z.union([edtfSchema, localSchema]).optional(),
  /** Id or name. */
  organiser: lineSchema.optional(),
  interestedPlaces: z.array(idOf<"place">()),
  url: urlSchema.optional(),
});

/**
 * Whether one can still apply. A call without a deadline is open.
 *
 * @param now The present instant.
 * @example isCallOpen({ deadline: "2025-10-31" }, "2025-10-31T22:59:59Z"); // true
 */
export function isCallOpen({ deadline }: Pick<Call, "deadline">, now: string): boolean {
  if (deadline === undefined) return true;
  const closes =
    typeof deadline === "string" ? endOfDate(deadline, "Europe/Berlin") : instantOf(deadline);
  return closes === undefined || Date.parse(now) < Date.parse(closes);
}

const rules: readonly Rule<Call>[] = [
  {
    id: "CALL1",
    codes: ["call-closed"],
    check(call, { now }, report) {
      if (call.deadline === undefined || now === undefined || isCallOpen(call, now)) return;
      const { deadline } = call;
      const params = { deadline: typeof deadline === "string" ? deadline : deadline.local };
      report("call-closed", ["deadline"], { params });
    },
  },
  {
    id: "CALL2",
    codes: localCodes,
    check({ deadline }, _context, report) {
      reportLocal(deadline, ["deadline"], report);
    },
  },
];

/** Everything the package knows about calls. */
export const callDefinition = {
  kind: "call",
  schema: callSchema,
  defaults: () => ({ kind: "funding", interestedPlaces: [] }),
  rules,
  migrations: [],
  messages: { ...callMessages, ...timeMessages },
} as const satisfies RecordDefinition<"call", Call>;
