/** A town, person or group that a task can be given to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export const subjectKinds = ["place", "group", "organisation", "person"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Somebody a task can be given to, with what they are. */
export interface Subject extends Named {
  readonly kind: SubjectKind;
}
