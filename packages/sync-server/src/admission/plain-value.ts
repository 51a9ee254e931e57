import type { ValueRule } from "../document-kind.js";

/** Keys that reach a prototype when someone copies entries into an object. */
const poisonous: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a key may stand in a shared map, an attribute or an object inside a value. */
export function isSafeKey(key: string): boolean {
  return !poisonous.has(key);
}

/** Nesting of a JSON text, counted without parsing it; brackets inside strings do not count. */
export function jsonNesting(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}

/** Whether a value is JSON without poisonous keys. Its depth was bounded when it was read. */
export function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlainJson);
  if (typeof value !== "object" || value instanceof Uint8Array) return false;
  return Object.entries(value).every(([key, inner]) => isSafeKey(key) && isPlainJson(inner));
}

/** Whether a plain value fits its rule. */
export function fitsRule(rule: ValueRule, value: unknown): boolean {
  if (rule.type === "json") return isPlainJson(value) && rule.accepts(value);
  if (value === null) return rule.nullable === true;
  switch (rule.type) {
    case "string":
      return (
        typeof value === "string" &&
        value.length <= rule.maxLength &&
        (rule.pattern === undefined || rule.pattern.test(value))
      );
    case "choice":
      return typeof value === "string" && rule.values.includes(value);
    case "integer":
      return Number.isSafeInteger(value) && Number(value) >= rule.min && Number(value) <= rule.max;
    case "boolean":
      return typeof value === "boolean";
    default:
      return value === true;
  }
}
