import * as z from "zod";
import {
  edtfSchema,
  idOf,
  langMapSchema,
  lineSchema,
  openObject,
  textSchema,
  urlSchema,
} from "../record.js";
import { reservationSchema } from "../reservation.js";
import { localSchema, whenSchema } from "../time/schemas.js";
import {
  accessibilityFeatures,
  eventModes,
  eventStatuses,
  eventVisibilities,
  registrationConfirmations,
  weekdays,
} from "./event-codes.js";

/** A room, an address or just a town. */
export const locationSchema = openObject({
  name: lineSchema.optional(),
  place: idOf<"place">().optional(),
  address: lineSchema.optional(),
  room: lineSchema.optional(),
  /** Longitude, latitude. */
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  note: textSchema.optional(),
});
export type Location = z.infer<typeof locationSchema>;

/** How to take part online. A link that is not public goes to those registered only. */
export const onlineAccessSchema = openObject({
  url: urlSchema.optional(),
  dialIn: lineSchema.optional(),
  public: z.boolean(),
});
export type OnlineAccess = z.infer<typeof onlineAccessSchema>;

/** A question of the invitation; it becomes an agenda item, which keeps its id as `sourceQuestion`. */
export const questionSchema = openObject({ id: lineSchema, text: textSchema });
export type Question = z.infer<typeof questionSchema>;

/** How people register. */
export const registrationTermsSchema = openObject({
  opens: localSchema.optional(),
  /** A clock time, or a date at whose end registration closes where the event is. */
  deadline: z.union([edtfSchema, localSchema]).optional(),
  confirmation: z.enum(registrationConfirmations),
  /** Whom to ask: a person's id, an address or a role. */
  contact: lineSchema.optional(),
  /** What is asked on the form. */
  questions: z.array(questionSchema).optional(),
});
export type RegistrationTerms = z.infer<typeof registrationTermsSchema>;

/** Repetition: a rule by RFC 5545 (`FREQ=WEEKLY;COUNT=4`) on the wall clock, and the starts left out. */
export const seriesSchema = openObject({
  id: lineSchema,
  rule: lineSchema.optional(),
  exceptions: z.array(localSchema).optional(),
});
export type Series = z.infer<typeof seriesSchema>;

/** The fields that events and meetings share, beyond those of every record. */
export const eventFields = {
  title: langMapSchema,
  description: langMapSchema.optional(),
  when: whenSchema,
  /** The weekday that the invitation names. */
  weekday: z.enum(weekdays).optional(),
  status: z.enum(eventStatuses),
  previousStarts: z.array(whenSchema).optional(),
  mode: z.enum(eventModes),
  locations: z.array(locationSchema),
  onlineAccess: onlineAccessSchema.optional(),
  /** Ids of organisations, places and persons, or names. */
  organisers: z.array(lineSchema),
  /** Who is invited, in words. */
  audience: z.array(lineSchema),
  questions: z.array(questionSchema).optional(),
  topicTables: z.array(openObject({ title: lineSchema, host: lineSchema.optional() })).optional(),
  /** Seats, those of the organisers not counted. */
  capacity: z.int().min(1).optional(),
  registration: registrationTermsSchema.optional(),
  reservation: reservationSchema.optional(),
  series: seriesSchema.optional(),
  languages: z.array(lineSchema).optional(),
  accessibility: openObject({
    features: z.array(z.enum(accessibilityFeatures)),
    note: textSchema.optional(),
  }).optional(),
  /** Rises with every change that guests must learn of (iCalendar SEQUENCE). */
  sequence: z.int().min(0),
  visibility: z.enum(eventVisibilities),
  group: idOf().optional(),
};

/** Absent fields of an event: a public on-site event that takes place. */
export function eventDefaults() {
  return {
    status: "confirmed" as const,
    mode: "onSite" as const,
    locations: [],
    organisers: [],
    audience: [],
    sequence: 0,
    visibility: "network" as const,
  };
}
