import type { Locale, ShownUntakenEdits } from "@staedtenetz/elements";
import { type ConnectionSnapshot, connectionWords } from "@staedtenetz/sync";

/** The edits of a connection that were not taken, with the reason in words. */
export function untakenOf(
  snapshot: ConnectionSnapshot | undefined,
  locale: Locale,
): ShownUntakenEdits[] {
  return (snapshot?.untaken ?? []).map(({ id, at, parts, reason }) => ({
    id,
    at,
    parts,
    reason: connectionWords[locale].refused[reason],
  }));
}
