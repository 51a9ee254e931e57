import { edtfSchema, openObject, textSchema } from "./record.js";

/** What something depends on: "vorbehaltlich der Haushaltslage", and when to look at it again. */
export const reservationSchema = openObject({
  text: textSchema,
  revisit: edtfSchema.optional(),
});
