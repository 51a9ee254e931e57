import type { RecordBase } from "../record.js";
import type { EntryReader } from "./jcal.js";
import { readInstant } from "./read-time.js";
import { idOfUid } from "./uid.js";

/** What a reader of calendars is told. */
export interface ReadCalendarOptions {
  /** The present instant: `created` and `modified` of entries that do not say. */
  readonly now: string;
  /** Where times without a zone are meant. Default: `Europe/Berlin`. */
  readonly zone?: string;
}

/** The texts of a property and of its `X-` twin in other languages. */
export function readLanguages(
  entry: EntryReader,
  name: "summary" | "description",
): Record<string, string> | undefined {
  const found = [...entry.take(name), ...entry.take(`x-netz-${name}`)];
  const texts = found.flatMap((property) => {
    const text = property.values[0];
    const language = property.parameter("language") ?? "de";
    const isUsable = typeof text === "string" && text.trim() !== "";
    return isUsable && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? [[language, text]] : [];
  });
  return texts.length === 0 ? undefined : (Object.fromEntries(texts) as Record<string, string>);
}

/** What every record has, from UID, CREATED, LAST-MODIFIED, CATEGORIES and URL. */
export function readBase(
  entry: EntryReader,
  uid: string,
  { now }: ReadCalendarOptions,
): Omit<RecordBase, "type"> {
  entry.take("uid");
  const written = readInstant(entry, "created");
  const changed = readInstant(entry, "last-modified");
  const created = written ?? changed ?? now;
  const modified = changed ?? created;
  const keywords = entry.take("categories").flatMap(({ values }) => values.map(String));
  const web = entry.text("url");
  return {
    id: idOfUid(uid),
    created: created > modified ? modified : created,
    modified,
    ...(keywords.length > 0 && { keywords }),
    ...(web !== undefined && /^https?:\/\//i.test(web) && { web }),
  };
}
