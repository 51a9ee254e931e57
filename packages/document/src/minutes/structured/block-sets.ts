import type * as Y from "yjs";
import { idSource, isId } from "../../identifiers.js";
import type { KeyRule } from "../../content-rules.js";
import { ballotChoices } from "./block-codes.js";
import type { Ballot } from "./block-types.js";

/** What a block holds many of: the towns interested in a call, the partners of a practice. */
export type BlockSet = "place" | "partner";

/**
 * @internal Keys of the root `blocks`. What a block holds many of lies here, one key for each, so that two
 * people who add one at the same time both keep theirs; an attribute would keep the later one alone.
 */
export const blockKeys: readonly KeyRule[] = [
  {
    key: new RegExp(`^${idSource}:vote:${idSource}$`),
    value: { type: "choice", values: ballotChoices },
  },
  { key: new RegExp(`^${idSource}:(?:place|partner):${idSource}$`), value: { type: "true" } },
];

/** The key of one member of a set of a block. */
export function blockKey(block: string, set: BlockSet | "vote", subject: string): string {
  return `${block}:${set}:${subject}`;
}

/** The sets of all blocks, read in one pass over the root. */
export class BlockSets {
  readonly #subjects = new Map<string, string[]>();
  readonly #ballots = new Map<string, Ballot[]>();

  constructor(map: Y.Map<unknown>) {
    for (const [key, value] of map.entries()) this.#read(key, value);
  }

  /** Ids in a set of a block, sorted. */
  subjects(block: string, set: BlockSet): string[] {
    return (this.#subjects.get(`${block}:${set}`) ?? []).sort();
  }

  /** Ballots of a decision, sorted by voter. */
  ballots(block: string): Ballot[] {
    const ballots = this.#ballots.get(block) ?? [];
    return ballots.sort((a, b) => (a.voter < b.voter ? -1 : Number(a.voter > b.voter)));
  }

  #read(key: string, value: unknown): void {
    const [, block, set, subject] = /^(.+?):(vote|place|partner):(.+)$/.exec(key) ?? [];
    if (!isId(block) || !isId(subject)) return;
    const choice = ballotChoices.find((each) => each === value);
    if (set === "vote" && choice !== undefined) {
      push(this.#ballots, block, { voter: subject, choice });
    } else if (set !== "vote" && value === true) push(this.#subjects, `${block}:${set}`, subject);
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
