import type { Records } from "@staedtenetz/records";
import type { Documents } from "./documents/documents.js";

/** What the first data of a folder is written with. */
export interface FirstDataOptions {
  records: Records;
  documents: Documents;
  now: () => Date;
  newId: () => string;
}
