/** A person, town or organisation that can be mentioned. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** What it is, in a word or two of the page's language: "Kommune", "Person". */
  readonly kind: string;
}

/** Where the editor gets names from; the document holds ids alone. */
export interface SubjectSource {
  /** Subjects whose name begins with what was typed, or one of its words does; marks and umlauts do not matter. */
  readonly search: (typed: string) => readonly Subject[];
  /** The one subject that is called exactly so; `undefined` when there is none, or more than one. */
  readonly named: (name: string) => Subject | undefined;
  /** Whether names can be known: before, an unknown id only means that nothing has arrived. */
  readonly isReady: () => boolean;
}
