import { eventModes } from "@staedtenetz/core/event";
import * as z from "zod";
import { langMapSchema, urnSchema, whenSchema } from "./shapes.js";

const chosen = z.array(urnSchema).max(500).optional();

/** What the next meeting is to be, and what goes over to it. */
export const followUpSchema = z
  .object({
    when: whenSchema.describe("To the minute, whole days, or only vaguely"),
    title: langMapSchema.optional().describe("Default: that of the meeting before"),
    mode: z.enum(eventModes).optional().describe("Default: that of the meeting before"),
    items: chosen.describe("Ids of agenda items that go over; default: all that are suggested"),
    tasks: chosen.describe("Ids of open tasks that go over; default: those of the meeting before"),
  })
  .meta({ id: "FollowUp" });

export type FollowUp = z.infer<typeof followUpSchema>;
