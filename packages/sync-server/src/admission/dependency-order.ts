import * as Y from "yjs";
import type { RefusalReason } from "@staedtenetz/sync/protocol";
import type { Struct } from "./decode.js";
import type { DocumentIndex } from "./document-index.js";

export type Integrate = (struct: Y.Item | Y.GC) => RefusalReason | undefined;

/** The structs of one client, and where it stopped. */
interface Queue {
  readonly client: number;
  readonly structs: readonly Struct[];
  next: number;
}

/** A queue that goes on once another client has come to `clock`. */
interface Waiting {
  readonly clock: number;
  readonly queue: Queue;
}

/**
 * Visits the structs of an update so that each comes after those it builds on, however the clients
 * are ordered and interwoven in the update. Stops at the first refusal; "gap" when something it
 * builds on is neither known nor in the update. Each struct is looked at once, plus once for each
 * time its client had to wait.
 */
export function visitInOrder(
  structs: readonly Struct[],
  index: DocumentIndex,
  integrate: Integrate,
): RefusalReason | undefined {
  if (structs.length === 0) return undefined;
  if (structs.length === 1) return visitOne(structs, index, integrate);
  const queues = byClient(structs);
  const waiting = new Map<number, Waiting[]>();
  const runnable = [...queues.values()];
  for (let queue = runnable.pop(); queue !== undefined; queue = runnable.pop()) {
    const stop = advance(queue, index, integrate);
    if (typeof stop === "string") return stop;
    wake(waiting.get(queue.client), index.clock(queue.client), runnable);
    if (stop === undefined) continue;
    if (!queues.has(stop.client)) return "gap";
    wait(waiting, stop, queue);
  }
  const isDone = [...queues.values()].every(({ next, structs: all }) => next === all.length);
  return isDone ? undefined : "gap";
}

/** A keystroke, usually: nothing in the update can bring what it lacks. */
function visitOne(
  structs: readonly Struct[],
  index: DocumentIndex,
  integrate: Integrate,
): RefusalReason | undefined {
  const client = structs[0]?.id.client ?? 0;
  const stop = advance({ client, structs, next: 0 }, index, integrate);
  return stop instanceof Y.ID ? "gap" : stop;
}

function byClient(structs: readonly Struct[]): Map<number, Queue> {
  const lists = new Map<number, Struct[]>();
  for (const struct of structs) {
    const { client } = struct.id;
    const list = lists.get(client);
    if (list === undefined) lists.set(client, [struct]);
    else list.push(struct);
  }
  return new Map([...lists].map(([client, list]) => [client, { client, structs: list, next: 0 }]));
}

/** Returns a refusal, or what it has to wait for, or `undefined` when the queue is empty. */
function advance(
  queue: Queue,
  index: DocumentIndex,
  integrate: Integrate,
): RefusalReason | Y.ID | undefined {
  for (; queue.next < queue.structs.length; queue.next++) {
    const struct = queue.structs[queue.next];
    if (struct === undefined) break;
    const { client, clock } = struct.id;
    const known = index.clock(client);
    if (struct instanceof Y.Skip || clock > known) return "gap";
    if (struct.length > 0 && clock + struct.length <= known) continue;
    if (struct instanceof Y.Item) {
      const missing = missingFor(struct, index);
      if (missing !== undefined) return missing.client === client ? "gap" : missing;
    }
    const refusal = integrate(struct);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function missingFor(item: Y.Item, index: DocumentIndex): Y.ID | undefined {
  const { origin, rightOrigin } = item;
  const parent: unknown = item.parent;
  if (origin !== null && origin.clock >= index.clock(origin.client)) return origin;
  if (rightOrigin !== null && rightOrigin.clock >= index.clock(rightOrigin.client)) {
    return rightOrigin;
  }
  if (parent instanceof Y.ID && parent.clock >= index.clock(parent.client)) return parent;
  return undefined;
}

/** Keeps the lists falling, so that the next to be woken stands at the end. */
function wait(waiting: Map<number, Waiting[]>, { client, clock }: Y.ID, queue: Queue): void {
  const list = waiting.get(client);
  if (list === undefined) {
    waiting.set(client, [{ clock, queue }]);
    return;
  }
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.clock ?? 0) > clock) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, { clock, queue });
}

function wake(list: Waiting[] | undefined, clock: number, runnable: Queue[]): void {
  if (list === undefined) return;
  for (let next = list.at(-1); next !== undefined && next.clock < clock; next = list.at(-1)) {
    runnable.push(next.queue);
    list.pop();
  }
}
