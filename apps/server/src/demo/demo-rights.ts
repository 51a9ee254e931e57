import type { FirstDataOptions } from "../first-data-options.js";
import { demoId } from "./demo-context.js";
import { groupIds } from "./demo-groups.js";

/** Invented people who look after the network and its groups, so that the list of members shows how it is meant. */
const people = [
  { name: "Mira Koch", role: "coordinator", group: undefined },
  { name: "Jonas Feld", role: "member", group: groupIds.east },
  { name: "Helene Auer", role: "member", group: groupIds.west },
] as const;

const DAY = 24 * 60 * 60 * 1000;

/** Writes accounts with roles in network and groups, and an invitation that waits. May be repeated. */
export async function writeDemoRights({ records, now, newId }: FirstDataOptions): Promise<void> {
  const at = now();
  const instant = at.toISOString();
  const inDays = (days: number): string => new Date(at.getTime() + days * DAY).toISOString();
  const newToken = (): string => newId().slice(-36);
  for (const { name, role, group } of people) {
    const id = demoId(`member/${name}`);
    if ((await records.members.get(id)) !== undefined) continue;
    const token = newToken();
    await records.linkTokens.add({
      token,
      purpose: "firstSignIn",
      role,
      reusable: false,
      created: instant,
    });
    const session = { id: newId(), token: newToken(), expires: inDays(1) };
    const entered = { token, at: instant, day: instant.slice(0, 10), name, newAccount: id };
    await records.entrances.enter({ ...entered, session });
    await records.sessions.endAll(id);
    if (group === undefined) continue;
    await records.groupMembers.put({ group, member: id, kind: "person", role: "coordinator" });
  }
  const label = "Nora Winter";
  await records.linkTokens.add({
    token: newToken(),
    purpose: "invitation",
    role: "reader",
    reusable: false,
    created: instant,
    expires: inDays(14),
    createdBy: demoId(`member/${people[0].name}`),
    label,
  });
}
