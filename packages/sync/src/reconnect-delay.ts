import { closeCode } from "./protocol.js";

/** Close codes after which everybody comes back at once: the first pause is drawn from a wide span. */
const crowdCodes = new Set<number>([closeCode.restart, closeCode.tooFast, closeCode.loadFailed]);

/**
 * How long to wait before the next attempt, in milliseconds: growing from 0.2 s to 10 s and drawn at
 * random between half and all of it, so that two thousand clients do not come back in step. After a
 * restart the first pause is anything up to 5 s.
 *
 * @param failures attempts in a row that brought no exchange, 1 or more
 * @param code the close code, if the server gave one
 * @param random between 0 and 1
 *
 * @example
 * reconnectDelay(1, undefined, 0.5) // 150
 */
export function reconnectDelay(failures: number, code: number | undefined, random: number): number {
  if (failures <= 1 && code !== undefined && crowdCodes.has(code)) return 100 + random * 4900;
  const longest = Math.min(10_000, 200 * 2 ** Math.min(failures - 1, 10));
  return longest * (0.5 + random / 2);
}
