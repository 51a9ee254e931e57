import { localAt } from "../time/local.js";
import type { Local } from "../time/types.js";
import type { OparlObject } from "./draft.js";

/** What a reader of OParl objects is told. */
export interface ReadOparlOptions {
  /** The present instant: `created` and `modified` of objects that do not say. */
  readonly now: string;
  /** The zone whose clocks a meeting follows; OParl gives an offset only. Default: `Europe/Berlin`. */
  readonly zone?: string;
}

/** A field of the object's own; a field it inherits is not there. */
export function own(object: OparlObject, field: string): unknown {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}

/** A text that says something, without blanks around it. */
export function textOf(object: OparlObject, field: string): string | undefined {
  const value = own(object, field);
  if (typeof value !== "string") return undefined;
  const text = value.trim().normalize("NFC");
  return text === "" ? undefined : text;
}

/** The texts of a list; a single text counts as a list of one. */
export function textsOf(object: OparlObject, field: string): string[] {
  const value = own(object, field);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === "string" && item.trim() !== "");
}

/** An object inside the object. */
export function objectOf(object: OparlObject, field: string): OparlObject | undefined {
  const value = own(object, field);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as OparlObject)
    : undefined;
}

/** A day, also where a date-time stands in its place. */
export function dayOf(object: OparlObject, field: string): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(textOf(object, field) ?? "")?.[0];
}

/** What the clocks of a zone show at a date-time with offset. */
export function localOf(object: OparlObject, field: string, zone: string): Local | undefined {
  const text = textOf(object, field);
  return text === undefined ? undefined : localAt(text, zone);
}

/** An instant of the object, or undefined when it is none. */
export function instantOf(object: OparlObject, field: string): string | undefined {
  const text = textOf(object, field);
  return text !== undefined &&
    !Number.isNaN(Date.parse(text)) &&
    /T.*(Z|[+-]\d\d:?\d\d)$/.test(text)
    ? text
    : undefined;
}
