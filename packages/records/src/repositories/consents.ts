import type { Kysely, Selectable } from "kysely";
import type { ConsentRequestTable, Tables } from "../database/tables.js";
import type { Consent, Formats } from "../kinds.js";
import { createRecordRepository, type RecordRepository } from "./record-repository.js";

/** A text people agreed to, kept under its version for as long as a consent names it. */
export interface ConsentWording {
  version: string;
  created: string;
  /** The words by language, then by what is asked: `de`, then `intro` or `directory`. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ConsentRepository extends RecordRepository<Consent> {
  /** Everything these people ever said, oldest first. */
  of(people: readonly string[]): Promise<Consent[]>;
  all(): Promise<Consent[]>;
  /** Takes everything out that one person said; how many there were. */
  erase(person: string): Promise<number>;
  /** Keeps a text; one that is known already stays as it is, since people agreed to it. */
  addWording(wording: ConsentWording): Promise<void>;
  wordings(): Promise<ConsentWording[]>;
}

export function createConsentRepository(db: Kysely<Tables>, formats: Formats): ConsentRepository {
  const present = db
    .selectFrom("consent")
    .selectAll()
    .where("deleted", "is", null)
    .orderBy("sort")
    .orderBy("id");
  const records = createRecordRepository<Consent, "consent">(db, {
    table: "consent",
    format: formats.consent,
    columnsOf: ({ person, at, withdrawnAt, created }) => ({
      person,
      sort: withdrawnAt ?? at ?? created,
    }),
  });
  return {
    ...records,
    async of(people) {
      if (people.length === 0) return [];
      const rows = await present.where("person", "in", [...new Set(people)]).execute();
      return rows.flatMap((row) => formats.consent.readListed(row) ?? []);
    },
    async all() {
      return (await present.execute()).flatMap((row) => formats.consent.readListed(row) ?? []);
    },
    async erase(person) {
      const { numDeletedRows } = await db
        .deleteFrom("consent")
        .where("person", "=", person)
        .executeTakeFirst();
      await db.deleteFrom("consent_request").where("person", "=", person).execute();
      return Number(numDeletedRows);
    },
    async addWording({ texts, ...wording }) {
      await db
        .insertInto("consent_wording")
        .values({ ...wording, body: JSON.stringify(texts) })
        .onConflict((conflict) => conflict.column("version").doNothing())
        .execute();
    },
    async wordings() {
      const rows = await db.selectFrom("consent_wording").selectAll().orderBy("created").execute();
      return rows.map(({ body, ...wording }) => ({
        ...wording,
        texts: JSON.parse(body) as ConsentWording["texts"],
      }));
    },
  };
}

/** How a person answered when they were asked to look at their data. */
export type ConsentOutcome = "confirmed" | "refused";

/** That somebody was asked to look at their data and to agree, and what came of it. */
export interface ConsentRequest {
  person: string;
  asked: string;
  reminded?: string;
  reminders: number;
  answered?: string;
  outcome?: ConsentOutcome;
}

export interface ConsentRequestRepository {
  get(person: string): Promise<ConsentRequest | undefined>;
  all(): Promise<ConsentRequest[]>;
  /** Notes that somebody is asked: anew, or reminded while the first question stands open. */
  ask(person: string, at: string): Promise<void>;
  answer(person: string, at: string, outcome: ConsentOutcome): Promise<void>;
}

export function createConsentRequestRepository(db: Kysely<Tables>): ConsentRequestRepository {
  const all = db.selectFrom("consent_request").selectAll();
  const get = async (person: string) => {
    const row = await all.where("person", "=", person).executeTakeFirst();
    return row && requestOf(row);
  };
  const put = async (row: Selectable<ConsentRequestTable>) => {
    const { person: _person, ...changeable } = row;
    await db
      .insertInto("consent_request")
      .values(row)
      .onConflict((conflict) => conflict.column("person").doUpdateSet(changeable))
      .execute();
  };
  return {
    get,
    all: async () => (await all.orderBy("asked").execute()).map(requestOf),
    async ask(person, at) {
      const known = await get(person);
      if (known === undefined || known.answered !== undefined) {
        const none = { reminded: null, reminders: 0, answered: null, outcome: null };
        return put({ person, asked: at, ...none });
      }
      const { asked, reminders } = known;
      const open = { answered: null, outcome: null };
      return put({ person, asked, reminded: at, reminders: reminders + 1, ...open });
    },
    async answer(person, at, outcome) {
      const { asked = at, reminded = null, reminders = 0 } = (await get(person)) ?? {};
      await put({ person, asked, reminded, reminders, answered: at, outcome });
    },
  };
}

function requestOf(row: Selectable<ConsentRequestTable>): ConsentRequest {
  const { person, asked, reminded, reminders, answered, outcome } = row;
  return {
    person,
    asked,
    reminders,
    ...(reminded === null ? {} : { reminded }),
    ...(answered === null ? {} : { answered }),
    ...(outcome === null ? {} : { outcome: outcome as ConsentOutcome }),
  };
}
