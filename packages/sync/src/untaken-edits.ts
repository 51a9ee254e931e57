import { untakenParts, type DocumentKindName, type UntakenPart } from "@staedtenetz/document";
import * as Y from "yjs";
import type { KeptCopy, LocalCopies } from "./local-copy.js";
import type { RefusalReason } from "./protocol.js";

/** Edits that the server did not take, kept until their author has seen to them. */
export interface UntakenEdits {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: RefusalReason;
  /** The copy that holds them, as it was. Only for reading. */
  readonly doc: Y.Doc;
  /** What in it the current document lacks; `undefined` until that is in sync. */
  readonly parts: readonly UntakenPart[] | undefined;
}

/** The untaken edits of one room: in this device's store where there is one, else in memory. */
export class UntakenShelf {
  #edits: readonly UntakenEdits[] = [];
  #nextId = -1;

  constructor(
    private readonly userId: string,
    private readonly room: string,
    private readonly kind: DocumentKindName,
    private readonly copies: LocalCopies | undefined,
  ) {}

  get edits(): readonly UntakenEdits[] {
    return this.#edits;
  }

  /** Finds what an earlier visit left behind. */
  async load(): Promise<void> {
    const kept = (await this.copies?.kept(this.userId, this.room)) ?? [];
    this.#edits = kept.map(readKept);
  }

  /** Puts a refused copy aside. Resolves with whether the device holds it. */
  async add(doc: Y.Doc, reason: RefusalReason, at: number): Promise<boolean> {
    const state = Y.encodeStateAsUpdate(doc);
    const { userId, room } = this;
    let kept: KeptCopy | undefined;
    try {
      kept = await this.copies?.keep(userId, { room, at, reason, state });
    } catch {
      // Safe to go on: the edits stay in memory and are offered now; the caller leaves the old copy.
    }
    const id = kept?.id ?? this.#nextId--;
    this.#edits = [...this.#edits, readKept({ id, room, at, reason, state })];
    return kept !== undefined;
  }

  /** Works out what the document lacks, once it is in sync. */
  compare(current: Y.Doc): void {
    this.#edits = this.#edits.map((edits) =>
      edits.parts === undefined
        ? Object.assign({}, edits, { parts: untakenParts(this.kind, edits.doc, current) })
        : edits,
    );
  }

  /** The author has copied, inserted or given up these edits. */
  async drop(id: number): Promise<void> {
    this.#edits = this.#edits.filter((edits) => edits.id !== id);
    if (id > 0) await this.copies?.dropKept(this.userId, id);
  }
}

function readKept({ id, at, reason, state }: KeptCopy): UntakenEdits {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { id, at, reason: reason as RefusalReason, doc, parts: undefined };
}
