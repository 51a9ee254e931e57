import { foldName } from "@staedtenetz/core/place";
import type { Subject } from "../task-list/names.js";

/** How many are offered at once: more than that and one types on. */
const most = 8;

/**
 * Those whose name holds every typed word at the start of one of its own, folded: "gorl", "Goerlitz" and "görl" find
 * Görlitz. Names that begin with what was typed come first, then by name.
 *
 * @example
 * findSubjects(subjects, "weissw", new Set(), "de");
 */
export function findSubjects(
  subjects: readonly Subject[],
  typed: string,
  chosen: ReadonlySet<string>,
  locale: string,
): readonly Subject[] {
  const words = foldName(typed)
    .split(" ")
    .filter((word) => word !== "");
  const { compare } = new Intl.Collator(locale);
  const found = subjects.flatMap((subject) => {
    if (chosen.has(subject.id)) return [];
    const folded = foldName(subject.name);
    const ownWords = folded.split(" ");
    if (!words.every((word) => ownWords.some((own) => own.startsWith(word)))) return [];
    return { subject, isFirst: folded.startsWith(words[0] ?? "") };
  });
  return found
    .sort(
      (a, b) => Number(b.isFirst) - Number(a.isFirst) || compare(a.subject.name, b.subject.name),
    )
    .slice(0, most)
    .map(({ subject }) => subject);
}
