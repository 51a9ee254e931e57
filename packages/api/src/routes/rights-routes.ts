import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { pageQueryShape } from "../schemas/list.js";
import {
  auditEntrySchema,
  groupMembershipChangeSchema,
  groupMembershipSchema,
  handoverInputSchema,
  handoverSchema,
  invitationSchema,
  madeInvitationSchema,
  memberChangeSchema,
  memberRowSchema,
  newGroupMembershipSchema,
  newInvitationSchema,
  outboxMailSchema,
} from "../schemas/rights.js";
import { urnSchema } from "../schemas/shapes.js";
import { taskRowSchema } from "../schemas/task.js";
import {
  at,
  created,
  idempotencyHeaders,
  idParams,
  ifMatchHeaders,
  json,
  jsonBody,
  nothing,
  page,
} from "./route-parts.js";

const memberRoutes = {
  listMembers: createRoute({
    ...at("listMembers"),
    summary: "Everyone with an account, with roles and groups",
    request: { query: z.object(pageQueryShape) },
    responses: page(memberRowSchema, "All members by name, on one page"),
  }),
  getMember: createRoute({
    ...at("getMember"),
    summary: "One member",
    request: { params: idParams },
    responses: json(memberRowSchema, "The member"),
  }),
  changeMember: createRoute({
    ...at("changeMember"),
    summary:
      "Changes a member's role, or suspends them; acts on open connections within two seconds",
    request: { params: idParams, headers: ifMatchHeaders, body: jsonBody(memberChangeSchema) },
    responses: json(memberRowSchema, "The member as it is now"),
  }),
  previewHandover: createRoute({
    ...at("previewHandover"),
    summary: "What would go to a successor",
    request: { params: idParams },
    responses: json(handoverSchema, "How much there is of each"),
  }),
  handOver: createRoute({
    ...at("handOver"),
    summary:
      "Gives a member's tasks, groups and invitations to a successor and ends their sessions",
    request: { params: idParams, headers: idempotencyHeaders, body: jsonBody(handoverInputSchema) },
    responses: json(handoverSchema, "How much of each was handed over"),
  }),
} as const;

const groupRoutes = {
  listGroupMembers: createRoute({
    ...at("listGroupMembers"),
    summary: "People and towns of a group, with the time they belong or belonged to it",
    request: { params: idParams, query: z.object(pageQueryShape) },
    responses: page(groupMembershipSchema, "All memberships, on one page"),
  }),
  addGroupMember: createRoute({
    ...at("addGroupMember"),
    summary: "Adds a person or a town to a group",
    request: {
      params: idParams,
      headers: idempotencyHeaders,
      body: jsonBody(newGroupMembershipSchema),
    },
    responses: created(groupMembershipSchema, "The membership"),
  }),
  changeGroupMember: createRoute({
    ...at("changeGroupMember"),
    summary: "Changes the role in a group, or ends the membership on a day",
    request: { params: idParams, body: jsonBody(groupMembershipChangeSchema) },
    responses: json(groupMembershipSchema, "The membership as it is now"),
  }),
  removeGroupMember: createRoute({
    ...at("removeGroupMember"),
    summary: "Removes a membership that was a mistake; to end one, set its last day",
    request: { params: idParams },
    responses: nothing("Removed"),
  }),
} as const;

export const rightsRoutes = {
  ...memberRoutes,
  ...groupRoutes,
  listInvitations: createRoute({
    ...at("listInvitations"),
    summary: "Invitations and guest links, newest first",
    request: { query: z.object(pageQueryShape) },
    responses: page(invitationSchema, "A page of invitations"),
  }),
  createInvitation: createRoute({
    ...at("createInvitation"),
    summary: "Invites somebody by link or by mail into the network, a group, or to one meeting",
    request: { headers: idempotencyHeaders, body: jsonBody(newInvitationSchema) },
    responses: created(madeInvitationSchema, "The invitation, and its link unless it was mailed"),
  }),
  revokeInvitation: createRoute({
    ...at("revokeInvitation"),
    summary: "Revokes an invitation; what guests saw by it ends within two seconds",
    request: { params: idParams },
    responses: nothing("Revoked"),
  }),
  listAuditEntries: createRoute({
    ...at("listAuditEntries"),
    summary: "Who changed whose rights, what was published, whose data was touched",
    request: {
      query: z.object({
        ...pageQueryShape,
        subject: urnSchema.optional(),
        actor: urnSchema.optional(),
        action: z.string().max(80).optional(),
      }),
    },
    responses: page(auditEntrySchema, "A page, newest first"),
  }),
  listOutbox: createRoute({
    ...at("listOutbox"),
    summary: "Mails that wait, were delivered or were given up",
    request: { query: z.object(pageQueryShape) },
    responses: page(outboxMailSchema, "A page, newest first"),
  }),
  listMeetingTasks: createRoute({
    ...at("listMeetingTasks"),
    summary: "The tasks that stand in a meeting's minutes, for whoever may read these",
    request: { params: idParams, query: z.object(pageQueryShape) },
    responses: page(taskRowSchema, "All of them, on one page"),
  }),
} as const;
