import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Range } from "./decode.js";

/** A struct of which the first `offset` clocks are known already. */
export interface NewStruct {
  readonly struct: Y.Item | Y.GC;
  readonly offset: number;
}

/**
 * Writes exactly these structs and deletes as a Yjs update (version 1). What is stored and sent on is
 * what was admitted, written anew: nothing that only hid between the lines survives.
 */
export function encodeUpdate(
  structs: readonly NewStruct[],
  deletes: Iterable<readonly [client: number, ranges: readonly Range[]]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const clients = structs.length < 2 ? [structs] : byClient(structs);
  encoding.writeVarUint(rest, structs.length === 0 ? 0 : clients.length);
  for (const list of clients) {
    const first = list[0];
    if (first === undefined) continue;
    encoding.writeVarUint(rest, list.length);
    encoder.writeClient(first.struct.id.client);
    encoding.writeVarUint(rest, first.struct.id.clock + first.offset);
    for (const { struct, offset } of list) struct.write(encoder, offset);
  }
  writeDeletes(rest, [...deletes]);
  return encoder.toUint8Array();
}

/** Highest client first, as Yjs writes it. */
function byClient(structs: readonly NewStruct[]): (readonly NewStruct[])[] {
  const clients = new Map<number, NewStruct[]>();
  for (const entry of structs) {
    const list = clients.get(entry.struct.id.client);
    if (list === undefined) clients.set(entry.struct.id.client, [entry]);
    else list.push(entry);
  }
  return [...clients].sort(([a], [b]) => b - a).map(([, list]) => list);
}

function writeDeletes(
  rest: encoding.Encoder,
  deletes: readonly (readonly [client: number, ranges: readonly Range[]])[],
): void {
  encoding.writeVarUint(rest, deletes.length);
  for (const [client, ranges] of deletes) {
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(rest, clock);
      encoding.writeVarUint(rest, len);
    }
  }
}

/** Writes a Yjs state vector. */
export function encodeStateVector(entries: readonly (readonly [number, number])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, clock] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}
