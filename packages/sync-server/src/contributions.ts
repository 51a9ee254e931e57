import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { decodeTrusted } from "./admission/decode.js";
import { DeleteRanges } from "./admission/delete-ranges.js";
import { breathe, updatesInOneGo } from "./breathe.js";
import type { StoredUpdate } from "./storage-adapter.js";
import type { StoredContribution } from "./version-storage.js";

/** Edits of one account within that time stand together: exact enough for "deleted on Tuesday at 14:10". */
const bucket = 600_000;

/** What one account did within some minutes. */
export interface Contribution {
  readonly userId: string;
  /** Of the last edit, milliseconds since 1970. */
  readonly at: number;
  readonly sequence: number;
  /** What it deleted. */
  readonly deleted: DeleteRanges;
  /** What it wrote under a clientID that is not its own: server edits, and what was recovered. */
  readonly written: DeleteRanges;
}

/**
 * Reads out of journal rows who deleted what, and who wrote what under a foreign clientID; everybody
 * who wrote anything has at least one contribution. In chunks, so that nobody waits.
 */
export async function contributionsOf(
  rows: readonly StoredUpdate[],
  owners: ReadonlyMap<number, string>,
): Promise<Contribution[]> {
  const found = new Map<string, Contribution>();
  for (const [index, row] of rows.entries()) {
    const key = `${Math.floor(row.at / bucket)}/${row.userId}`;
    const known = found.get(key);
    const contribution = {
      userId: row.userId,
      at: Math.max(row.at, known?.at ?? 0),
      sequence: row.sequence,
      deleted: known?.deleted ?? new DeleteRanges(),
      written: known?.written ?? new DeleteRanges(),
    };
    found.set(key, contribution);
    addRow(contribution, row, owners);
    if (index % updatesInOneGo === updatesInOneGo - 1) await breathe();
  }
  return [...found.values()];
}

function addRow(
  { userId, deleted, written }: Contribution,
  { update }: StoredUpdate,
  owners: ReadonlyMap<number, string>,
): void {
  const { structs, deletes } = decodeTrusted(update);
  for (const { id, length } of structs) {
    if (owners.get(id.client) !== userId) written.add(id.client, id.clock, length);
  }
  for (const [client, ranges] of deletes) {
    for (const { clock, len } of ranges) deleted.add(client, clock, len);
  }
}

export function storeContribution(contribution: Contribution): StoredContribution {
  const { userId, at, sequence, deleted, written } = contribution;
  const encoder = encoding.createEncoder();
  writeRanges(encoder, deleted);
  writeRanges(encoder, written);
  const lasting = written.count > 0;
  return { userId, at, sequence, lasting, ranges: encoding.toUint8Array(encoder) };
}

export function readContribution(stored: StoredContribution): Contribution {
  const { userId, at, sequence, ranges } = stored;
  const decoder = decoding.createDecoder(ranges);
  return { userId, at, sequence, deleted: readRanges(decoder), written: readRanges(decoder) };
}

function writeRanges(encoder: encoding.Encoder, ranges: DeleteRanges): void {
  const entries = [...ranges.entries()];
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, list] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, list.length);
    let end = 0;
    for (const { clock, len } of list) {
      encoding.writeVarUint(encoder, clock - end);
      encoding.writeVarUint(encoder, len);
      end = clock + len;
    }
  }
}

function readRanges(decoder: decoding.Decoder): DeleteRanges {
  const ranges = new DeleteRanges();
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder);
    let end = 0;
    for (let rest = decoding.readVarUint(decoder); rest > 0; rest--) {
      const clock = end + decoding.readVarUint(decoder);
      const len = decoding.readVarUint(decoder);
      ranges.add(client, clock, len);
      end = clock + len;
    }
  }
  return ranges;
}
