import type { NodeRule } from "../content-rules.js";
import { id, internal } from "./block-rules.js";

/** Nodes that are records, or point to one: tasks, decisions and the like. */
export const structuredNodes = {
  taskBlock: { content: "none", children: [], attributes: { task: id, ...internal } },
} as const satisfies Readonly<Record<string, NodeRule>>;
