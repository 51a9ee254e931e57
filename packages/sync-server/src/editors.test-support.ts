import { encodeSyncStep1, encodeUpdate } from "@staedtenetz/sync/protocol";
import * as Y from "yjs";
import type { KillableServer } from "./killable-server.test-support.js";
import { until, type RawClient } from "./test-bench.test-support.js";

const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

/** People in one room, and how long each edit takes from one of them to the one who watches. */
export class Editors {
  readonly latencies: number[] = [];
  readonly #sentAt = new Map<string, number>();
  #edits = 0;

  private constructor(
    readonly docs: readonly Y.Doc[],
    readonly clients: readonly RawClient[],
  ) {
    clients.at(-1)?.webSocket.on("message", (data: Buffer) => {
      for (const [mark] of data.toString("latin1").matchAll(/edit-\d+;/g)) {
        const sent = this.#sentAt.get(mark);
        if (sent !== undefined) this.latencies.push(performance.now() - sent);
        this.#sentAt.delete(mark);
      }
    });
  }

  static async enter(server: KillableServer, count: number, room: string): Promise<Editors> {
    const clients: RawClient[] = [];
    for (let at = 0; at <= count; at++) clients.push(await server.join(`editor-${at}`, room));
    for (const client of clients) client.send(empty);
    const docs = clients.slice(0, -1).map((client) => {
      const doc = new Y.Doc();
      doc.on("update", (update: Uint8Array) => client.send(encodeUpdate(update)));
      return doc;
    });
    await until(() => clients.every((client) => client.count("difference") > 0));
    return new Editors(docs, clients);
  }

  /** One of them after the other adds a line. */
  async type(milliseconds: number, gap: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      const mark = `edit-${this.#edits};`;
      this.#sentAt.set(mark, performance.now());
      this.docs[this.#edits++ % this.docs.length]?.getArray("log").push([mark]);
      await pause(gap);
    }
    await until(() => this.#sentAt.size === 0, "every edit to arrive");
  }
}
