/** The sectors an engaged town brings together. */
export const sectors = [
  "civilSociety",
  "administration",
  "business",
  "science",
  "politics",
] as const;
export type Sector = (typeof sectors)[number];
