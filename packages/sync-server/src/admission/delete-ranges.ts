import type { Range } from "./decode.js";

/** The deleted clocks of one document: for each client, ranges that neither overlap nor touch, rising. */
export class DeleteRanges {
  readonly #clients = new Map<number, { starts: number[]; ends: number[] }>();
  #count = 0;

  /** Ranges over all clients. */
  get count(): number {
    return this.#count;
  }

  /** Calls `visit` for each part of the range that is not deleted yet. */
  missing(
    client: number,
    { clock, len }: Range,
    visit: (clock: number, len: number) => void,
  ): void {
    const end = clock + len;
    const ranges = this.#clients.get(client);
    let from = clock;
    if (ranges !== undefined) {
      const { starts, ends } = ranges;
      for (let at = firstEndingAfter(ends, clock); at < starts.length; at++) {
        const start = starts[at] ?? end;
        if (start >= end) break;
        if (start > from) visit(from, start - from);
        from = Math.max(from, ends[at] ?? end);
      }
    }
    if (from < end) visit(from, end - from);
  }

  add(client: number, clock: number, len: number): void {
    if (len === 0) return;
    let ranges = this.#clients.get(client);
    if (ranges === undefined) {
      ranges = { starts: [], ends: [] };
      this.#clients.set(client, ranges);
    }
    const { starts, ends } = ranges;
    let start = clock;
    let end = clock + len;
    const at = firstEndingAfter(ends, start - 1);
    let upTo = at;
    while (upTo < starts.length && (starts[upTo] ?? 0) <= end) {
      start = Math.min(start, starts[upTo] ?? start);
      end = Math.max(end, ends[upTo] ?? end);
      upTo++;
    }
    starts.splice(at, upTo - at, start);
    ends.splice(at, upTo - at, end);
    this.#count += 1 - (upTo - at);
  }

  /** Everything, highest client first, as Yjs writes it. */
  *entries(): Generator<readonly [client: number, ranges: readonly Range[]]> {
    for (const client of [...this.#clients.keys()].sort((a, b) => b - a)) {
      const ranges = this.#clients.get(client);
      if (ranges === undefined) continue;
      const { starts, ends } = ranges;
      yield [client, starts.map((clock, at) => ({ clock, len: (ends[at] ?? clock) - clock }))];
    }
  }
}

/** Index of the first range whose end lies after `clock`. */
function firstEndingAfter(ends: readonly number[], clock: number): number {
  let low = 0;
  let high = ends.length;
  if (high > 0 && (ends[high - 1] ?? 0) <= clock) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
