import { createHash } from "node:crypto";

/** What every demo record is made with: when, and ids that are the same at each start. */
export interface DemoContext {
  readonly now: Date;
  /** Fields of every record. */
  record<Type extends string>(type: Type, name: string): DemoRecord<Type>;
}

export interface DemoRecord<Type extends string> {
  id: string;
  type: Type;
  created: string;
  modified: string;
}

export const BERLIN = "Europe/Berlin";

/**
 * The id of a demo record: always the same for the same name, so that a start that was cut short can be repeated.
 *
 * @example
 * demoId("place/weisswasser"); // "urn:uuid:…-8…-8…-…"
 */
export function demoId(name: string): string {
  const hash = createHash("sha256").update(`staedtenetz demo ${name}`).digest("hex");
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}

export function createDemoContext(now: Date): DemoContext {
  const at = now.toISOString();
  return {
    now,
    record: (type, name) => ({ id: demoId(name), type, created: at, modified: at }),
  };
}

/** A weekday at least `days` days after an instant, ISO 8601: Saturday and Sunday give way to Monday. */
export function workdayAfter(now: Date, days: number): string {
  const day = new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
  const weekday = day.getUTCDay();
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  day.setUTCDate(day.getUTCDate() + shift);
  return day.toISOString().slice(0, 10);
}
