import { issueSchema, routes, urnOf } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { InvalidRecordError, type Records } from "@staedtenetz/records";
import { may } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { FollowUps } from "../documents/follow-up.js";
import type { HttpEnvironment } from "./context.js";
import { problemOn } from "./problems.js";
import { meetingShape } from "./shapes.js";

/** `POST /api/v1/meetings/{id}/follow-up`: "Offenes übernehmen". */
export function addFollowUpRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  { records, followUps }: { records: Pick<Records, "events" | "groups">; followUps: FollowUps },
): void {
  app.openapi(routes.createFollowUp, async (context) => {
    const id = urnOf(context.req.valid("param").id);
    const before = await records.events.get(id);
    if (before?.type !== "meeting") return problemOn(context, "notFound");
    const group = groupScopeOf(before.group, await records.groups.list());
    if (!may(context.get("visitor"), "manageMeetings", { group })) {
      return problemOn(context, "notPermitted");
    }
    try {
      const meeting = await followUps.create(id, context.req.valid("json"));
      if (meeting === undefined) return problemOn(context, "notFound");
      return context.json(meetingShape(meeting), 200);
    } catch (error) {
      // What core refuses, such as a day that does not exist, is the asker's to put right.
      if (error instanceof InvalidRecordError) {
        return problemOn(context, "invalidRecord", {
          issues: error.issues.map((issue) => issueSchema.parse(issue)),
        });
      }
      throw error;
    }
  });
}
