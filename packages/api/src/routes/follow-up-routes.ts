import { createRoute } from "@hono/zod-openapi";
import { meetingSchema } from "../schemas/event.js";
import { followUpSchema } from "../schemas/follow-up.js";
import { at, idParams, json, jsonBody } from "./route-parts.js";

export const followUpRoutes = {
  createFollowUp: createRoute({
    ...at("createFollowUp"),
    summary: "The meeting that follows this one, with what is still open",
    description:
      "Makes the next meeting with a link to this one. Its agenda holds the chosen items, each with a link to the one it carries on (`movedFrom`), and its text the chosen tasks, which stay the entries of their list. A meeting that has a next one already keeps it: that one is answered, and nothing is changed.",
    request: { params: idParams, body: jsonBody(followUpSchema) },
    responses: json(meetingSchema, "The next meeting"),
  }),
} as const;
