import type { Group, Records, RegisteredDocument } from "@staedtenetz/records";
import type { DocumentScope, GroupScope } from "./rights.js";

/**
 * The scope of a group out of all groups; `undefined` for the network itself and for a group that is not known.
 *
 * @example
 * may(visitor, "invite", { group: groupScopeOf(group, await records.groups.list()) });
 */
export function groupScopeOf(
  id: string | undefined,
  groups: readonly Group[],
): GroupScope | undefined {
  const group = groups.find((candidate) => candidate.id === id);
  if (group === undefined || group.kind === "network") return undefined;
  const above: string[] = [];
  for (let next = parentOf(group, groups); next !== undefined; next = parentOf(next, groups)) {
    if (above.includes(next.id)) break;
    above.push(next.id);
  }
  return { id: group.id, above, access: group.access ?? "open" };
}

function parentOf({ parent }: Group, groups: readonly Group[]): Group | undefined {
  return groups.find(({ id, kind }) => id === parent && kind !== "network");
}

/** What rights need to know of a document of the register: its meeting and its group. */
export async function documentScopeOf(
  document: Pick<RegisteredDocument, "kind" | "subject">,
  records: Pick<Records, "events" | "groups">,
): Promise<DocumentScope> {
  const { kind, subject } = document;
  const groups = await records.groups.list();
  if (kind === "taskList") return scope({ kind }, groupScopeOf(subject, groups));
  const meeting = await records.events.get(subject);
  return scope({ kind, meeting: subject }, groupScopeOf(meeting?.group, groups));
}

function scope(document: DocumentScope, group: GroupScope | undefined): DocumentScope {
  return group === undefined ? document : { ...document, group };
}
