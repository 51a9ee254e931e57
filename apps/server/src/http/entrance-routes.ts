import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Records } from "@staedtenetz/records";
import type { Access } from "../accounts/access.js";
import type { Entrance } from "../accounts/entrance.js";
import { addAccountRoutes } from "./account-routes.js";
import type { HttpEnvironment } from "./context.js";
import { addGroupMemberRoutes } from "./group-member-routes.js";
import { addMeetingTasks } from "./guest-gate.js";
import { addInvitationRoutes } from "./invitation-routes.js";
import { addRightsRoutes } from "./rights-routes.js";
import { addSignInServiceRoutes } from "./sign-in-service-routes.js";

export interface EntranceRoutesOptions {
  records: Records;
  access: Access;
  entrance: Entrance;
  now: () => Date;
  today: () => string;
}

/** Signing in, one's own account, members, groups and invitations. */
export function addEntranceRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  { entrance, ...options }: EntranceRoutesOptions,
): void {
  addAccountRoutes(app, { ...options, ...entrance });
  addRightsRoutes(app, { ...options, ...entrance });
  addGroupMemberRoutes(app, options);
  addInvitationRoutes(app, { ...options, ...entrance });
  addMeetingTasks(app, { ...options, ...entrance });
  addSignInServiceRoutes(app, entrance.accounts);
}
