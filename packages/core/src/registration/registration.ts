import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { identifierMessages } from "../messages/identifiers.js";
import { registrationMessages } from "../messages/registration.js";
import {
  idOf,
  instantSchema,
  lineSchema,
  openObject,
  recordFields,
  textSchema,
  type RecordId,
} from "../record.js";
import { registrationRules, type RegistrationContext } from "./registration-rules.js";

/** That someone comes, or does not. Label: Anmeldung, Rückmeldung. */
export type Registration = z.infer<typeof registrationSchema>;
export type RegistrationId = RecordId<"registration">;

export const registrationReplies = ["accepted", "represented", "declined", "open"] as const;
export type RegistrationReply = (typeof registrationReplies)[number];

export const registrationStates = ["unconfirmed", "confirmed", "waiting", "cancelled"] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrationContactKinds = ["email", "phone", "none"] as const;
export type RegistrationContactKind = (typeof registrationContactKinds)[number];

export const registrationSchema = openObject({
  ...recordFields("registration"),
  event: idOf<"event">(),
  person: idOf<"person">().optional(),
  name: lineSchema,
  /** `none` when the organisers entered it. */
  contact: openObject({
    kind: z.enum(registrationContactKinds),
    value: lineSchema.optional(),
  }),
  /** The town or organisation that is represented, or its name. */
  place: idOf<"place">().optional(),
  organisation: idOf<"organisation">().optional(),
  representing: lineSchema.optional(),
  companions: z.array(openObject({ name: lineSchema })),
  mode: z.enum(["onSite", "online"]).optional(),
  answers: z.array(openObject({ question: lineSchema, text: textSchema })),
  reply: z.enum(registrationReplies),
  /** Who stands in, when the reply is `represented`. */
  representedBy: lineSchema.optional(),
  state: z.enum(registrationStates),
  /** When it was sent. This counts, not when it was confirmed. */
  at: instantSchema,
  /** Id of the organiser who entered it. */
  enteredBy: lineSchema.optional(),
});

const rules = registrationRules;

/** Everything the package knows about registrations. */
export const registrationDefinition = {
  kind: "registration",
  schema: registrationSchema,
  defaults: () => ({ companions: [], answers: [], reply: "accepted", state: "unconfirmed" }),
  rules,
  migrations: [],
  messages: { ...registrationMessages, ...identifierMessages },
} as const satisfies RecordDefinition<"registration", Registration, RegistrationContext>;
