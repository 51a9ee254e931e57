import type { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Tables } from "../database/tables.js";
import { createRecords } from "../records.js";
import { describeDirectory } from "./directory.contract.test-support.js";
import { describeEvents } from "./events.contract.test-support.js";
import { describeFiles } from "./files.contract.test-support.js";
import type { Given } from "./given.test-support.js";
import { describeLinks } from "./links.contract.test-support.js";
import { describePeople } from "./people.contract.test-support.js";
import { describeMinutes } from "./minutes.contract.test-support.js";
import { describeMembers } from "./members.contract.test-support.js";
import { describeRights } from "./rights.contract.test-support.js";
import { describeRequests } from "./requests.contract.test-support.js";
import { describeSearch } from "./search.contract.test-support.js";
import { describeEntries } from "./entries.contract.test-support.js";
import { describeTasks } from "./tasks.contract.test-support.js";
import { describeTogether } from "./together.contract.test-support.js";
import { describeValidity } from "./validity.contract.test-support.js";
import { describeEachRecord } from "./each-record.contract.test-support.js";
import { describePapers } from "./papers.contract.test-support.js";
import { methodsOf, watched } from "./watched.test-support.js";

/** A database to run the suite on; `open` gives a fresh, migrated one. */
export interface ContractDatabase {
  open(): Promise<{ db: Kysely<Tables>; close: () => Promise<void> }>;
}

/** What every database the records may lie in has to do. */
export function describeRecords(name: string, database: ContractDatabase): void {
  describe(`records in ${name}`, () => {
    const given = {} as Given;
    const called = new Set<string>();
    let close: () => Promise<void>;

    beforeEach(async () => {
      const opened = await database.open();
      close = opened.close;
      given.db = opened.db;
      given.unreadable = [];
      const records = createRecords(opened.db, (failure) => given.unreadable.push(failure));
      given.records = watched(records, called);
    });
    afterEach(() => close());

    describeDirectory(given);
    describeEvents(given);
    describeFiles(given);
    describeLinks(given);
    describeMembers(given);
    describeMinutes(given);
    describePeople(given);
    describeRights(given);
    describeRequests(given);
    describeSearch(given);
    describeTasks(given);
    describeEntries(given);
    describeTogether(given);
    describeValidity(given);
    describeEachRecord(given);
    describePapers(given);

    test("every method of every repository has its place in this suite", () => {
      expect(methodsOf(given.records).filter((method) => !called.has(method))).toEqual([]);
    });
  });
}
