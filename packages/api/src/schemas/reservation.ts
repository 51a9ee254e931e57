import * as z from "zod";
import { edtfSchema } from "./shapes.js";

/** What something depends on, and when to look at it again; the words may still be empty. */
export const reservationSchema = z
  .object({ text: z.string(), revisit: edtfSchema.optional() })
  .meta({ id: "Reservation" });
