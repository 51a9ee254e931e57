import { invitationLetter, type MailLocale } from "@staedtenetz/mail";
import type { GroupRole, GuestRight, Link, LinkToken, Records, Role } from "@staedtenetz/records";
import type { Letters } from "../mail/letters.js";
import type { Access, Visitor } from "./access.js";
import { may, mayAssign, type GroupScope, type Standing } from "./rights.js";
import { groupScopeOf } from "./scopes.js";

/** Whom to invite, to what, and how. */
export interface InvitationOrder {
  label?: string | undefined;
  group?: string | undefined;
  groupRole?: GroupRole | undefined;
  meeting?: string | undefined;
  right?: GuestRight | undefined;
  person?: string | undefined;
  role: Role;
  reusable: boolean;
  days: number;
  /** Sends it by mail; else whoever asked gets the link. */
  address?: string | undefined;
  locale: MailLocale;
}

export interface InvitationsOptions {
  records: Records;
  access: Pick<Access, "announce">;
  letters: Letters;
  /** The origin people use. */
  origin: string;
  now: () => Date;
  newToken: () => string;
}

/** Makes links that let people in, and takes them back. */
export interface Invitations {
  /** Gives the invitation and, unless it went by mail, its link: the only time that it can be seen. */
  create(inviter: Visitor, order: InvitationOrder): Promise<{ link: Link; url?: string }>;
  /** Revokes a link; guests that came by it lose what they saw. */
  revoke(actor: Visitor, link: Link): Promise<void>;
}

/**
 * Whether somebody may invite: who coordinates a group, into it as a member of the network, and guests to its meetings.
 *
 * @example
 * mayInvite(visitor, { role: "member" }, scopeOfTheGroup);
 */
export function mayInvite(
  visitor: { standing: Standing },
  { role, meeting }: { role: Role; meeting?: string | undefined },
  group: GroupScope | undefined,
): boolean {
  if (!may(visitor, "invite", { group })) return false;
  if (meeting !== undefined || mayAssign(visitor, role)) return true;
  return group !== undefined && (role === "member" || role === "reader");
}

/**
 * Whether whoever made the link of a token could still make it. A link is worth no more than that: nobody whose right
 * was taken gets it back by a link they kept.
 */
export async function isStillCovered(
  token: string,
  {
    records,
    access,
    now,
  }: { records: Records; access: Pick<Access, "standingOf">; now: () => Date },
): Promise<boolean> {
  const found = await records.linkTokens.check(token, now().toISOString());
  const { purpose, createdBy, role, meeting, group }: Partial<Link> = found.ok ? found.link : {};
  if (createdBy === undefined || (purpose !== "invitation" && purpose !== "guest")) return true;
  const standing = await access.standingOf(createdBy);
  if (standing === undefined || role === undefined) return false;
  const where = meeting === undefined ? group : (await records.events.get(meeting))?.group;
  const scope = groupScopeOf(where, await records.groups.list());
  return mayInvite({ standing }, { role, meeting }, scope);
}

const DAY = 24 * 60 * 60 * 1000;

export function createInvitations(options: InvitationsOptions): Invitations {
  const { records, access, now, newToken, origin } = options;
  return {
    async create(inviter, order) {
      const at = now();
      const token = newToken();
      const id = await records.linkTokens.add(linkOf(inviter, order, token, at));
      const link = await records.linkTokens.get(id);
      if (link === undefined) throw new Error("An invitation that was just made is not there.");
      const { purpose, role, group, meeting } = link;
      await records.audit.add({
        at: at.toISOString(),
        actor: inviter.user.id,
        action: "invitation.created",
        subject: id,
        detail: { purpose, role, ...(group ? { group } : {}), ...(meeting ? { meeting } : {}) },
      });
      const url = `${origin}/join/${token}`;
      if (order.address === undefined) return { link, url };
      await sendInvitation(inviter, order, { link, url, address: order.address }, options);
      return { link };
    },
    async revoke(actor, { id }) {
      const at = now().toISOString();
      await records.linkTokens.revokeById(id, at);
      for (const userId of await records.guestAccess.endByLink(id)) access.announce({ userId });
      await records.audit.add({
        at,
        actor: actor.user.id,
        action: "invitation.revoked",
        subject: id,
      });
    },
  };
}

function linkOf(inviter: Visitor, order: InvitationOrder, token: string, at: Date): LinkToken {
  const { label, group, groupRole, meeting, right, person, address, reusable, days } = order;
  const isGuest = meeting !== undefined;
  const optional = {
    label,
    person,
    email: address,
    ...(isGuest ? { meeting, right } : { group, groupRole }),
  };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  const link: LinkToken = {
    token,
    purpose: isGuest ? "guest" : "invitation",
    role: isGuest ? "guest" : order.role,
    reusable: reusable && address === undefined && person === undefined,
    created: at.toISOString(),
    expires: new Date(at.getTime() + days * DAY).toISOString(),
    createdBy: inviter.user.id,
  };
  return Object.assign(link, Object.fromEntries(given));
}

async function sendInvitation(
  inviter: Visitor,
  { locale, label }: InvitationOrder,
  { link, url, address }: { link: Link; url: string; address: string },
  { records, letters }: InvitationsOptions,
): Promise<void> {
  const group = link.group === undefined ? undefined : await records.groups.get(link.group);
  const meeting = link.meeting === undefined ? undefined : await records.events.get(link.meeting);
  const wordsOf = (words: Readonly<Record<string, string>> | undefined): string | undefined =>
    words && (words[locale] ?? words["de"]);
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  await letters.send({
    kind: "invitation",
    to: { address, name: label },
    person: link.person,
    locale,
    write: (network) =>
      invitationLetter(locale, {
        network,
        inviter: inviter.user.name,
        group: wordsOf(group?.name),
        meeting: wordsOf(meeting?.title),
        url,
        until: until.format(Date.parse(link.expires ?? "")),
      }),
  });
}
