import type { DecisionRow } from "@staedtenetz/api/client";
import type { KnownDecision } from "@staedtenetz/elements";
import { withNames } from "../pages/entries/entry-rows.js";
import { entryPath } from "../pages/entry-path.js";

/** Rows of decisions as the forms and links of minutes take them. */
export function knownDecisions(
  rows: readonly DecisionRow[],
  nameOf: (id: string) => string | undefined,
): readonly KnownDecision[] {
  return rows.map(({ id, text, day, meeting, vote, supersedes }) => ({
    id,
    text: withNames(text, nameOf),
    day,
    href: entryPath(meeting, id),
    adopted: vote.adopted,
    ...(supersedes === undefined ? {} : { supersedes }),
  }));
}
