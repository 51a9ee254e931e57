import * as z from "zod";
import { reservationSchema } from "./reservation.js";
import { edtfSchema, localSchema, roomSchema, urnSchema } from "./shapes.js";

export const taskStatusSchema = z.enum(["open", "inProgress", "done", "dropped", "deferred"]);

/** A task as it was last projected from its group's task list; it is edited in that document alone. */
export const taskRowSchema = z
  .object({
    id: z.string(),
    type: z.literal("task"),
    title: z.string(),
    status: taskStatusSchema,
    due: z.union([edtfSchema, localSchema]).optional(),
    dueText: z.string().optional(),
    doneAt: z.string().optional(),
    doneBy: z.string().optional().describe("Id of whoever said that it is done"),
    public: z.boolean(),
    comment: z.string().optional(),
    assignees: z.array(z.string()),
    lines: z
      .array(
        z.object({
          place: z.string(),
          status: taskStatusSchema,
          doneAt: z.string().optional(),
          doneBy: z.string().optional(),
        }),
      )
      .optional()
      .describe("One line for each town the task was given to"),
    reservation: reservationSchema.optional(),
    origin: z
      .object({
        meeting: z.string().optional(),
        item: z.string().optional(),
        decision: z.string().optional(),
      })
      .optional(),
    group: urnSchema,
    taskList: roomSchema,
  })
  .meta({ id: "TaskRow" });

export type TaskRow = z.infer<typeof taskRowSchema>;
