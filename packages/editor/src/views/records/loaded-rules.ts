import type * as RecordRules from "./record-rules.js";

let rules: typeof RecordRules | undefined;
let loading: Promise<typeof RecordRules> | undefined;

/**
 * Core's rules for records, which bring the whole validation with them: loaded with the first record of a
 * text. `undefined` until then; `arrived` is called when they are there.
 */
export function loadedRules(arrived: () => void): typeof RecordRules | undefined {
  if (rules === undefined) void load(arrived);
  return rules;
}

async function load(arrived: () => void): Promise<void> {
  try {
    loading ??= import("./record-rules.js");
    rules = await loading;
    arrived();
  } catch {
    // The chunk did not arrive: records stand there without remarks, and the next change tries again.
    loading = undefined;
  }
}
