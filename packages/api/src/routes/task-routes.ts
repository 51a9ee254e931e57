import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { pageQueryShape } from "../schemas/list.js";
import { urnSchema } from "../schemas/shapes.js";
import { taskRowSchema, taskStatusSchema } from "../schemas/task.js";
import { at, page } from "./route-parts.js";

export const taskRoutes = {
  listTasks: createRoute({
    ...at("listTasks"),
    summary: "Tasks of all task lists, as last projected",
    request: {
      query: z.object({
        ...pageQueryShape,
        group: urnSchema.optional(),
        place: urnSchema.optional().describe("Given to this town"),
        meeting: urnSchema.optional().describe("Agreed in this meeting"),
        status: taskStatusSchema.optional(),
      }),
    },
    responses: page(taskRowSchema, "A page of tasks"),
  }),
} as const;
