import * as Y from "yjs";
import type { RefusalReason } from "@staedtenetz/sync/protocol";
import type { Struct } from "./decode.js";
import type { DocumentIndex } from "./document-index.js";

export type Integrate = (struct: Y.Item | Y.GC) => RefusalReason | undefined;

/**
 * Visits the structs of an update so that each comes after those it builds on, however the clients
 * are ordered in the update. Stops at the first refusal; "gap" when something it builds on is
 * neither known nor in the update. Linear: every pair of clients waits for one another at most once.
 */
export function visitInOrder(
  structs: readonly Struct[],
  index: DocumentIndex,
  integrate: Integrate,
): RefusalReason | undefined {
  const queues = byClient(structs);
  for (const client of queues.keys()) {
    const waiting = [client];
    while (waiting.length > 0) {
      const current = waiting[waiting.length - 1] ?? client;
      const queue = queues.get(current);
      if (queue === undefined) return "gap";
      const stop = advance(queue, index, integrate);
      if (typeof stop === "string") return stop;
      if (stop === undefined) waiting.pop();
      else if (waiting.includes(stop)) return "gap";
      else waiting.push(stop);
    }
  }
  return undefined;
}

interface Queue {
  readonly structs: readonly Struct[];
  next: number;
}

function byClient(structs: readonly Struct[]): Map<number, Queue> {
  const lists = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = lists.get(struct.id.client);
    if (list === undefined) lists.set(struct.id.client, [struct]);
    else list.push(struct);
  }
  return new Map([...lists].map(([client, list]) => [client, { structs: list, next: 0 }]));
}

/** Returns a refusal, or the client it has to wait for, or `undefined` when the queue is empty. */
function advance(
  queue: Queue,
  index: DocumentIndex,
  integrate: Integrate,
): RefusalReason | number | undefined {
  for (; queue.next < queue.structs.length; queue.next++) {
    const struct = queue.structs[queue.next];
    if (struct === undefined) break;
    const { client, clock } = struct.id;
    const known = index.clock(client);
    if (struct instanceof Y.Skip || clock > known) return "gap";
    if (struct.length > 0 && clock + struct.length <= known) continue;
    if (struct instanceof Y.Item) {
      const missing = missingClient(struct, index);
      if (missing === client) return "gap";
      if (missing !== undefined) return missing;
    }
    const refusal = integrate(struct);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function missingClient(item: Y.Item, index: DocumentIndex): number | undefined {
  const { origin, rightOrigin } = item;
  const parent: unknown = item.parent;
  if (origin !== null && origin.clock >= index.clock(origin.client)) return origin.client;
  if (rightOrigin !== null && rightOrigin.clock >= index.clock(rightOrigin.client)) {
    return rightOrigin.client;
  }
  if (parent instanceof Y.ID && parent.clock >= index.clock(parent.client)) return parent.client;
  return undefined;
}
