/** Which piece of one list stands for which of the other; both rise. */
export type Pair = readonly [before: number, after: number];

/** What pieces are compared by. */
export interface Comparison<Piece> {
  /** Pieces with the same identity are the same one, whatever else has changed; `undefined` for none. */
  readonly identityOf: (piece: Piece) => string | undefined;
  /** Pieces with the same key look the same. */
  readonly keyOf: (piece: Piece) => string;
}

/** Steps of difference looked at within one gap; beyond, the gap counts as replaced. Bounds time and memory. */
const mostSteps = 1_000;

/**
 * Aligns two lists: first by identity, which is certain and costs nothing; then, between those, by the
 * shortest way from one to the other (Myers, "An O(ND) difference algorithm", 1986).
 *
 * @example
 * align([..."kitten"], [..."mitten"], { identityOf: () => undefined, keyOf: (letter) => letter });
 */
export function align<Piece>(
  before: readonly Piece[],
  after: readonly Piece[],
  comparison: Comparison<Piece>,
): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [
    ...anchors(before, after, comparison),
    [before.length, after.length] as const,
  ]) {
    const [left, right] = [before.slice(from, a), after.slice(to, b)];
    for (const [x, y] of shortestWay(left.map(comparison.keyOf), right.map(comparison.keyOf))) {
      pairs.push([from + x, to + y]);
    }
    if (a < before.length) pairs.push([a, b]);
    [from, to] = [a + 1, b + 1];
  }
  return pairs;
}

/** Pairs of the same identity, as far as they stand in the same order. */
function anchors<Piece>(
  before: readonly Piece[],
  after: readonly Piece[],
  { identityOf }: Comparison<Piece>,
): Pair[] {
  const places = new Map<string, number>();
  for (const [index, piece] of after.entries()) {
    const identity = identityOf(piece);
    if (identity !== undefined) places.set(identity, index);
  }
  const found: Pair[] = [];
  for (const [index, piece] of before.entries()) {
    const identity = identityOf(piece);
    const place = identity === undefined ? undefined : places.get(identity);
    if (place !== undefined && place > (found.at(-1)?.[1] ?? -1)) found.push([index, place]);
  }
  return found;
}

function shortestWay(before: readonly string[], after: readonly string[]): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middle = myers(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([x, y]): Pair => [x + start, y + start]),
    ...Array.from({ length: end }, (_, index): Pair => [
      before.length - end + index,
      after.length - end + index,
    ]),
  ];
}

function myers(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const size = Math.min(before.length + after.length, mostSteps) + 1;
  let furthest = new Int32Array(2 * size + 1);
  const trace: Int32Array[] = [];
  for (let steps = 0; steps < size; steps++) {
    trace.push(furthest.slice(size - steps - 1, size + steps + 2));
    for (let k = -steps; k <= steps; k += 2) {
      let x = stepDown(furthest, size, k, steps)
        ? at(furthest, size + k + 1)
        : at(furthest, size + k - 1) + 1;
      let y = x - k;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      furthest[size + k] = x;
      if (x >= before.length && y >= after.length)
        return wayBack(trace, before.length, after.length);
    }
  }
  return [];
}

function stepDown(furthest: Int32Array, middle: number, k: number, steps: number): boolean {
  return (
    k === -steps || (k !== steps && at(furthest, middle + k - 1) < at(furthest, middle + k + 1))
  );
}

function wayBack(trace: readonly Int32Array[], endX: number, endY: number): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [endX, endY];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps] ?? new Int32Array();
    const middle = steps + 1;
    const k = x - y;
    const from = stepDown(furthest, middle, k, steps) ? k + 1 : k - 1;
    const fromX = steps === 0 ? 0 : at(furthest, middle + from);
    const fromY = steps === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) pairs.unshift([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs;
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}
