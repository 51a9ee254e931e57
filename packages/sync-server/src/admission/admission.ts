import * as Y from "yjs";
import type { RefusalReason } from "@staedtenetz/sync/protocol";
import type { SyncLimits } from "../limits.js";
import { allow } from "./content-rules.js";
import { decodeBounded, type Clocks, type DecodedUpdate, type Range } from "./decode.js";
import { DeleteRanges } from "./delete-ranges.js";
import { visitInOrder } from "./dependency-order.js";
import { Container, nowhere, type DocumentIndex } from "./document-index.js";
import { serverOwner } from "../context.js";
import { encodeUpdate, type NewStruct } from "./encode.js";
import { placeOf } from "./place-of.js";

/** Who hands in an update, and what that one may do. */
export interface Author {
  /** Whose clientIDs these may be. */
  readonly owner: string;
  readonly canWrite: boolean;
  /** Within the days after a restore: others' structs are taken as well. */
  readonly recovering: boolean;
  /** The update is known to delete nothing but formatting marks (see `tidying.ts`). */
  readonly isTidying?: boolean;
}

export type Verdict =
  /** It changes nothing. */
  | { readonly type: "nothing" }
  /** It only deletes, and perhaps only what is deleted already: ask again once the index is settled. */
  | { readonly type: "unsettled" }
  | { readonly type: "refused"; readonly reason: RefusalReason }
  | {
      readonly type: "taken";
      /** Only what was new, written anew. */
      readonly update: Uint8Array;
      /** ClientIDs that belong to the author from now on. */
      readonly claims: readonly number[];
      /** Some of it belonged to others. */
      readonly recovered: boolean;
    };

type AdmissionLimits = Pick<
  SyncLimits,
  "updateBytes" | "updateStructs" | "updateLength" | "deleteRanges" | "valueDepth" | "documentBytes"
>;

const nothing: Verdict = { type: "nothing" };
const refused = (reason: RefusalReason): Verdict => ({ type: "refused", reason });

/**
 * Judges an update before anything is applied. When it is taken, the index holds it from then on;
 * otherwise the index is as it was.
 *
 * `settled` says that `index.deletes` holds every deletion, those that follow from others included.
 */
export function admit(
  index: DocumentIndex,
  update: Uint8Array,
  author: Author,
  limits: AdmissionLimits,
  settled: boolean,
): Verdict {
  if (update.length > limits.updateBytes) return refused("tooLarge");
  const decoded = decodeBounded(Uint8Array.prototype.slice.call(update), {
    structs: limits.updateStructs,
    valueDepth: limits.valueDepth,
    deleteRanges: Math.max(limits.deleteRanges, 2 * index.deletes.count),
  });
  if ("refused" in decoded) return refused(decoded.refused);
  const attempt = new Attempt(index, author, limits);
  const verdict = attempt.judge(decoded, settled);
  if (verdict.type === "taken") index.keep();
  else index.takeBack();
  return verdict;
}

/** One update on its way into the index. */
class Attempt {
  readonly #structs: NewStruct[] = [];
  readonly #claims = new Set<number>();
  /** Clocks that arrive already deleted. */
  readonly #bornDeleted: Clocks[] = [];
  #length = 0;
  #recovered = false;

  constructor(
    readonly index: DocumentIndex,
    readonly author: Author,
    readonly limits: AdmissionLimits,
  ) {}

