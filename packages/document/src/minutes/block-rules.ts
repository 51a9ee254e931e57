import { idRule } from "../identifiers.js";
import type { ValueRule } from "../value-rule.js";

/** An id of a record or file. */
export const id: ValueRule = idRule;

/** Words typed by somebody, up to a length. */
export const words = (maxLength: number): ValueRule => ({ type: "string", maxLength });

/** The same rule, for a value that may also be absent as `null`. */
export const nullable = (rule: ValueRule): ValueRule => ({ ...rule, nullable: true });

/**
 * Marks a block as internal: never part of anything published. Stored only where it is true; every block
 * that somebody may mark carries it.
 */
export const internal = { internal: { type: "true", nullable: true } } as const satisfies Readonly<
  Record<string, ValueRule>
>;
