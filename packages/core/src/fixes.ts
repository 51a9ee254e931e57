import type { FixOperation, Issue, Path } from "./issues.js";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
const longestList = 100_000;

type Container = Record<string | number, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

function ownValue(container: Container, step: string | number): unknown {
  return Object.hasOwn(container, step) ? container[step] : undefined;
}

/** A copy with own properties only, `__proto__` among them when the input had it as a key of its own. */
function shallowCopy(value: Container): Container {
  if (Array.isArray(value)) return value.slice() as unknown as Container;
  const copy: Container = {};
  for (const key of Object.keys(value)) {
    if (key === "__proto__") define(copy, key, value[key]);
    else copy[key] = value[key];
  }
  return copy;
}

function define(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function mayStep(container: Container, step: string | number): boolean {
  if (!Array.isArray(container)) return typeof step === "string" && !forbiddenKeys.has(step);
  return Number.isInteger(step) && Number(step) >= 0 && Number(step) <= longestList;
}

function removeStep(container: Container, step: string | number): void {
  if (Array.isArray(container)) {
    if (Number.isInteger(step) && Object.hasOwn(container, step)) container.splice(Number(step), 1);
  } else if (Object.hasOwn(container, step)) delete container[step];
}

function applyAt(value: unknown, operation: FixOperation, depth: number): unknown {
  const { path } = operation;
  if (depth === path.length) return operation.op === "set" ? operation.value : undefined;
  const step = path[depth]!;
  const isLast = depth === path.length - 1;
  if (operation.op === "remove") {
    if (!isContainer(value) || !Object.hasOwn(value, step)) return value;
    const copy = shallowCopy(value);
    if (isLast) removeStep(copy, step);
    else if (!forbiddenKeys.has(String(step))) {
      copy[step] = applyAt(ownValue(copy, step), operation, depth + 1);
    }
    return copy;
  }
  const copy: Container = isContainer(value)
    ? shallowCopy(value)
    : typeof step === "number"
      ? ([] as unknown as Container)
      : {};
  if (!mayStep(copy, step)) return value;
  copy[step] = applyAt(ownValue(copy, step), operation, depth + 1);
  return copy;
}

/** Later list positions first, so that taking one entry out does not move the next. */
function byLaterPositionFirst(a: FixOperation, b: FixOperation): number {
  const shared = Math.min(a.path.length, b.path.length);
  for (let depth = 0; depth < shared; depth++) {
    const [x, y] = [a.path[depth]!, b.path[depth]!];
    if (x === y) continue;
    return typeof x === "number" && typeof y === "number" ? y - x : 0;
  }
  return b.path.length - a.path.length;
}

function isRemoved(path: Path, removed: readonly Path[]): boolean {
  return removed.some(
    (gone) => gone.length <= path.length && gone.every((step, i) => step === path[i]),
  );
}

/**
 * The input with the repairs of all given issues applied. Pure: the input stays as it is, untouched parts are shared.
 * Values are set first, then entries are taken out. Two repairs of the same field: the first wins. A step over
 * `__proto__`, `constructor` or `prototype` is never followed, and only own keys are read.
 *
 * @example
 * const { issues } = validate("place", input);
 * const repaired = applyFixes(input, issues);
 */
export function applyFixes<T>(input: T, issues: readonly Issue[]): T {
  const operations = issues.flatMap((issue) => issue.fix ?? []);
  const removals = operations.filter((operation) => operation.op === "remove");
  const removed = removals.map((operation) => operation.path);
  const written = new Set<string>();
  let result: unknown = input;
  for (const operation of operations) {
    if (operation.op !== "set" || isRemoved(operation.path, removed)) continue;
    const key = JSON.stringify(operation.path);
    if (written.has(key)) continue;
    written.add(key);
    result = applyAt(result, operation, 0);
  }
  const seen = new Set<string>();
  for (const operation of removals.sort(byLaterPositionFirst)) {
    const key = JSON.stringify(operation.path);
    if (seen.has(key)) continue;
    seen.add(key);
    result = applyAt(result, operation, 0);
  }
  return result as T;
}
