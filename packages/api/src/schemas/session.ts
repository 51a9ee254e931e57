import * as z from "zod";
import { urnSchema } from "./shapes.js";
import { shownName } from "./shown-name.js";

/** How long a person's name may be, in UTF-16 units as pages count them. */
export const MAX_NAME_LENGTH = 80;

/** What trades for a session: a token of any kind (first sign-in, invitation, guest link) and the name to be shown. */
export const signInSchema = z
  .object({
    token: z.string().min(16).max(256),
    name: z
      .string()
      .overwrite(shownName)
      .min(1)
      .max(MAX_NAME_LENGTH)
      .optional()
      .describe("How others will see you"),
  })
  .meta({ id: "SignIn" });

export const userSchema = z
  .object({
    id: urnSchema,
    name: z.string(),
    colorIndex: z.int().min(0).max(7).describe("Which of the eight caret colours"),
  })
  .meta({ id: "User" });

export const rightsSchema = z
  .object({
    role: z.enum(["admin", "coordinator", "editor", "member", "reader", "guest"]),
    documents: z
      .enum(["none", "read", "comment", "write"])
      .describe("What the network's documents allow unless one says otherwise"),
    coordinates: z
      .array(urnSchema)
      .optional()
      .describe(
        "Groups that the person coordinates today, and with them those below; absent only in answers from before it was told",
      ),
  })
  .meta({ id: "Rights" });

export const sessionSchema = z
  .object({ user: userSchema, rights: rightsSchema })
  .meta({ id: "Session" });

export type User = z.infer<typeof userSchema>;
export type Rights = z.infer<typeof rightsSchema>;
export type Session = z.infer<typeof sessionSchema>;
