import { comparePlaceNames, foldName, foldWithoutUmlauts } from "./name-folding.js";
import type { Place } from "./place.js";
import type { PlaceRegister } from "./place-register.js";

/** How many places a search hands out. */
export interface SearchOptions {
  /** Default 20. */
  readonly limit?: number;
}

interface Hit {
  readonly place: Place;
  readonly name: string;
  readonly rank: number;
}

/** 0: the name begins so; 1: a later word of it does; undefined: it does not occur. */
function rankOf(folded: string, query: string): number | undefined {
  if (folded.startsWith(query)) return 0;
  return folded.includes(` ${query}`) ? 1 : undefined;
}

/**
 * Places for a search field: what was typed is the beginning of a name or of one of its words, in any of the place's
 * languages, with or without marks. Names that begin so come first, then the order of a German list.
 *
 * @example searchPlaces("bela w", register) // Weißwasser/O.L. (Běła Woda)
 */
export function searchPlaces(
  text: string,
  register: PlaceRegister,
  { limit = 20 }: SearchOptions = {},
): readonly Place[] {
  const queries = [foldName(text), foldWithoutUmlauts(text)];
  if (queries[0] === "") return [];
  const best = new Map<Place, Hit>();
  for (const { place, folded, text: name } of register.names) {
    const bare = foldWithoutUmlauts(name);
    const ranks = [folded, bare].flatMap((form) =>
      queries.flatMap((query) => rankOf(form, query) ?? []),
    );
    if (ranks.length === 0) continue;
    const rank = Math.min(...ranks);
    const known = best.get(place);
    if (known === undefined || rank < known.rank) best.set(place, { place, name, rank });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || comparePlaceNames(a.name, b.name))
    .slice(0, limit)
    .map((hit) => hit.place);
}
