/** What became of an agenda item, in eleven classes. */
export const resultClasses = [
  "adopted",
  "adoptedPartly",
  "rejected",
  "noted",
  "referred",
  "preDiscussed",
  "postponed",
  "settled",
  "withdrawn",
  "elected",
  "none",
] as const;

export type ResultClass = (typeof resultClasses)[number];

/** How a result came about, where the record says so. */
export const resultMajorities = ["unanimous", "byMajority"] as const;

export type ResultMajority = (typeof resultMajorities)[number];
