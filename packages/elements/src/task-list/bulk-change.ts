import { changeTasks, type TaskChange, type TaskEntry } from "@staedtenetz/document";
import type { ListedTask, TaskSource } from "./task-lists-controller.js";
import type { TaskTexts } from "./task-texts.js";

/** What was done, in a sentence, and how it is taken back. */
export interface Done {
  readonly words: string;
  readonly undo: () => void;
}

/** Moves a task into the list of another group. */
export function moveTask(
  from: TaskSource,
  to: TaskSource,
  { id, title }: TaskEntry,
  texts: TaskTexts,
): Done {
  to.tasks.takeOver(id, from.tasks, to.group.id);
  return {
    words: texts.moved(title, to.group.name),
    undo: () => from.tasks.takeOver(id, to.tasks, from.group.id),
  };
}

/** Changes many tasks, each in its own list, and moves them if a list is given. */
export function changeSelected(
  items: readonly ListedTask[],
  change: TaskChange,
  to: TaskSource | undefined,
  texts: TaskTexts,
): Done {
  const changeable = items.filter(({ source }) => source.editable);
  const undos: (() => void)[] = [];
  for (const source of new Set(changeable.map((item) => item.source))) {
    const ids = changeable.filter((item) => item.source === source).map(({ entry }) => entry.id);
    undos.push(changeTasks(source.tasks, ids, change));
  }
  for (const { entry, source } of changeable) {
    if (to === undefined || to.tasks === source.tasks) continue;
    undos.push(moveTask(source, to, entry, texts).undo);
  }
  return {
    words: texts.bulk.changed(changeable.length),
    undo: () => {
      for (const undo of undos.toReversed()) undo();
    },
  };
}
