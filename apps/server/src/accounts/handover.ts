import { taskListOf } from "@staedtenetz/document";
import { isMemberOn, type Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import { serverActor } from "../documents/documents.js";
import type { Access } from "./access.js";
import { isHigherRole } from "./rights.js";

/** How much goes, or went, from one to another. */
export interface HandoverCounts {
  /** Tasks that are not done, in all task lists. */
  tasks: number;
  /** Groups that are coordinated. */
  groups: number;
  /** Invitations and guest links that are open. */
  invitations: number;
  /** Browsers that are signed in. */
  sessions: number;
}

export interface HandoverOptions {
  records: Records;
  sync: Pick<SyncServer, "edit" | "read">;
  access: Pick<Access, "announce">;
  now: () => Date;
  today: () => string;
  newId: () => string;
}

/** Lets somebody go whose work others take on. */
export interface Handovers {
  preview(leaving: string): Promise<HandoverCounts>;
  /**
   * Gives everything of one person to another: tasks that are not done, in all task lists; coordinated groups, from
   * today; open invitations; the role in the network, if it is more. Then the leaving person's sessions end and the account is suspended. It may be repeated
   * after a power cut: what went before is not there any more.
   */
  carryOut(actor: string, leaving: string, successor: string): Promise<HandoverCounts>;
}

const finished = new Set<string>(["done", "dropped"]);

export function createHandovers(options: HandoverOptions): Handovers {
  const { records, access, now } = options;
  return {
    preview: (leaving) => count(leaving, options),
    async carryOut(actor, leaving, successor) {
      const counts = await count(leaving, options);
      await giveTasks(leaving, successor, options);
      await giveGroups(leaving, successor, options);
      await records.linkTokens.passOn(leaving, successor);
      await raiseRole(leaving, successor, records);
      const at = now().toISOString();
      await records.members.suspend(leaving, at);
      await records.sessions.endAll(leaving);
      await records.audit.add({
        at,
        actor,
        action: "member.handedOver",
        subject: leaving,
        detail: { successor, ...counts },
      });
      for (const userId of [leaving, successor]) access.announce({ userId });
      return counts;
    },
  };
}

async function count(
  leaving: string,
  { records, sync, now, today }: HandoverOptions,
): Promise<HandoverCounts> {
  let tasks = 0;
  for (const { room } of await records.documents.list({ kind: "taskList" })) {
    tasks += await sync.read(room, (doc) => openTasksOf(taskListOf(doc), leaving).length);
  }
  const at = now().toISOString();
  const [memberships, invitations, sessions] = await Promise.all([
    coordinatedBy(leaving, records, today()),
    records.linkTokens.countOpenBy(leaving, at),
    records.sessions.listBy(leaving, at),
  ]);
  return { tasks, groups: memberships.length, invitations, sessions: sessions.length };
}

async function giveTasks(
  leaving: string,
  successor: string,
  { records, sync, now, newId }: HandoverOptions,
): Promise<void> {
  const writing = { now: () => now().getTime(), newId };
  for (const { room } of await records.documents.list({ kind: "taskList" })) {
    const concerned = await sync.read(
      room,
      (doc) => openTasksOf(taskListOf(doc), leaving).length > 0,
    );
    if (!concerned) continue;
    await sync.edit(room, serverActor, (doc) => {
      const list = taskListOf(doc, writing);
      for (const { id } of openTasksOf(list, leaving)) {
        list.assign(id, successor);
        list.unassign(id, leaving);
      }
    });
  }
}

function openTasksOf(list: ReturnType<typeof taskListOf>, person: string) {
  return list
    .entries()
    .filter(({ status, assignees }) => !finished.has(status) && assignees.includes(person));
}

async function coordinatedBy(person: string, records: Records, today: string) {
  const memberships = await records.groupMembers.listBy(person);
  return memberships.filter(
    (membership) => membership.role === "coordinator" && isMemberOn(membership, today),
  );
}

/** The successor coordinates from today; of the one who leaves, yesterday was the last day in every group. */
async function giveGroups(
  leaving: string,
  successor: string,
  { records, today }: HandoverOptions,
): Promise<void> {
  const day = today();
  for (const { group } of await coordinatedBy(leaving, records, day)) {
    const gift = { group, member: successor, kind: "person", role: "coordinator" } as const;
    await records.groupMembers.put({ ...gift, since: day });
  }
  const yesterday = dayBefore(day);
  for (const membership of await records.groupMembers.listBy(leaving)) {
    if (!isMemberOn(membership, day)) continue;
    const { id, ...kept } = membership;
    const isNew = kept.since !== undefined && kept.since > yesterday;
    if (isNew) await records.groupMembers.remove(id);
    else await records.groupMembers.put({ ...kept, until: yesterday });
  }
}

async function raiseRole(leaving: string, successor: string, { members }: Records): Promise<void> {
  const [from, to] = await Promise.all([members.get(leaving), members.get(successor)]);
  if (from === undefined || to === undefined) return;
  if (isHigherRole(from.role, to.role)) await members.setRole(successor, from.role);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
