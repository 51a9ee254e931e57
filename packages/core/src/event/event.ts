import type * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { eventMessages } from "../messages/event.js";
import { timeMessages } from "../messages/time.js";
import { openObject, recordFields, type RecordId } from "../record.js";
import type { Rule } from "../rules.js";
import { eventDefaults, eventFields } from "./event-fields.js";
import { eventRules, type EventContext } from "./event-rules.js";

/** Something that people come together for: a workshop, a dialogue, a meeting. Label: Veranstaltung. */
export type Event = z.infer<typeof eventSchema>;
export type EventId = RecordId<"event">;

export const eventSchema = openObject({ ...recordFields("event"), ...eventFields });

const rules: readonly Rule<Event, EventContext>[] = eventRules;

/** Everything the package knows about events. */
export const eventDefinition = {
  kind: "event",
  schema: eventSchema,
  defaults: eventDefaults,
  rules,
  migrations: [],
  messages: { ...eventMessages, ...timeMessages },
} as const satisfies RecordDefinition<"event", Event, EventContext>;
