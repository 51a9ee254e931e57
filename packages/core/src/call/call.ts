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
import { localSchema } from "../time/schemas.js";
import { callKinds } from "./call-kinds.js";
import { isCallOpen } from "./is-call-open.js";

/** An award, or money to apply for. Label: Ausschreibung, Preis. */
export type Call = z.infer<typeof callSchema>;
export type CallId = RecordId<"call">;

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