  judge({ structs, deletes }: DecodedUpdate, settled: boolean): Verdict {
    const refusal = visitInOrder(structs, this.index, (struct) => this.#take(struct));
    const newDeletes = refusal === undefined ? this.#newDeletes(deletes) : undefined;
    const reason = refusal ?? (newDeletes instanceof DeleteRanges ? undefined : newDeletes);
    if (reason !== undefined) return this.#refuse(reason);
    if (!(newDeletes instanceof DeleteRanges)) return nothing;
    if (this.#structs.length === 0 && newDeletes.count === 0) return nothing;
    const takesWords = this.#takesWordsOfOthers(newDeletes);
    if ((this.#structs.length === 0 || takesWords) && !settled) return { type: "unsettled" };
    if (takesWords) return this.#refuse("foreignClient");
    if (this.author.canWrite) return this.#accept(newDeletes);
    const isTidying = this.#structs.length === 0 && this.author.isTidying === true;
    return isTidying ? nothing : this.#refuse("readOnly");
  }

  /** Who may write under anybody's keys: the server, and who brings back what a restore lost. */
  get #isTrusted(): boolean {
    return this.author.owner === serverOwner || this.author.recovering;
  }

  #takesWordsOfOthers(newDeletes: DeleteRanges): boolean {
    if (!this.index.kind.keepsWords || newDeletes.count === 0 || this.#isTrusted) return false;
    return [...newDeletes.entries()].some(
      ([client]) =>
        !this.#claims.has(client) && this.index.owners.get(client) !== this.author.owner,
    );
  }

  /** A reader's newer copy in the days after a restore is no offence: writers bring it back. */
  #refuse(reason: RefusalReason): Verdict {
    if (this.author.canWrite || reason === "malformed") return refused(reason);
    return this.author.recovering ? nothing : refused("readOnly");
  }

  #accept(newDeletes: DeleteRanges): Verdict {
    const { index } = this;
    const update = encodeUpdate(this.#structs, newDeletes.entries());
    if (this.#structs.length > 0 && index.bytes + update.length > this.limits.documentBytes) {
      return refused("documentFull");
    }
    for (const { client, clock, len } of this.#bornDeleted) index.deletes.add(client, clock, len);
    if (newDeletes.count > 0) addAll(index.deletes, newDeletes);
    for (const client of this.#claims) index.owners.set(client, this.author.owner);
    index.bytes += update.length;
    return { type: "taken", update, claims: [...this.#claims], recovered: this.#recovered };
  }

  #take(struct: Y.Item | Y.GC): RefusalReason | undefined {
    const { client, clock } = struct.id;
    const known = this.index.clock(client);
    const length = clock + struct.length - known;
    if (struct.length <= 0 || !Number.isSafeInteger(clock + struct.length)) return "malformed";
    this.#length += length;
    if (this.#length > this.limits.updateLength) return "tooLarge";
    const refusal = this.#claim(client) ?? this.#locate(struct, known, length);
    if (refusal !== undefined) return refusal;
    this.#structs.push({ struct, offset: known - clock });
    return undefined;
  }

  #claim(client: number): RefusalReason | undefined {
    const stored = this.index.owners.get(client);
    if (stored === this.author.owner) return undefined;
    const owner = stored ?? this.index.announced.get(client);
    if (owner === this.author.owner) {
      this.#claims.add(client);
      return undefined;
    }
    if (this.author.recovering) {
      this.#recovered = true;
      return undefined;
    }
    if (owner !== undefined) return "foreignClient";
    this.#claims.add(client);
    return undefined;
  }

  #locate(struct: Y.Item | Y.GC, known: number, length: number): RefusalReason | undefined {
    const { client, clock } = struct.id;
    if (struct instanceof Y.GC) {
      this.#bornDeleted.push({ client, clock: known, len: length });
      this.index.append(client, length, nowhere, undefined);
      return undefined;
    }
    const origin = known > clock ? new Y.ID(client, known - 1) : struct.origin;
    const place = placeOf(this.index, struct, origin);
    if (place === undefined) return "content";
    const account = this.#isTrusted ? undefined : this.author.owner;
    const allowed = allow(place.container.rule, place.key, struct.content, account);
    if (allowed === undefined) return "content";
    const depth = place.container.depth + 1;
    if (depth > this.index.kind.maxDepth) return "depth";
    const container = allowed === "plain" ? undefined : new Container(allowed, depth);
    if (struct.content instanceof Y.ContentDeleted) {
      this.#bornDeleted.push({ client, clock: known, len: length });
    }
    this.index.append(client, length, place, container);
    return undefined;
  }

  #newDeletes(deletes: DecodedUpdate["deletes"]): DeleteRanges | RefusalReason {
    const news = new DeleteRanges();
    if (deletes.size === 0) return news;
    const born = new DeleteRanges();
    for (const { client, clock, len } of this.#bornDeleted) born.add(client, clock, len);
    for (const [client, ranges] of deletes) {
      const known = this.index.clock(client);
      for (const range of ranges) {
        const refusal = checkRange(range, known);
        if (refusal !== undefined) return refusal;
        this.index.deletes.missing(client, range, (clock, len) => {
          born.missing(client, { clock, len }, (from, length) => news.add(client, from, length));
        });
      }
    }
    return news;
  }
}

function checkRange({ clock, len }: Range, known: number): RefusalReason | undefined {
  if (!Number.isSafeInteger(clock + len)) return "malformed";
  return clock + len > known ? "gap" : undefined;
}

function addAll(target: DeleteRanges, source: DeleteRanges): void {
  for (const [client, ranges] of source.entries()) {
    for (const { clock, len } of ranges) target.add(client, clock, len);
  }
}
