import type { Contribution } from "./contributions.js";

/** Who deleted something, and when: within some minutes. */
export interface Deletion {
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Who wrote and who deleted each piece of a document's content. Pieces are Yjs ids: clientID and clock. */
export interface Authorship {
  /** The account that wrote a piece; `undefined` if that is not known. */
  readonly writerOf: (client: number, clock: number) => string | undefined;
  /** Who deleted a piece; `undefined` if it stands, or that is not known. */
  readonly deletionOf: (client: number, clock: number) => Deletion | undefined;
}

interface Span extends Deletion {
  readonly from: number;
  readonly to: number;
}

/** Puts together who owns which clientID and what the journal knows beyond that. */
export function authorshipOf(
  owners: ReadonlyMap<number, string>,
  contributions: readonly Contribution[],
): Authorship {
  const deleted = spansOf(contributions, ({ deleted: ranges }) => ranges);
  const written = spansOf(contributions, ({ written: ranges }) => ranges);
  return {
    writerOf: (client, clock) => {
      const account = spanAt(written, client, clock)?.userId ?? owners.get(client);
      return account === "" ? undefined : account;
    },
    deletionOf: (client, clock) => {
      const span = spanAt(deleted, client, clock);
      return span && { userId: span.userId, at: span.at };
    },
  };
}

function spansOf(
  contributions: readonly Contribution[],
  rangesOf: (contribution: Contribution) => Contribution["deleted"],
): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const contribution of contributions) {
    const { userId, at } = contribution;
    for (const [client, ranges] of rangesOf(contribution).entries()) {
      const list = spans.get(client) ?? [];
      for (const { clock, len } of ranges) list.push({ from: clock, to: clock + len, userId, at });
      spans.set(client, list);
    }
  }
  for (const list of spans.values()) list.sort((a, b) => a.from - b.from);
  return spans;
}

function spanAt(spans: Map<number, Span[]>, client: number, clock: number): Span | undefined {
  const list = spans.get(client) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.to ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  const span = list[low];
  return span !== undefined && span.from <= clock ? span : undefined;
}
