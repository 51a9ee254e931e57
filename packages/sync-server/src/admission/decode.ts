import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { RefusalReason } from "@staedtenetz/sync/protocol";
import { isSafeKey, jsonNesting } from "./plain-value.js";

export type Struct = Y.Item | Y.GC | Y.Skip;

/** A range of deleted clocks of one client. */
export interface Range {
  readonly clock: number;
  readonly len: number;
}

/** A range with its client. */
export interface Clocks extends Range {
  readonly client: number;
}

export interface DecodedUpdate {
  /** Grouped by client, clocks rising within a client. */
  readonly structs: readonly Struct[];
  readonly deletes: ReadonlyMap<number, readonly Range[]>;
}

export interface DecodeBounds {
  /** Structs. */
  readonly structs: number;
  /** Ranges in the delete set. */
  readonly deleteRanges: number;
  /** Nesting of plain values. */
  readonly valueDepth: number;
}

/** Thrown inside the decoder only, to leave Yjs' reading loops at the first thing that is not allowed. */
class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}

/** Content that no rule can allow: legacy JSON, binary, embeds, subdocuments. Numbers as in Yjs' `contentRefs`. */
const forbiddenContent: ReadonlySet<number> = new Set([2, 3, 5, 9]);

/**
 * Yjs' decoder with a limit on everything that costs memory or stack without costing bytes, so that
 * decoding stays as cheap as the bytes are many.
 */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  #ranges = 0;
  #structs = 0;

  constructor(
    decoder: decoding.Decoder,
    readonly bounds: DecodeBounds,
  ) {
    super(decoder);
  }

  override readInfo(): number {
    const info = super.readInfo();
    if (++this.#structs > this.bounds.structs) throw new Refusal("tooLarge");
    if (forbiddenContent.has(info & 31)) throw new Refusal("content");
    return info;
  }

  override readDsClock(): number {
    if (++this.#ranges > this.bounds.deleteRanges) throw new Refusal("tooLarge");
    return super.readDsClock();
  }

  override readJSON(): unknown {
    const json = decoding.readVarString(this.restDecoder);
    if (jsonNesting(json) > this.bounds.valueDepth) throw new Refusal("depth");
    return JSON.parse(json) as unknown;
  }

  override readAny(): unknown {
    return this.#readAny(this.bounds.valueDepth);
  }

  #readAny(depth: number): unknown {
    const decoder = this.restDecoder;
    const tag = decoder.arr[decoder.pos];
    if (tag !== 118 && tag !== 117) return decoding.readAny(decoder) as unknown;
    if (depth === 0) throw new Refusal("depth");
    decoder.pos++;
    const length = decoding.readVarUint(decoder);
    if (tag === 117) {
      const array: unknown[] = [];
      for (let index = 0; index < length; index++) array.push(this.#readAny(depth - 1));
      return array;
    }
    const object: Record<string, unknown> = {};
    for (let index = 0; index < length; index++) {
      const key = decoding.readVarString(decoder);
      if (!isSafeKey(key)) throw new Refusal("content");
      object[key] = this.#readAny(depth - 1);
    }
    return object;
  }
}

/**
 * Decodes a Yjs update (version 1) from a stranger within bounds.
 *
 * `update` must lie in a buffer of its own: lib0 checks lengths against the whole buffer.
 */
export function decodeBounded(
  update: Uint8Array,
  bounds: DecodeBounds,
): DecodedUpdate | { readonly refused: RefusalReason } {
  let rest: decoding.Decoder | undefined;
  const Decoder = function Decoder(decoder: decoding.Decoder): BoundedDecoder {
    rest = decoder;
    return new BoundedDecoder(decoder, bounds);
  } as unknown as typeof Y.UpdateDecoderV1;
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, Decoder);
    return rest?.pos === update.length
      ? { structs, deletes: ds.clients }
      : { refused: "malformed" };
  } catch (error) {
    // Safe to go on: decoding only reads, and whatever it threw means these bytes are not taken.
    return { refused: error instanceof Refusal ? error.reason : "malformed" };
  }
}

/** Decodes what our own storage holds. */
export function decodeTrusted(update: Uint8Array): DecodedUpdate {
  const { structs, ds } = Y.decodeUpdate(update);
  return { structs, deletes: ds.clients };
}
