import { parseAgs } from "../identifiers/ags.js";
import { parseArs } from "../identifiers/ars.js";
import { listExonyms } from "./exonyms.js";
import { foldName, foldWithoutUmlauts } from "./name-folding.js";
import { namesOfPlace, type PlaceName } from "./place-names.js";
import type { Place } from "./place.js";

/** A name in a register, with the place it belongs to. */
export interface RegisteredName extends PlaceName {
  readonly place: Place;
  /** The whole name folded, with its addition. */
  readonly folded: string;
}

/** Places that can be looked up by id, key and name. Holds references, copies nothing, never changes. */
export interface PlaceRegister {
  readonly size: number;
  readonly places: readonly Place[];
  byId(id: string): Place | undefined;
  /** All places with a key: historic and present ones may share it. */
  byKey(scheme: string, value: string): readonly Place[];
  /** For the rules of places: whether a key stands in the register. */
  isKeyInRegister(scheme: "ags" | "ars", value: string): boolean;
  /** Names whose bare form folds to the text; `lost` also finds those whose umlauts were lost. */
  namesByBase(base: string, options?: { readonly lost?: boolean }): readonly RegisteredName[];
  /** Folded names abroad or at home that mean the same town: `munich` → `muenchen`. */
  otherNamesOf(base: string): readonly string[];
  readonly names: readonly RegisteredName[];
}

function append<T>(index: Map<string, T[]>, key: string, entry: T): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [entry]);
  else entries.push(entry);
}

const readers: Readonly<Record<string, (value: string) => string | undefined>> = {
  ags: (value) => parseAgs(value).value,
  ars: (value) => parseArs(value).value,
};

function storedKey(scheme: string, value: string): string {
  const stored = Object.hasOwn(readers, scheme) ? readers[scheme]!(value) : value;
  return `${scheme}:${stored ?? value}`;
}

function readExonyms(): Map<string, string[]> {
  const otherNames = new Map<string, string[]>();
  for (const [exonym, endonym] of listExonyms()) {
    const [outer, inner] = [foldName(exonym), foldName(endonym)];
    append(otherNames, outer, inner);
    append(otherNames, inner, outer);
  }
  return otherNames;
}

/**
 * Makes a register of places. The caller supplies them, from the official register or from his own directory; the package
 * ships none.
 *
 * @example
 * const register = createPlaceRegister(places);
 * matchPlace("Frankfurt", register);
 */
export function createPlaceRegister(places: Iterable<Place>): PlaceRegister {
  const all = [...places];
  const ids = new Map(all.map((place) => [place.id as string, place]));
  const keys = new Map<string, Place[]>();
  const bases = new Map<string, RegisteredName[]>();
  const bareBases = new Map<string, RegisteredName[]>();
  const names: RegisteredName[] = [];
  for (const place of all) {
    for (const { scheme, value } of place.identifiers ?? []) {
      append(keys, storedKey(scheme, value), place);
    }
    for (const name of namesOfPlace(place)) {
      const entry: RegisteredName = { ...name, place, folded: foldName(name.text) };
      names.push(entry);
      append(bases, name.base, entry);
      const bare = foldWithoutUmlauts(name.bareText);
      if (bare !== name.base) append(bareBases, bare, entry);
    }
  }
  const otherNames = readExonyms();
  return {
    otherNamesOf: (base) => otherNames.get(base) ?? [],
    size: all.length,
    places: all,
    names,
    byId: (id) => ids.get(id),
    byKey: (scheme, value) => keys.get(storedKey(scheme, value)) ?? [],
    isKeyInRegister: (scheme, value) => keys.has(storedKey(scheme, value)),
    namesByBase: (base, options) =>
      (options?.lost === true ? bareBases.get(base) : bases.get(base)) ?? [],
  };
}
