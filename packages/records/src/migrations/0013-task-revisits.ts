import { earliestDay } from "@staedtenetz/core/time";
import type { Kysely } from "kysely";

interface After {
  projected_task: { document: string; entry: string; body: string; revisit_day: string | null };
}

interface Task {
  reservation?: { revisit?: string };
}

/** When a task under reservation is to be looked at again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("projected_task").addColumn("revisit_day", "text").execute();
  const after = db as Kysely<After>;
  for (const { document, entry, body } of await after
    .selectFrom("projected_task")
    .selectAll()
    .execute()) {
    const { reservation } = JSON.parse(body) as Task;
    if (reservation?.revisit === undefined) continue;
    await after
      .updateTable("projected_task")
      .set({ revisit_day: earliestDay(reservation.revisit) ?? null })
      .where("document", "=", document)
      .where("entry", "=", entry)
      .execute();
  }
}
