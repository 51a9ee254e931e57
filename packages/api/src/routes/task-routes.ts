import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { pageQueryShape, searchQueryShape } from "../schemas/list.js";
import { urnSchema } from "../schemas/shapes.js";
import { taskRowSchema, taskStatusSchema } from "../schemas/task.js";
import { at, flag, page, revisit } from "./route-parts.js";

export const taskRoutes = {
  listTasks: createRoute({
    ...at("listTasks"),
    summary: "Tasks of all task lists, as last projected",
    request: {
      query: z.object({
        ...pageQueryShape,
        ...searchQueryShape,
        group: urnSchema.optional(),
        place: urnSchema.optional().describe("Given to this town"),
        meeting: urnSchema.optional().describe("Agreed in this meeting"),
        status: taskStatusSchema.optional(),
        overdue: flag
          .optional()
          .describe("`true`: only what was due before today, to the end of its day or quarter"),
        revisit,
      }),
    },
    responses: page(taskRowSchema, "A page of tasks"),
  }),
} as const;
