import {
  InvalidRecordError,
  passagesOf,
  replacePassages,
  type FoundRow,
  type HiddenTerms,
  type Records,
} from "@staedtenetz/records";
import { inTurn } from "../http/lost-updates.js";
import { named, type FoundPassage } from "./passages.js";

export interface RowPassageOptions {
  records: Records;
  /** The data folder's secret: keys the hashes of names. */
  secret: string;
  now: () => Date;
}

/** Rows that are made from documents, lists or other rows, or hold no words of people. */
const derived =
  /^(projected_|record_(search|facet)$|minutes_version$|audit$|request$|people_report$|person_import$|mail_outbox$)/;

interface Kind {
  words: string;
  /** The page it is shown and changed on. */
  path?: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  event: { words: "Termin" },
  file: { words: "Datei" },
  link_token: { words: "Einladung", path: "/mitglieder/einladungen" },
  minutes_step: { words: "Schritt eines Protokolls" },
  network: { words: "Netzwerk" },
  network_member: { words: "Mitgliedschaft einer Kommune" },
  organisation: { words: "Organisation" },
  partnership: { words: "Partnerschaft" },
  place: { words: "Kommune" },
  working_group: { words: "Gruppe", path: "/mitglieder/gruppen" },
};

/** Rows of the database, such as events and partnerships, whose words name the person behind some hidden terms. */
export async function rowPassages(
  hidden: HiddenTerms,
  { records, secret }: Pick<RowPassageOptions, "records" | "secret">,
): Promise<FoundPassage[]> {
  const rows = await records.erasure.texts((table) => !derived.test(table));
  return rows.flatMap(({ table, id, texts }): FoundPassage[] => {
    const places = named(
      texts.map((text, index) => ({ path: String(index), text })),
      hidden,
      secret,
    );
    const [first] = places;
    if (first === undefined) return [];
    const { words, path } = kinds[table] ?? { words: table };
    return [
      {
        key: `row#${table}#${id}`,
        kind: "row",
        title: words,
        ...(path === undefined ? {} : { link: path }),
        where: `${words} ${id.replace("urn:uuid:", "").slice(0, 8)}`,
        excerpt: first.excerpt,
        count: places.length,
        row: { table, id },
      },
    ];
  });
}

/**
 * Puts a replacement where a row names the person; a record is judged by core again, and whoever has it open is told that
 * it changed. False when the record would break a rule with it, such as a mail address: then nothing was changed, and
 * somebody has to change it by hand.
 */
export function redactRow(
  row: FoundRow,
  hidden: HiddenTerms,
  replacement: string,
  { records, secret, now }: RowPassageOptions,
): Promise<boolean> {
  const change = (text: string) =>
    replacePassages(text, passagesOf(text, hidden, secret), replacement);
  return inTurn(row.id, async () => {
    try {
      await records.together(async (all) => {
        await all.erasure.rewrite(row, change);
        await putAgain(row, now().toISOString(), all);
      });
      return true;
    } catch (error) {
      if (error instanceof InvalidRecordError) return false;
      throw error;
    }
  });
}

/** Records are written once more: judged, changed since now, and found by their new words. */
async function putAgain({ table, id }: FoundRow, at: string, records: Records): Promise<void> {
  const put = async <Kept extends { modified: string }>(repository: {
    get(id: string): Promise<Kept | undefined>;
    put(record: Kept): Promise<void>;
  }): Promise<void> => {
    const record = await repository.get(id);
    if (record !== undefined) await repository.put({ ...record, modified: at });
  };
  if (table === "event") await put(records.events);
  if (table === "place") await put(records.places);
  if (table === "organisation") await put(records.organisations);
  if (table === "partnership") await put(records.partnerships);
  if (table === "network_member") await put(records.networkMembers);
}
