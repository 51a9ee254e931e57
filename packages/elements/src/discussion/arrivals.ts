import type { Thread, ThreadKind } from "@staedtenetz/document";

/** How many entries each thread has. */
export function counts(threads: readonly Thread[]): Map<string, number> {
  return new Map(threads.map(({ id, entries }) => [id, entries.length]));
}

/** The newest entry of each thread that has more than were known: whose it is, and what it begins or answers. */
export function arrivals(
  known: ReadonlyMap<string, number>,
  threads: readonly Thread[],
): { readonly id: string; readonly author: string; readonly kind: ThreadKind | "reply" }[] {
  return threads.flatMap(({ id, kind, entries }) => {
    const [before, last] = [known.get(id), entries.at(-1)];
    if (last === undefined || before === entries.length) return [];
    const what = before === undefined ? kind : ("reply" as const);
    return [{ id: last.id, author: last.author, kind: what }];
  });
}
