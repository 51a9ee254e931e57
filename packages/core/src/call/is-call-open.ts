import { endOfDate, instantOf } from "../time/local.js";
import type { Edtf, Local } from "../time/types.js";

/**
 * Whether one can still apply. A call without a deadline is open.
 *
 * @param now The present instant.
 * @example isCallOpen({ deadline: "2025-10-31" }, "2025-10-31T22:59:59Z"); // true
 */
export function isCallOpen(
  { deadline }: { readonly deadline?: Edtf | Local | undefined },
  now: string,
): boolean {
  if (deadline === undefined) return true;
  const closes =
    typeof deadline === "string" ? endOfDate(deadline, "Europe/Berlin") : instantOf(deadline);
  return closes === undefined || Date.parse(now) < Date.parse(closes);
}
