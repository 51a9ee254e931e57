import type { TaskEntry } from "@staedtenetz/document";

/** How far a town is with the tasks that were given to several towns. */
export interface TownProgress {
  readonly place: string;
  readonly name: string;
  readonly done: number;
  /** Lines that count: all but the dropped ones. */
  readonly total: number;
}

/** Counts the lines of each town, by name; towns without a line are left out. */
export function townProgress(
  entries: readonly TaskEntry[],
  nameOf: (id: string) => string | undefined,
  locale: string,
): readonly TownProgress[] {
  const counts = new Map<string, { done: number; total: number }>();
  for (const { lines } of entries) {
    for (const { place, status } of lines) {
      if (status === "dropped") continue;
      const { done, total } = counts.get(place) ?? { done: 0, total: 0 };
      counts.set(place, { done: done + Number(status === "done"), total: total + 1 });
    }
  }
  const { compare } = new Intl.Collator(locale);
  return [...counts]
    .map(([place, { done, total }]) => ({ place, name: nameOf(place) ?? place, done, total }))
    .sort((a, b) => compare(a.name, b.name));
}
