import * as Y from "yjs";

type Clocks = Map<number, Map<number, number>>;

const rememberedMessages = 4_096;

/**
 * Tells which keystrokes an edit from the wire holds, whatever a server made of them: it may send them on as
 * they came, several in one message, or merged. Each is known by the first item it inserts, else deletes.
 */
export class Keystrokes {
  readonly #inserted: Clocks = new Map();
  readonly #deleted: Clocks = new Map();
  readonly #seen = new Map<string, readonly number[]>();

  /** Makes an edit known as keystroke `id`. */
  add(id: number, edit: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(edit);
    const first = structs.find((struct) => !(struct instanceof Y.Skip));
    if (first !== undefined) return put(this.#inserted, first.id.client, first.id.clock, id);
    for (const [client, [range]] of ds.clients) {
      if (range !== undefined) return put(this.#deleted, client, range.clock, id);
    }
  }

  /** The keystrokes in an edit. */
  in(edit: Uint8Array): number[] {
    const { structs, ds } = Y.decodeUpdate(edit);
    const ids: number[] = [];
    for (const { id, length } of structs) collect(this.#inserted, id.client, id.clock, length, ids);
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) collect(this.#deleted, client, clock, len, ids);
    }
    return ids;
  }

  /** The keystrokes in a message, which usually comes once for each receiver and is decoded once. */
  inMessage(message: Buffer, prefix: number): readonly number[] {
    const key = message.toString("latin1", prefix);
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const ids = this.in(editOf(message, prefix));
    if (this.#seen.size >= rememberedMessages) this.#seen.clear();
    this.#seen.set(key, ids);
    return ids;
  }
}

/** The edit within a message of type sync, step update: two numbers, a length, the bytes. */
function editOf(message: Buffer, prefix: number): Uint8Array {
  let at = prefix + 2;
  while ((message[at] ?? 0) > 127) at++;
  return message.subarray(at + 1);
}

function put(clocks: Clocks, client: number, clock: number, id: number): void {
  const ofClient = clocks.get(client) ?? new Map<number, number>();
  clocks.set(client, ofClient.set(clock, id));
}

function collect(
  clocks: Clocks,
  client: number,
  clock: number,
  length: number,
  ids: number[],
): void {
  const ofClient = clocks.get(client);
  if (ofClient === undefined) return;
  for (let at = clock; at < clock + length; at++) {
    const id = ofClient.get(at);
    if (id !== undefined) ids.push(id);
  }
}
