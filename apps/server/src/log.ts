import { destination, pino, type Logger } from "pino";
import type { Settings } from "./settings/settings.js";

export type Log = Logger;

/** Structured lines to stderr. Fields hold ids, route patterns and numbers only: never a name, a token or an address. */
export function createLog(level: Settings["logLevel"]): Log {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
