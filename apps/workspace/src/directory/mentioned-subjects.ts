import type { Organisation } from "@staedtenetz/api/client";
import type { Locale } from "@staedtenetz/elements";
import { foldName } from "@staedtenetz/core/place";
import { writingTexts } from "../texts/writing.js";
import { type Directory, wordsIn } from "./directory.js";

/** Somebody who can be mentioned, with what they are. */
export interface MentionedSubject {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

interface Entry extends MentionedSubject {
  readonly folded: readonly string[];
}

/** Everybody who can be mentioned in minutes: people, towns and organisations of the directory. */
export class Subjects {
  readonly #entries: readonly Entry[];
  readonly #organisations: ReadonlyMap<string, string>;

  constructor(
    private readonly directory: Directory | undefined,
    private readonly organisations: readonly Pick<Organisation, "id" | "name">[],
    private readonly locale: Locale,
  ) {
    this.#organisations = new Map(organisations.map(({ id, name }) => [id, name]));
    this.#entries = this.#read();
  }

  /** These, or new ones when the directory, its organisations or the language are others by now. */
  over(
    directory: Directory | undefined,
    organisations: readonly Pick<Organisation, "id" | "name">[],
    locale: Locale,
  ): Subjects {
    const isSame =
      directory === this.directory &&
      organisations === this.organisations &&
      locale === this.locale;
    return isSame ? this : new Subjects(directory, organisations, locale);
  }

  readonly isReady = (): boolean => this.directory !== undefined;

  /** The name behind an id. */
  readonly nameOf = (id: string): string | undefined =>
    this.directory?.nameOf(id, this.locale) ?? this.#organisations.get(id);

  /** Those whose name, or a later word of it, begins with what was typed; those of the first kind come first. */
  readonly search = (typed: string): readonly MentionedSubject[] => {
    const wanted = foldName(typed);
    const { compare } = new Intl.Collator(this.locale);
    return this.#entries
      .flatMap((entry) => {
        const isFirst = entry.folded.some((name) => name.startsWith(wanted));
        const isFound = isFirst || entry.folded.some((name) => name.includes(` ${wanted}`));
        return isFound ? [{ entry, isFirst }] : [];
      })
      .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || compare(a.entry.name, b.entry.name))
      .map(({ entry }) => entry);
  };

  /** The one who is called exactly so, in whichever spelling. */
  readonly named = (name: string): MentionedSubject | undefined => {
    const wanted = foldName(name);
    if (wanted.length < 3) return undefined;
    const [found, ...others] = this.#entries.filter(({ folded }) => folded.includes(wanted));
    return others.length === 0 ? found : undefined;
  };

  #read(): Entry[] {
    const { directory, locale } = this;
    if (directory === undefined) return [];
    const { person, town, organisation } = writingTexts[locale];
    const places = directory.network.members.flatMap((member) => {
      const place = directory.place(member.place);
      if (place === undefined) return [];
      const names = [...new Set(Object.values(place.name).map(foldName))];
      return [{ id: place.id, name: wordsIn(place.name, locale), kind: town, folded: names }];
    });
    const others = [
      ...directory.people.map(({ id, name }) => ({ id, name, kind: person })),
      ...[...this.#organisations].map(([id, name]) => ({ id, name, kind: organisation })),
    ];
    return [...places, ...others.map((other) => ({ ...other, folded: [foldName(other.name)] }))];
  }
}
