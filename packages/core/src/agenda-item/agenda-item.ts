import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { agendaItemMessages } from "../messages/agenda-item.js";
import {
  idOf,
  lineSchema,
  openObject,
  recordFields,
  textSchema,
  type RecordId,
} from "../record.js";
import { reservationSchema } from "../reservation.js";
import type { Report, Rule } from "../rules.js";
import { agendaItemDefaults } from "./agenda-item-defaults.js";
import { agendaItemKinds } from "./agenda-item-kinds.js";
import { classifyResult } from "./classify-result.js";
import { resultClasses, resultMajorities } from "./result-classes.js";

/** One point on the agenda of a meeting. Label: Tagesordnungspunkt. */
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type AgendaItemId = RecordId<"agendaItem">;

/** An agenda item as it stands in its meeting: without the fields that only a record of its own needs. */
export type AgendaEntry = z.infer<typeof agendaEntrySchema>;

/** What the rules of an agenda item may know besides it. */
export interface AgendaItemContext extends ValidationContext {
  /** The whole agenda, this item included or not. */
  readonly agenda?: readonly Pick<AgendaEntry, "id" | "number">[];
}

const ownFields = {
  /** Place on the agenda, from 1. Where the order of numbers differs, this one counts. */
  order: z.int().min(0),
  /** As it is written: "1", "3.2", "TOP 5", "Ö 7". */
  number: lineSchema.optional(),
  title: lineSchema,
  public: z.boolean(),
  parent: lineSchema.optional(),
  kind: z.enum(agendaItemKinds),
  presenter: lineSchema.optional(),
  result: z.enum(resultClasses).optional(),
  majority: z.enum(resultMajorities).optional(),
  resultText: textSchema.optional(),
  /** The meeting this item was carried over from. */
  movedFrom: idOf<"event">().optional(),
  /** "läuft weiter": it comes up again at the next meeting. */
  continued: z.boolean().optional(),
  reservation: reservationSchema.optional(),
  /** The question of the invitation that this item came from. */
  sourceQuestion: lineSchema.optional(),
};

export const agendaItemSchema = openObject({
  ...recordFields("agendaItem"),
  meeting: idOf<"event">().optional(),
  ...ownFields,
});

export const agendaEntrySchema = openObject({ id: lineSchema, ...ownFields });

/** A number as people compare it: "TOP 5" and "5." are the same. */
export function foldAgendaNumber(number: string): string {
  return number
    .slice(0, 200)
    .replace(/^TOP\b/iu, "")
    .replace(/\.\s*$/u, "")
    .replaceAll(/\s+/gu, "")
    .toLowerCase();
}

/** Reports what the result and its wording have to say about each other. */
function checkResult(item: AgendaEntry, report: Report): void {
  if (item.resultText === undefined) return;
  const { class: read, majority } = classifyResult(item.resultText);
  const text = item.resultText;
  const at = ["result"];
  if (read === undefined) {
    if (item.result !== undefined) return;
    report("agenda-item-result-not-understood", at, { params: { text } });
  } else if (item.result === undefined) {
    const set = { op: "set", path: at, value: read } as const;
    const isMajorityRead = majority !== undefined && item.majority === undefined;
    report("agenda-item-result-not-stated", at, {
      params: { text, read },
      fix: isMajorityRead ? [set, { op: "set", path: ["majority"], value: majority }] : [set],
    });
  } else if (item.result !== read) {
    report("agenda-item-result-differs", at, { params: { stated: item.result, read, text } });
  }
}

/** The rules of agenda items; they hold for the entries of a meeting too. */
export const agendaItemRules: readonly Rule<AgendaEntry, AgendaItemContext>[] = [
  {
    id: "AGENDA1",
    codes: ["agenda-item-number-twice"],
    check({ id, number }, { agenda }, report) {
      if (number === undefined || agenda === undefined) return;
      const folded = foldAgendaNumber(number);
      const isTwice = agenda.some(
        (other) =>
          other.id !== id &&
          other.number !== undefined &&
          foldAgendaNumber(other.number) === folded,
      );
      if (isTwice) report("agenda-item-number-twice", ["number"], { params: { number } });
    },
  },
  {
    id: "AGENDA2",
    codes: ["agenda-item-below-itself"],
    check({ id, parent }, _context, report) {
      if (parent === id) report("agenda-item-below-itself", ["parent"]);
    },
  },
  {
    id: "AGENDA3",
    codes: [
      "agenda-item-result-differs",
      "agenda-item-result-not-stated",
      "agenda-item-result-not-understood",
    ],
    check(item, _context, report) {
      checkResult(item, report);
    },
  },
];

const rules: readonly Rule<AgendaItem, AgendaItemContext>[] = agendaItemRules;

/** Everything the package knows about agenda items. */
export const agendaItemDefinition = {
  kind: "agendaItem",
  schema: agendaItemSchema,
  defaults: agendaItemDefaults,
  rules,
  migrations: [],
  messages: agendaItemMessages,
} as const satisfies RecordDefinition<"agendaItem", AgendaItem, AgendaItemContext>;
