import type { TaskEntry } from "../task-list/task-entry.js";
import type { TemplateBlock } from "./minutes-template.js";

/** A group that reports in every meeting. */
export interface ReportingGroup {
  /** Without an id it is no group of the directory, such as the Prozessbegleitung. */
  readonly id?: string;
  /** The title of its item: "Bericht der AG Plattform". */
  readonly title: string;
}

/**
 * The items under which groups report, each with the group's open tasks: those of the meeting's task list
 * that were given to it.
 *
 * @param tasks the tasks of the meeting's task list
 * @example
 * reportItems([{ id: group.id, title: "Bericht der AG Plattform" }], tasks)
 * // [{ type: "agendaItem", … }, { type: "taskBlock", … }, { type: "paragraph", text: "" }]
 */
export function reportItems(
  groups: readonly ReportingGroup[],
  tasks: readonly TaskEntry[],
): TemplateBlock[] {
  return groups.flatMap(({ id, title }): TemplateBlock[] => [
    {
      type: "agendaItem",
      item: { title, kind: "report", public: true, ...(id === undefined ? {} : { reportOf: id }) },
    },
    ...tasks
      .filter((task) => id !== undefined && isOpen(task) && task.assignees.includes(id))
      .map((task) => ({ type: "taskBlock" as const, task: task.id })),
    { type: "paragraph", text: "" },
  ]);
}

function isOpen({ status, deletedAt }: TaskEntry): boolean {
  return deletedAt === undefined && (status === "open" || status === "inProgress");
}
