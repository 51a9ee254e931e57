import type { Organisation } from "@staedtenetz/api/client";
import type { Locale, Subject } from "@staedtenetz/elements";
import { type Directory, wordsIn } from "./directory.js";

/**
 * Everybody a task can be given to: the network's towns, its groups, organisations and people.
 *
 * @example
 * subjectsOf(directory, organisations, "de").filter(({ kind }) => kind === "place");
 */
export function subjectsOf(
  directory: Directory,
  organisations: readonly Pick<Organisation, "id" | "name">[],
  locale: Locale,
): Subject[] {
  return [
    ...directory.towns(locale).map(({ id, name }) => ({ id, name, kind: "place" as const })),
    ...directory.groups.map(({ id, name }) => ({
      id,
      name: wordsIn(name, locale),
      kind: "group" as const,
    })),
    ...organisations.map(({ id, name }) => ({ id, name, kind: "organisation" as const })),
    ...directory.people.map(({ id, name }) => ({ id, name, kind: "person" as const })),
  ];
}
