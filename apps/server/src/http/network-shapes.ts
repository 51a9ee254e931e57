import type { Group as GroupShape, Network as NetworkShape } from "@staedtenetz/api";
import type { Group, Records } from "@staedtenetz/records";

/** The network as the contract shows it; `undefined` before the first start is finished. */
export async function networkShape(records: Records): Promise<NetworkShape | undefined> {
  const network = await records.network.get();
  if (network === undefined) return undefined;
  const members = await records.networkMembers.list({ limit: 10_000 });
  return {
    id: network.id,
    name: network.name,
    demo: network.demo,
    members: members.items.map(({ place, since, regionalGroups }) => ({
      place,
      since,
      regionalGroups,
    })),
    groups: await groupShapes(records),
  };
}

/** Every group with the room of its task list; a group without one is not shown until it has it. */
export async function groupShapes(records: Records): Promise<GroupShape[]> {
  const groups = await records.groups.list();
  const lists = await records.documents.list({
    kind: "taskList",
    subjects: groups.map((group) => group.id),
  });
  return groups.flatMap((group) => {
    const taskList = lists.find((document) => document.subject === group.id)?.room;
    return taskList === undefined ? [] : [groupShape(group, taskList)];
  });
}

function groupShape(
  { id, slug, kind, parent, name, access, places }: Group,
  taskList: string,
): GroupShape {
  return {
    id,
    slug,
    kind,
    ...(parent === undefined ? {} : { parent }),
    name,
    access: access ?? "open",
    places,
    taskList,
  };
}
