import { sortKeyOf } from "../database/sort-key.js";
import { isOfficeMailbox } from "./shared-mailboxes.js";

/** What somebody is compared by. */
export interface Comparable {
  name: string;
  emails: readonly string[];
  phones: readonly string[];
}

/** Why two entries may be the same person. */
export type DuplicateReason = "sameName" | "similarName" | "sameEmail" | "samePhone";

const titles = /\b(prof|dr|dipl|mag|ing|med|phil|jur|herr|frau)\b\.?(-ing\.?)?/g;

/** The words of a name without titles, accents, case and order: "Löwe, Dr. Ada" and "Ada Löwe" are one. */
function nameWords(name: string): string[] {
  return (
    sortKeyOf(name)
      .replace(titles, " ")
      .match(/[\p{L}\p{N}]+/gu)
      ?.toSorted() ?? []
  );
}

/** How many letters two words differ by, counted no further than two. */
function differsByAtMost(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}

const shortestSimilar = 7;

function nameReason(a: string, b: string): DuplicateReason | undefined {
  const [first, second] = [nameWords(a).join(" "), nameWords(b).join(" ")];
  if (first === "" || second === "") return undefined;
  if (first === second) return "sameName";
  const isLong = Math.min(first.length, second.length) >= shortestSimilar;
  return isLong && differsByAtMost(first, second, 1) ? "similarName" : undefined;
}

function ownAddresses(emails: readonly string[]): string[] {
  return emails.map((email) => email.toLowerCase()).filter((email) => !isOfficeMailbox(email));
}

/**
 * Why two entries may be one person; empty when nothing speaks for it. An address of an office or one that several people
 * share says nothing, and neither does a phone number alone: whole offices have one.
 *
 * @example
 * duplicateReasons({ name: "Ada Löwe", … }, { name: "Dr. Ada Loewe", … }, new Set()); // ["similarName"]
 */
export function duplicateReasons(
  a: Comparable,
  b: Comparable,
  shared: ReadonlySet<string>,
): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const named = nameReason(a.name, b.name);
  if (named !== undefined) reasons.push(named);
  const others = new Set(ownAddresses(b.emails));
  const same = ownAddresses(a.emails).filter((email) => others.has(email));
  if (same.some((email) => named !== undefined || !shared.has(email))) reasons.push("sameEmail");
  const isSamePhone = a.phones.some((phone) => b.phones.includes(phone));
  if (isSamePhone && reasons.length > 0) reasons.push("samePhone");
  return reasons;
}

/** Entries by what may make them duplicates, so that a long list is not compared each with each. */
export interface DuplicateIndex<Entry extends Comparable> {
  add(entry: Entry): void;
  /** The first entries for which something speaks, with what it is; in the order they were added. */
  find(entry: Comparable, shared: ReadonlySet<string>): (readonly [Entry, DuplicateReason[]])[];
}

/** A name longer than this is compared as a whole only. */
const longestSimilar = 100;

/** Nobody looks at more of one row. */
const mostFound = 20;

/**
 * An index of entries by name and address. Two names that differ by one letter are the same when the right letter is
 * left out of one or both: they are found by all of these spellings.
 *
 * @example
 * const index = createDuplicateIndex<Comparable>();
 * index.add(ada);
 * index.find(adaAgain, new Set()); // [[ada, ["sameName"]]]
 */
export function createDuplicateIndex<Entry extends Comparable>(): DuplicateIndex<Entry> {
  const entries = new Map<string, Entry[]>();
  const order = new Map<Entry, number>();
  return {
    add(entry) {
      order.set(entry, order.size);
      for (const key of keysOf(entry)) {
        const others = entries.get(key);
        if (others === undefined) entries.set(key, [entry]);
        else others.push(entry);
      }
    },
    find(entry, shared) {
      const seen = new Map<Entry, DuplicateReason[]>();
      let found = 0;
      for (const key of keysOf(entry)) {
        for (const other of entries.get(key) ?? []) {
          if (found === mostFound) break;
          if (seen.has(other)) continue;
          const reasons = duplicateReasons(entry, other, shared);
          seen.set(other, reasons);
          if (reasons.length > 0) found += 1;
        }
      }
      return [...seen]
        .filter(([, reasons]) => reasons.length > 0)
        .toSorted(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    },
  };
}

function keysOf({ name, emails }: Comparable): Set<string> {
  const words = nameWords(name).join(" ");
  const addresses = ownAddresses(emails).map((email) => `@${email}`);
  const isCompared = words.length >= shortestSimilar && words.length <= longestSimilar;
  const spellings = isCompared
    ? Array.from(
        { length: words.length },
        (_, index) => words.slice(0, index) + words.slice(index + 1),
      )
    : [];
  return new Set([...(words === "" ? [] : [words]), ...addresses, ...spellings]);
}
