import * as decoding from "lib0/decoding";
import { encodeSyncStep2 } from "@staedtenetz/sync/protocol";
import * as Y from "yjs";
import type { DocumentIndex } from "./admission/document-index.js";
import { encodeUpdate } from "./admission/encode.js";
import { frame } from "./frame.js";
import type { RoomDocument } from "./room-document.js";

const rememberedAnswers = 32;
/** An empty state vector, as the key of its answer. */
const newcomer = Buffer.of(0).toString("base64");

/**
 * Answers "this is what I have" with what is lacking. Who lacks nothing gets the deletions alone, from
 * the index; everybody else gets it from the document. Equal questions share one framed answer until
 * something new is on disk.
 */
export class Differences {
  readonly #answers = new Map<string, Buffer>();

  constructor(
    readonly index: DocumentIndex,
    readonly document: RoomDocument,
  ) {}

  /** Something new is on disk. */
  forget(): void {
    if (this.#answers.size > 0) this.#answers.clear();
  }

  /**
   * Hands the framed answer to `send` in the moment in which it is true. `isQuiet`: everything in the
   * index is on disk. Returns `false` if the bytes are no state vector.
   */
  async give(
    stateVector: Uint8Array,
    isQuiet: boolean,
    send: (framed: Buffer) => void,
  ): Promise<boolean> {
    const theirs = readStateVector(stateVector);
    if (theirs === undefined) return false;
    if (isQuiet && this.#lacksNothing(theirs)) {
      send(
        this.#remembered("", () =>
          frame(encodeSyncStep2(encodeUpdate([], this.index.deletes.entries()))),
        ),
      );
      return true;
    }
    const whole = theirs.size === 0 ? this.document.wholeSnapshot : undefined;
    if (whole !== undefined) {
      send(this.#remembered(`=${newcomer}`, () => frame(encodeSyncStep2(whole))));
      return true;
    }
    await this.document.use((doc) => {
      const key = Buffer.from(stateVector).toString("base64");
      const make = (): Buffer => frame(encodeSyncStep2(Y.encodeStateAsUpdate(doc, stateVector)));
      send(this.#remembered(`=${key}`, make));
    });
    return true;
  }

  #lacksNothing(theirs: ReadonlyMap<number, number>): boolean {
    return this.index.stateVector().every(([client, clock]) => (theirs.get(client) ?? 0) >= clock);
  }

  #remembered(key: string, make: () => Buffer): Buffer {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = make();
    if (this.#answers.size >= rememberedAnswers) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}

function readStateVector(bytes: Uint8Array): Map<number, number> | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const entries = new Map<number, number>();
    for (let rest = decoding.readVarUint(decoder); rest > 0; rest--) {
      entries.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
    }
    return entries;
  } catch {
    // Safe to go on: the bytes ended early or held an unsafe number, and nothing was kept.
    return undefined;
  }
}
