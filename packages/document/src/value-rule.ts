/**
 * What a single value in a document may be: a key of a Y.Map, an attribute of a node or of a mark.
 * Plain data, so that the server's admission, the editor's schema and the tests read the same table.
 */
export type ValueRule =
  | {
      readonly type: "string";
      readonly maxLength: number;
      readonly pattern?: RegExp;
      readonly nullable?: true;
    }
  | { readonly type: "choice"; readonly values: readonly string[]; readonly nullable?: true }
  | {
      readonly type: "integer";
      readonly min: number;
      readonly max: number;
      readonly nullable?: true;
    }
  | { readonly type: "boolean"; readonly nullable?: true }
  | { readonly type: "true"; readonly nullable?: true };

/**
 * Whether a value fits its rule.
 *
 * @example
 * valueFits({ type: "integer", min: 1, max: 3 }, 2) // true
 * valueFits({ type: "integer", min: 1, max: 3 }, "2") // false
 */
export function valueFits(rule: ValueRule, value: unknown): boolean {
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
