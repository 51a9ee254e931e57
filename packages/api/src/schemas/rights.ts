import * as z from "zod";
import { urnSchema } from "./shapes.js";
import { MAX_NAME_LENGTH, userSchema } from "./session.js";
import { shownName } from "./shown-name.js";

export const roleSchema = z
  .enum(["admin", "coordinator", "editor", "member", "reader", "guest"])
  .meta({ id: "Role" });

export const groupRoleSchema = z
  .enum(["coordinator", "editor", "member", "reader"])
  .meta({ id: "GroupRole" });

const addressSchema = z.string().trim().toLowerCase().max(254);
const localeSchema = z.enum(["de", "en"]).default("de").describe("The language of the mail");
const nameSchema = z.string().overwrite(shownName).min(1).max(MAX_NAME_LENGTH);

export const signInWaysSchema = z
  .object({
    mail: z.boolean().describe("Whether a link can be sent by mail"),
    service: z
      .object({ name: z.string(), path: z.string() })
      .optional()
      .describe("A sign-in service of the towns: what its button says, and where it leads"),
  })
  .meta({ id: "SignInWays" });

export const mailLinkSchema = z
  .object({ address: addressSchema.min(3), locale: localeSchema })
  .meta({ id: "MailLink" });

export const groupMembershipSchema = z
  .object({
    id: urnSchema,
    group: urnSchema,
    member: urnSchema.describe("A person or a town"),
    kind: z.enum(["person", "place"]),
    role: groupRoleSchema,
    since: z.string().optional().describe("First day, ISO 8601; absent when not known"),
    until: z.string().optional().describe("Last day; absent while it goes on"),
  })
  .meta({ id: "GroupMembership" });

export const newGroupMembershipSchema = z
  .object({
    member: urnSchema,
    kind: z.enum(["person", "place"]),
    role: groupRoleSchema.default("member"),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
  })
  .meta({ id: "NewGroupMembership" });

export const groupMembershipChangeSchema = z
  .object({
    role: groupRoleSchema.optional(),
    until: z.iso.date().nullable().optional().describe("`null` takes the end back"),
  })
  .meta({ id: "GroupMembershipChange" });

export const accountSchema = z
  .object({
    user: userSchema,
    role: roleSchema,
    address: z.string().optional().describe("The confirmed mail address"),
    groups: z.array(groupMembershipSchema),
  })
  .meta({ id: "Account" });

export const accountChangeSchema = z.object({ name: nameSchema }).meta({ id: "AccountChange" });

export const accountSessionSchema = z
  .object({
    id: urnSchema,
    created: z.string(),
    used: z.string().describe("When it was last renewed, to a day"),
    expires: z.string(),
    current: z.boolean().describe("The session of this request"),
  })
  .meta({ id: "AccountSession" });

export const memberRowSchema = z
  .object({
    id: urnSchema,
    name: z.string(),
    colorIndex: z.int().min(0).max(7),
    role: roleSchema,
    joined: z.string(),
    suspended: z.string().optional(),
    address: z.string().optional().describe("For those who manage members only"),
    groups: z.array(groupMembershipSchema),
  })
  .meta({ id: "MemberRow" });

export const memberChangeSchema = z
  .object({ role: roleSchema.optional(), suspended: z.boolean().optional() })
  .meta({ id: "MemberChange" });

export const invitationSchema = z
  .object({
    id: urnSchema,
    purpose: z.enum(["invitation", "guest"]),
    state: z.enum(["open", "used", "expired", "revoked"]),
    role: roleSchema,
    label: z.string().optional().describe("Whom it is for, in the words of the one who made it"),
    person: urnSchema.optional(),
    group: urnSchema.optional(),
    groupRole: groupRoleSchema.optional(),
    meeting: urnSchema.optional(),
    right: z.enum(["read", "comment", "write"]).optional(),
    address: z.string().optional().describe("Where it was sent; forgotten once it is over"),
    reusable: z.boolean(),
    uses: z.int(),
    created: z.string(),
    createdBy: urnSchema.optional(),
    expires: z.string().optional(),
  })
  .meta({ id: "Invitation" });

/** How long an invitation is open: days at most, and unless chosen otherwise. */
export const MAX_INVITATION_DAYS = 90;
export const DEFAULT_INVITATION_DAYS = 14;

export const newInvitationSchema = z
  .object({
    label: nameSchema.optional(),
    role: roleSchema.exclude(["guest"]).default("member").describe("In the network"),
    group: urnSchema.optional(),
    groupRole: groupRoleSchema.optional(),
    meeting: urnSchema.optional().describe("For a guest's visit to one meeting; then no role"),
    right: z.enum(["read", "comment", "write"]).default("read").describe("Of a guest"),
    person: urnSchema.optional().describe("A person of the directory, who gets the account"),
    address: addressSchema.optional().describe("Sends it by mail; else the answer holds its link"),
    locale: localeSchema,
    reusable: z.boolean().default(false).describe("Whether several people may use it"),
    days: z.int().min(1).max(MAX_INVITATION_DAYS).default(DEFAULT_INVITATION_DAYS),
  })
  .meta({ id: "NewInvitation" });

export const madeInvitationSchema = z
  .object({
    invitation: invitationSchema,
    url: z.string().optional().describe("The link, shown this once; absent when it went by mail"),
  })
  .meta({ id: "MadeInvitation" });

export const auditEntrySchema = z
  .object({
    id: z.int(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: "AuditEntry" });

export const outboxMailSchema = z
  .object({
    id: urnSchema,
    kind: z.string(),
    to: z.object({ address: z.string(), name: z.string().optional() }),
    subject: z.string(),
    text: z.string().optional().describe("With demo data only, where nobody receives it"),
    created: z.string(),
    state: z.enum(["waiting", "delivered", "failed"]),
    attempts: z.int(),
    due: z.string(),
    finished: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: "OutboxMail" });

export const handoverSchema = z
  .object({
    tasks: z.int().describe("Tasks that are not done, in all task lists"),
    groups: z.int().describe("Groups that are coordinated"),
    invitations: z.int().describe("Invitations and guest links that are open"),
    sessions: z.int().describe("Browsers that are signed in"),
  })
  .meta({ id: "Handover" });

export const handoverInputSchema = z.object({ successor: urnSchema }).meta({ id: "HandoverInput" });

export type Account = z.infer<typeof accountSchema>;
export type AccountSession = z.infer<typeof accountSessionSchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type GroupMembership = z.infer<typeof groupMembershipSchema>;
export type GroupRole = z.infer<typeof groupRoleSchema>;
export type Handover = z.infer<typeof handoverSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type MemberRow = z.infer<typeof memberRowSchema>;
export type OutboxMail = z.infer<typeof outboxMailSchema>;
export type Role = z.infer<typeof roleSchema>;
export type SignInWays = z.infer<typeof signInWaysSchema>;
