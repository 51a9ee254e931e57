import type { KnownDecision } from "../../decision-links.js";

/** Something that can be chosen from a list. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Whom the forms of records offer, and what an id stands for. */
export interface RecordDirectory {
  /** Towns by name. */
  readonly towns: () => readonly Choice[];
  /** People by name. */
  readonly people: () => readonly Choice[];
  readonly kindOf: (id: string) => "person" | "place";
  /** Decisions of the network that may be read, the newest first. Default: those of the same minutes alone. */
  readonly decisions?: () => readonly KnownDecision[];
  /** Guests of a meeting have none. Default: everybody has. */
  readonly hasVote?: (id: string) => boolean;
}

/** What the forms offer as long as no page brings a directory along. */
export const emptyDirectory: RecordDirectory = {
  towns: () => [],
  people: () => [],
  kindOf: () => "person",
};

/** Choices by their ids, as a select shows them. */
export function choicesOf(choices: readonly Choice[]): Record<string, string> {
  return Object.fromEntries(choices.map(({ id, name }) => [id, name]));
}
