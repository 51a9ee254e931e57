import type { RecordDirectory, SubjectSource } from "@staedtenetz/editor";
import type { Named } from "../task-list/names.js";

/** A directory that stays the same object while what it answers arrives and changes. */
export function liveDirectory(
  directory: () => RecordDirectory | undefined,
  towns: () => readonly Named[],
): Required<RecordDirectory> {
  return {
    towns: () => directory()?.towns() ?? towns(),
    people: () => directory()?.people() ?? [],
    kindOf: (id) => directory()?.kindOf(id) ?? "person",
    hasVote: (id) => directory()?.hasVote?.(id) ?? true,
    decisions: () => directory()?.decisions?.() ?? [],
  };
}

/** The same for those who can be mentioned. */
export function liveSubjects(subjects: () => SubjectSource | undefined): SubjectSource {
  return {
    search: (typed) => subjects()?.search(typed) ?? [],
    named: (name) => subjects()?.named(name),
    isReady: () => subjects()?.isReady() ?? false,
  };
}
