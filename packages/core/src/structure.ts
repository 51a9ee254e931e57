import { createIssue, type Issue, type IssueDetail, type Path } from "./issues.js";
import { recordMessages } from "./messages/record.js";
import { openShape, type Shape } from "./shape.js";

/** Bounds of one record. They keep hostile input cheap; no real record comes near them. */
export const structureLimits = {
  /** Levels of nesting. */
  depth: 32,
  /** Single values in one record. */
  values: 100_000,
  /** UTF-16 code units of one text, unless the schema sets a smaller bound. */
  text: 200_000,
} as const;

/** What the look at the bare structure found. `stop` says that the schema must not see the input. */
export interface StructureReport {
  readonly issues: readonly Issue[];
  readonly stop: boolean;
}

const longestKey = 200;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
/** Everything that may need a closer look: control characters, combining marks and all above them. */
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- one range test for each text keeps validation fast
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0300-\uffff]/;
const controlCharacters = /(?![\t\n\r\u0080-\u009f])\p{Cc}/u;
const loneSurrogates = /\p{Surrogate}/u;

function allOf(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, "gu");
}

class StructureWalk {
  readonly issues: Issue[] = [];
  stop = false;
  private readonly path: (string | number)[] = [];
  private values = 0;

  private report(code: keyof typeof recordMessages, detail?: IssueDetail, path?: Path): void {
    this.issues.push(createIssue(recordMessages, code, path ?? this.path.slice(), detail));
  }

  private halt(code: "too-deep" | "too-many-values", limit: number): void {
    if (!this.stop) this.report(code, { params: { limit } });
    this.stop = true;
  }

  visit(value: unknown, shape: Shape): void {
    if (shape.exact === true) return;
    if (typeof value === "string") {
      if (value.length > structureLimits.text) this.longText();
      else if (suspicious.test(value)) this.text(value);
      return;
    }
    if (typeof value !== "object") {
      if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
        this.report("value-not-plain");
      return;
    }
    if (value === null) return;
    if (this.path.length >= structureLimits.depth) {
      this.halt("too-deep", structureLimits.depth);
      return;
    }
    if (Array.isArray(value)) this.list(value, shape);
    else this.object(value as Record<string, unknown>, shape);
  }

  private list(list: readonly unknown[], shape: Shape): void {
    this.values += list.length;
    if (this.values > structureLimits.values) {
      this.halt("too-many-values", structureLimits.values);
      return;
    }
    const items = shape.items ?? openShape;
    const depth = this.path.length;
    for (let i = 0; i < list.length && !this.stop; i++) {
      this.path[depth] = i;
      this.visit(list[i], items);
    }
    this.path.length = depth;
  }

  private object(object: Record<string, unknown>, shape: Shape): void {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null) {
      this.report("value-not-plain");
      this.stop = true;
      return;
    }
    const { fields, values } = shape;
    const depth = this.path.length;
    const keys = Object.keys(object);
    this.values += keys.length;
    if (this.values > structureLimits.values) {
      this.halt("too-many-values", structureLimits.values);
      return;
    }
    for (const key of keys) {
      this.path[depth] = key;
      const child = fields === undefined ? values : fields.get(key);
      if (child === undefined && !this.unknownKey(key, shape)) continue;
      this.visit(object[key], child ?? openShape);
      if (this.stop) break;
    }
    this.path.length = depth;
  }

  /** Says whether the value under a key that the schema does not name may be looked at. */
  private unknownKey(key: string, shape: Shape): boolean {
    if (forbiddenKeys.has(key)) {
      const path = this.path.slice();
      this.report("key-forbidden", { params: { key }, fix: [{ op: "remove", path }] }, path);
      return false;
    }
    if (key.length > longestKey) this.report("text-too-long", { params: { limit: longestKey } });
    else if (shape.fields !== undefined) this.report("key-unknown");
    return true;
  }

  private longText(): void {
    this.report("text-too-long", { params: { limit: structureLimits.text } });
  }

  private text(value: string): void {
    const set = (repaired: string): IssueDetail => ({
      fix: [{ op: "set", path: this.path.slice(), value: repaired }],
    });
    const visible = value
      .replaceAll(allOf(controlCharacters), "")
      .replaceAll(allOf(loneSurrogates), "\ufffd");
    const repaired = visible.normalize("NFC");
    if (controlCharacters.test(value)) this.report("text-control-character", set(repaired));
    if (loneSurrogates.test(value)) this.report("text-lone-surrogate", set(repaired));
    if (repaired !== visible) this.report("text-not-nfc", set(repaired));
  }
}

/** The number of values seen, or a number beyond the bound as soon as anything needs to be said. */
const somethingToSay = structureLimits.values + 1;

/** The shape under a key of a map with free keys; undefined when the key itself needs a word. */
function freeChild(key: string, values: Shape | undefined): Shape | undefined {
  return key.length > longestKey || forbiddenKeys.has(key) ? undefined : values;
}

/**
 * Whether there is nothing to say about a value: the quick way through the many records that are as they should be.
 * Keeps no path and makes no list; whatever looks unusual is left to the walk that reports.
 */
function countPlain(value: unknown, shape: Shape, depth: number, seen: number): number {
  if (typeof value === "string") {
    return value.length > structureLimits.text || suspicious.test(value) ? somethingToSay : seen;
  }
  if (typeof value !== "object" || value === null) {
    return typeof value === "number" || typeof value === "boolean" || value == null
      ? seen
      : somethingToSay;
  }
  if (depth >= structureLimits.depth) return somethingToSay;
  let count = seen;
  if (Array.isArray(value)) {
    const items = shape.items ?? openShape;
    for (let i = 0; i < value.length; i++) {
      count = countPlain(value[i], items, depth + 1, count + 1);
      if (count >= somethingToSay) return somethingToSay;
    }
    return count;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return somethingToSay;
  const { fields, values } = shape;
  for (const key in value) {
    const child = fields === undefined ? freeChild(key, values) : fields.get(key);
    if (child === undefined) return somethingToSay;
    if (child.exact === true) continue;
    const field = (value as Record<string, unknown>)[key];
    count =
      typeof field === "string" && field.length <= structureLimits.text && !suspicious.test(field)
        ? count + 1
        : countPlain(field, child, depth + 1, count + 1);
    if (count >= somethingToSay) return somethingToSay;
  }
  return count;
}

const nothingToSay: StructureReport = { issues: [], stop: false };

/**
 * Looks at the bare structure before any schema does: depth, size, own plain keys, texts that can be stored.
 * Linear in the input, stops at its bounds, reads own keys only.
 */
export function checkStructure(input: unknown, shape: Shape): StructureReport {
  if (countPlain(input, shape, 0, 0) < somethingToSay) return nothingToSay;
  const walk = new StructureWalk();
  walk.visit(input, shape);
  return walk;
}
