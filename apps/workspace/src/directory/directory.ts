import type { Group, ListedPerson, Network, Place } from "@staedtenetz/api/client";
import type { Locale, Named } from "@staedtenetz/elements";

type LangMap = Readonly<Record<string, string>>;

/**
 * The words of a language; else German, else whichever there is.
 *
 * @example
 * wordsIn({ de: "Weißwasser/O.L.", hsb: "Běła Woda" }, "en"); // "Weißwasser/O.L."
 */
export function wordsIn(words: LangMap, locale: Locale): string {
  return words[locale] ?? words["de"] ?? Object.values(words)[0] ?? "";
}

/** The network as pages need it: names by id, and its groups. */
export class Directory {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #people: ReadonlyMap<string, ListedPerson>;
  readonly people: readonly ListedPerson[];

  constructor(
    readonly network: Network,
    readonly places: readonly Place[],
    people: readonly ListedPerson[],
  ) {
    this.#places = new Map(places.map((place) => [place.id, place]));
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.people = [...this.#people.values()];
  }

  get groups(): readonly Group[] {
    return this.network.groups;
  }

  place(id: string): Place | undefined {
    return this.#places.get(id);
  }

  group(id: string): Group | undefined {
    return this.groups.find((group) => group.id === id);
  }

  groupBySlug(slug: string): Group | undefined {
    return this.groups.find((group) => group.slug === slug);
  }

  /** The network's own towns, by name. */
  towns(locale: Locale): Named[] {
    return this.named(
      this.network.members.map((member) => member.place),
      locale,
    );
  }

  /** The towns of a group, by name; those of the whole network when it lists none. */
  townsOf(group: Group | undefined, locale: Locale): Named[] {
    const ids = group?.places ?? [];
    return ids.length > 0 ? this.named(ids, locale) : this.towns(locale);
  }

  /** The name of a town, person or group. */
  nameOf(id: string, locale: Locale): string | undefined {
    const place = this.#places.get(id);
    if (place) return wordsIn(place.name, locale);
    const group = this.group(id);
    return group ? wordsIn(group.name, locale) : this.#people.get(id)?.name;
  }

  private named(ids: readonly string[], locale: Locale): Named[] {
    const collator = new Intl.Collator(locale);
    return ids
      .flatMap((id) => {
        const name = this.nameOf(id, locale);
        return name === undefined ? [] : { id, name };
      })
      .sort((a, b) => collator.compare(a.name, b.name));
  }
}
