import type { TaskEntry } from "@staedtenetz/document";
import { earliestDay, latestDay } from "@staedtenetz/core/time";
import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import { searchPatternsOf, searchTextOf } from "../database/search.js";
import type { Tables } from "../database/tables.js";

/** A task as it was last projected, with the document it lies in. */
export interface ProjectedTask {
  document: string;
  task: TaskEntry;
}

/** Which tasks a list shows. */
export interface TaskFilter {
  /** Rooms of the task lists to read. */
  documents?: readonly string[] | undefined;
  /** A person, place, organisation or group the task was given to. */
  subject?: string | undefined;
  meeting?: string | undefined;
  status?: TaskEntry["status"] | undefined;
  /** The present day: only tasks that were due before it and are neither done nor dropped. */
  overdueOn?: string | undefined;
  /** Only what is to be looked at again by this day and is neither done nor dropped. */
  revisitBy?: string | undefined;
  /** Words that all occur in the title or the comment, without accents and case. */
  q?: string | undefined;
}

/** Read-only rows made from task lists. They hold nothing the documents do not, and can be made again at any time. */
export interface TaskProjection {
  /** Makes the rows of one task list what the document says now; writes only what differs. */
  project(document: string, tasks: readonly TaskEntry[]): Promise<void>;
  /** Removes the rows of one document, or of all. */
  clear(document?: string): Promise<void>;
  list(filter: TaskFilter, request: PageRequest): Promise<Page<ProjectedTask>>;
}

export function createTaskProjection(db: Kysely<Tables>): TaskProjection {
  return {
    async project(document, tasks) {
      const rows = await db
        .selectFrom("projected_task")
        .select(["entry", "body"])
        .where("document", "=", document)
        .execute();
      const known = new Map(rows.map((row) => [row.entry, row.body]));
      const changed = tasks.filter((task) => known.get(task.id) !== JSON.stringify(task));
      const present = new Set(tasks.map((task) => task.id));
      const gone = rows.map((row) => row.entry).filter((entry) => !present.has(entry));
      if (changed.length + gone.length === 0) return;
      await inTransaction(db, async (transaction) => {
        await clearEntries(transaction, document, [...gone, ...changed.map((task) => task.id)]);
        for (const task of changed) await insertTask(transaction, document, task);
      });
    },
    async clear(document) {
      await inTransaction(db, (transaction) => clearRows(transaction, document));
    },
    async list(filter, { limit, cursor }) {
      const after = readCursor(cursor) ?? { sort: "", id: "" };
      if (filter.documents?.length === 0) return { items: [], next: null };
      const rows = await db
        .selectFrom("projected_task")
        .leftJoin("document", "document.room", "projected_task.document")
        .leftJoin("working_group", "working_group.id", "document.subject")
        .select(["projected_task.document", "projected_task.body", "projected_task.entry as id"])
        .select(byGroup.as("sort"))
        .where((where) =>
          where.or([
            where(byGroup, ">", after.sort),
            where.and([where(byGroup, "=", after.sort), where("entry", ">", after.id)]),
          ]),
        )
        .where((where) => where.and(conditionsOf(where as never, filter)))
        .orderBy(byGroup)
        .orderBy("projected_task.entry")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, (row) => ({
        document: row.document,
        task: JSON.parse(row.body) as TaskEntry,
      }));
    },
  };
}

/** The order of lists: by the name of the group, then as the group ordered its tasks. */
const byGroup = sql<string>`coalesce(working_group.sort, '~') || ' ' || projected_task.sort`;

const settled: readonly TaskEntry["status"][] = ["done", "dropped"];

function conditionsOf(
  where: ExpressionBuilder<Tables, "projected_task">,
  { documents, subject, meeting, status, overdueOn, revisitBy, q }: TaskFilter,
): Expression<SqlBool>[] {
  return [
    ...(documents === undefined ? [] : [where("projected_task.document", "in", [...documents])]),
    ...(meeting === undefined ? [] : [where("meeting", "=", meeting)]),
    ...(status === undefined ? [] : [where("status", "=", status)]),
    ...(overdueOn === undefined
      ? []
      : [where("due_day", "<", overdueOn), where("status", "not in", [...settled])]),
    ...(revisitBy === undefined
      ? []
      : [where("revisit_day", "<=", revisitBy), where("status", "not in", [...settled])]),
    ...searchPatternsOf(q ?? "").map(
      (pattern) => sql<SqlBool>`projected_task.search like ${pattern} escape '\\'`,
    ),
    ...(subject === undefined ? [] : [isGivenTo(where, subject)]),
  ];
}

function isGivenTo(
  where: ExpressionBuilder<Tables, "projected_task">,
  subject: string,
): Expression<SqlBool> {
  return where.exists(
    where
      .selectFrom("projected_task_subject")
      .select("projected_task_subject.entry")
      .whereRef("projected_task_subject.entry", "=", "projected_task.entry")
      .whereRef("projected_task_subject.document", "=", "projected_task.document")
      .where("subject", "=", subject),
  );
}

/** The last day on which a task is not overdue yet: of a quarter its last one. */
function lastDueDay({ due }: TaskEntry): string | undefined {
  return typeof due === "object" ? due.local.slice(0, 10) : due && latestDay(due);
}

function firstRevisitDay({ reservation }: TaskEntry): string | undefined {
  return reservation?.revisit === undefined ? undefined : earliestDay(reservation.revisit);
}

async function clearRows(db: Kysely<Tables>, document: string | undefined): Promise<void> {
  for (const table of ["projected_task", "projected_task_subject"] as const) {
    await db
      .deleteFrom(table)
      .$if(document !== undefined, (query) => query.where("document", "=", document ?? ""))
      .execute();
  }
}

async function clearEntries(
  db: Kysely<Tables>,
  document: string,
  entries: readonly string[],
): Promise<void> {
  for (const table of ["projected_task", "projected_task_subject"] as const) {
    await db
      .deleteFrom(table)
      .where("document", "=", document)
      .where("entry", "in", [...entries])
      .execute();
  }
}

async function insertTask(db: Kysely<Tables>, document: string, task: TaskEntry): Promise<void> {
  await db
    .insertInto("projected_task")
    .values({
      document,
      entry: task.id,
      body: JSON.stringify(task),
      status: task.status,
      meeting: task.origin?.meeting ?? null,
      sort: `${document} ${task.order}`,
      due_day: lastDueDay(task) ?? null,
      revisit_day: firstRevisitDay(task) ?? null,
      search: searchTextOf([task.title, task.comment]),
    })
    .execute();
  const subjects = new Set([...task.assignees, ...task.lines.map((line) => line.place)]);
  if (subjects.size === 0) return;
  await db
    .insertInto("projected_task_subject")
    .values([...subjects].map((subject) => ({ subject, document, entry: task.id })))
    .execute();
}
