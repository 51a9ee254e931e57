import type { TaskRow } from "@staedtenetz/api/client";
import { isOverdue } from "@staedtenetz/core/task";
import type { Named } from "@staedtenetz/elements";

/** What a town still has to do. */
export interface TownLoad extends Named {
  /** Tasks it has not done yet, the overdue ones among them. */
  readonly open: number;
  readonly overdue: number;
}

const isFinished = (status: TaskRow["status"]): boolean =>
  status === "done" || status === "dropped";

/** Whether a task, or its line of it, still waits for this town. */
function waitsFor(town: string, { status, assignees, lines = [] }: TaskRow): boolean {
  if (isFinished(status)) return false;
  const line = lines.find(({ place }) => place === town);
  return line === undefined ? assignees.includes(town) : !isFinished(line.status);
}

/**
 * How many tasks still wait for each town, in the order given: counts, not a ranking. Towns with nothing open are left
 * out; of more than `most` those with the most open ones stay.
 *
 * @param today The present day where the people are, `YYYY-MM-DD`.
 */
export function townLoads(
  towns: readonly Named[],
  tasks: readonly TaskRow[],
  today: string,
  most: number,
): readonly TownLoad[] {
  const all = towns.map(({ id, name }) => {
    const open = tasks.filter((task) => waitsFor(id, task));
    const overdue = open.filter((task) => isOverdue(task, today)).length;
    return { id, name, open: open.length, overdue };
  });
  const shown = new Set(
    all
      .filter(({ open }) => open > 0)
      .sort((a, b) => b.overdue - a.overdue || b.open - a.open)
      .slice(0, most),
  );
  return all.filter((load) => shown.has(load));
}
