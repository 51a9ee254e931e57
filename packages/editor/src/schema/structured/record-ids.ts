import { structuredBlockKinds } from "@staedtenetz/document";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";

/** Whether a node is a record: a decision, next date, practice or call. */
export function isRecord(node: ProseMirrorNode): boolean {
  return structuredBlockKinds.some((kind) => kind === node.type.name);
}

/** Positions of the records by their ids; of two under one id, all. */
export function recordsIn(doc: ProseMirrorNode): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  doc.forEach((node, offset) => {
    if (isRecord(node)) push(ids, String(node.attrs["id"] ?? ""), offset);
  });
  return ids;
}

/** Positions of the tasks that stand in the text, by their ids. */
export function tasksIn(doc: ProseMirrorNode): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  doc.descendants((node, position) => {
    if (node.type.name === "taskBlock") push(ids, String(node.attrs["task"]), position);
    return !node.isTextblock;
  });
  return ids;
}

function push(map: Map<string, number[]>, id: string, position: number): void {
  const positions = map.get(id);
  if (positions === undefined) map.set(id, [position]);
  else positions.push(position);
}
