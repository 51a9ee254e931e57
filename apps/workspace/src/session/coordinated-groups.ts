import type { Group, Rights } from "@staedtenetz/api/client";

/**
 * The groups whose members and invitations somebody looks after: all of them for who coordinates the network, else
 * those the person coordinates today with everything below them. The server decides again at every request.
 *
 * @example
 * coordinatedGroups(session.rights, directory.groups).map(({ slug }) => slug); // ["ost", "ag-verkehr"]
 */
export function coordinatedGroups(
  rights: Pick<Rights, "role" | "coordinates">,
  groups: readonly Group[],
): readonly Group[] {
  const own = groups.filter(({ kind }) => kind !== "network");
  if (rights.role === "admin" || rights.role === "coordinator") return own;
  const led = new Set(rights.coordinates);
  return own.filter((group) => lineOf(group, own).some(({ id }) => led.has(id)));
}

/** A group and those above it, without the network itself. */
function lineOf(group: Group, groups: readonly Group[]): readonly Group[] {
  const line: Group[] = [];
  let next: Group | undefined = group;
  while (next !== undefined && !line.includes(next)) {
    const { parent }: Group = next;
    line.push(next);
    next = groups.find(({ id }) => id === parent);
  }
  return line;
}
