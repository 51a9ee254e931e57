import * as z from "zod";
import { edtfSchema, openObject, textSchema } from "../record.js";
import { exactText, notMeant } from "../shape.js";
import { readDay } from "./calendar.js";

const localPattern = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/;
const zonePattern = /^[A-Za-z][A-Za-z0-9_+-]{0,30}(\/[A-Za-z0-9_+-]{1,30}){0,2}$/;
const durationPattern = /^P(?!$)(\d{1,4}W|(\d{1,4}D)?(T(?=\d)(\d{1,5}H)?(\d{1,6}M)?(\d{1,7}S)?)?)$/;

/** A day of the calendar, `2025-06-18`. A day that does not exist is refused. */
export const calendarDaySchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: "day-format", abort: true })
  .refine((day) => readDay(day) !== undefined, "date-missing");

/** An ISO 8601 duration in weeks, days, hours, minutes and seconds: `PT3H`, `P1DT12H`. */
export const durationSchema = z.string().regex(durationPattern, "duration-format");

/**
 * A local time with its zone: `{ local: "2025-06-18T10:00", zone: "Europe/Berlin" }`. Whether the zone is known and has
 * that time, `checkLocal` says.
 */
export const localSchema = openObject({
  local: exactText(
    z
      .string()
      .regex(localPattern, { error: "local-format", abort: true })
      .refine((local) => readDay(local.slice(0, 10)) !== undefined, "date-missing"),
  ),
  zone: exactText(z.string().regex(zonePattern, "zone-format")),
});

const timedWhenSchema = openObject({
  start: localSchema,
  end: localSchema.optional(),
  duration: durationSchema.optional(),
});

const allDayWhenSchema = openObject({ startDate: calendarDaySchema, endDate: calendarDaySchema });

/** True for clock times or days, which a partial date beside them does not make vague. */
function isExact(when: object): boolean {
  const { start, startDate } = when as { start?: unknown; startDate?: unknown };
  return start !== undefined || startDate !== undefined;
}

const vagueWhenSchema = openObject({
  edtf: edtfSchema.optional(),
  text: textSchema.optional(),
})
  .refine((when) => !isExact(when), { error: notMeant, abort: true })
  .refine((when) => when.edtf !== undefined || when.text !== undefined, "when-empty");

/** When something takes place: clock times, whole days, or a partial date with the words it was given in. */
export const whenSchema = z.union([timedWhenSchema, allDayWhenSchema, vagueWhenSchema]);
