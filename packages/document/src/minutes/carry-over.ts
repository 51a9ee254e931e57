import * as Y from "yjs";
import { isId } from "../identifiers.js";
import type { TaskEntry } from "../task-list/task-entry.js";
import type { AgendaEntry } from "./agenda.js";
import type { Minutes } from "./minutes-document.js";
import type { TemplateBlock } from "./minutes-template.js";

/** Why an item goes on in the next meeting: marked as running on, put off, or never come to. */
export type CarryReason = "continued" | "postponed" | "undiscussed";

/** An agenda item that may go over to the next meeting. */
export interface CarriedItem {
  readonly item: AgendaEntry;
  readonly reason: CarryReason;
  /** False for a formality such as a welcome, which each meeting has of its own. */
  readonly suggested: boolean;
}

/** An open task that may go over to the next meeting. */
export interface CarriedTask {
  readonly task: TaskEntry;
  /** The agenda item it goes with: where it came from, or under which it stands. */
  readonly item?: string;
  /** True for tasks of this meeting, false for what else is open in the group's list. */
  readonly suggested: boolean;
}

/** What is left over from a meeting ("Offenes"). */
export interface CarryOver {
  readonly items: readonly CarriedItem[];
  readonly tasks: readonly CarriedTask[];
}

/**
 * What is still open after a meeting: items that were marked as running on, put off or never come to, and tasks that
 * are not finished. An item without a result was come to when anything stands under it.
 *
 * @param tasks of the group's task list, in their order
 * @example
 * carryOverOf(minutes, tasks.entries(), meeting.id).items.filter(({ suggested }) => suggested);
 */
export function carryOverOf(
  minutes: Pick<Minutes, "agenda" | "body">,
  tasks: readonly TaskEntry[],
  meeting: string,
): CarryOver {
  const { written, taskItems } = readBody(minutes.body);
  const agenda = minutes.agenda.items();
  const items = agenda.flatMap((item): CarriedItem[] => {
    const reason = reasonOf(item, written);
    const suggested = reason !== "undiscussed" || item.kind !== "formalities";
    return reason === undefined ? [] : [{ item, reason, suggested }];
  });
  const known = new Set(agenda.map(({ id }) => id));
  return { items, tasks: tasks.filter(isOpen).map((task) => carriedTask(task)) };

  function carriedTask(task: TaskEntry): CarriedTask {
    const isOfThis = task.origin?.meeting === meeting || taskItems.has(task.id);
    const from = task.origin?.meeting === meeting ? task.origin.item : undefined;
    const item = [from, taskItems.get(task.id)].find((id) => id !== undefined && known.has(id));
    return { task, suggested: isOfThis, ...(item === undefined ? {} : { item }) };
  }
}

/** Which of the left-over things go over; without it all that is suggested. */
export interface CarryChoice {
  readonly items?: readonly string[] | undefined;
  readonly tasks?: readonly string[] | undefined;
}

/**
 * The first content of the next meeting's minutes: each item with a link to the one it carries on and with its tasks
 * below it, then the other tasks under an item of their own. The tasks stay the same entries of the same list, so
 * that they keep where they came from.
 *
 * @param words title of the item for the tasks that go with none
 */
export function followUpTemplate(
  { items, tasks }: CarryOver,
  choice: CarryChoice,
  words: { readonly openTasks: string },
): TemplateBlock[] {
  const chosenItems = items.filter(({ item, suggested }) =>
    choice.items === undefined ? suggested : choice.items.includes(item.id),
  );
  const chosenTasks = tasks.filter(({ task, suggested }) =>
    choice.tasks === undefined ? suggested : choice.tasks.includes(task.id),
  );
  const carried = new Set(chosenItems.map(({ item }) => item.id));
  // The item that held such tasks the last time takes them again, rather than standing there twice.
  const home = chosenItems.find(({ item }) => item.title === words.openTasks)?.item.id;
  const placeOf = ({ item }: CarriedTask) =>
    item !== undefined && carried.has(item) ? item : home;
  const blocks: TemplateBlock[] = [];
  for (const { item } of chosenItems) {
    blocks.push(agendaBlock(item));
    blocks.push(...chosenTasks.filter((task) => placeOf(task) === item.id).map(taskBlock));
    blocks.push(emptyLine);
  }
  const rest = chosenTasks.filter((task) => placeOf(task) === undefined);
  if (rest.length === 0) return blocks;
  return [...blocks, openTasksBlock(words.openTasks), ...rest.map(taskBlock), emptyLine];
}

const emptyLine: TemplateBlock = { type: "paragraph", text: "" };

function agendaBlock({ id, title, kind, presenter, minutes, public: isPublic }: AgendaEntry) {
  return {
    type: "agendaItem",
    item: {
      title,
      movedFrom: id,
      public: isPublic,
      ...(kind === undefined ? {} : { kind }),
      ...(presenter === undefined ? {} : { presenter }),
      ...(minutes === undefined ? {} : { minutes }),
    },
  } as const satisfies TemplateBlock;
}

function openTasksBlock(title: string): TemplateBlock {
  return { type: "agendaItem", item: { title, kind: "report" } };
}

function taskBlock({ task }: CarriedTask): TemplateBlock {
  return { type: "taskBlock", task: task.id };
}

function isOpen({ status }: TaskEntry): boolean {
  return status !== "done" && status !== "dropped";
}

function reasonOf(item: AgendaEntry, written: ReadonlySet<string>): CarryReason | undefined {
  if (item.continued) return "continued";
  if (item.result === "postponed" || item.result === "referred") return "postponed";
  return item.result === undefined && !written.has(item.id) ? "undiscussed" : undefined;
}

interface BodyReading {
  /** Ids of the items under which something stands: words, or a block other than a task that was carried over. */
  readonly written: ReadonlySet<string>;
  /** The item above each task block. */
  readonly taskItems: ReadonlyMap<string, string | undefined>;
}

function readBody(body: Y.XmlFragment): BodyReading {
  const written = new Set<string>();
  const taskItems = new Map<string, string | undefined>();
  let item: string | undefined;
  for (const child of body.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.nodeName === "agendaItem") item = idIn(child, "item");
    else {
      for (const task of tasksIn(child)) if (!taskItems.has(task)) taskItems.set(task, item);
      if (item !== undefined && says(child)) written.add(item);
    }
  }
  return { written, taskItems };
}

function idIn(element: Y.XmlElement, name: string): string | undefined {
  const value: unknown = element.getAttribute(name);
  return isId(value) ? value : undefined;
}

function tasksIn(element: Y.XmlElement): string[] {
  const own = element.nodeName === "taskBlock" ? idIn(element, "task") : undefined;
  return own === undefined ? elementsOf(element).flatMap(tasksIn) : [own];
}

/** Whether an element holds words, or is a record of its own such as a decision. A task alone says nothing new. */
function says(element: Y.XmlElement): boolean {
  if (element.nodeName === "taskBlock" || element.nodeName === "hardBreak") return false;
  const children = element.toArray();
  if (children.length === 0) return !["paragraph", "heading"].includes(element.nodeName);
  return children.some((child) =>
    child instanceof Y.XmlElement
      ? says(child)
      : child instanceof Y.XmlText && /\S/.test(wordsOf(child)),
  );
}

function wordsOf(text: Y.XmlText): string {
  const delta = text.toDelta() as { insert: unknown }[];
  return delta.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
}

function elementsOf(element: Y.XmlElement): Y.XmlElement[] {
  return element.toArray().filter((child) => child instanceof Y.XmlElement);
}
