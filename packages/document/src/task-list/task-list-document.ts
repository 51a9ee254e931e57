import * as Y from "yjs";
import { taskKeys } from "../content-rules.js";
import { DerivedStatusError, DuplicateTaskError, UnknownTaskError } from "../errors.js";
import { isId, requireId } from "../identifiers.js";
import { compareOrder, placeAt, type Position } from "../ordering.js";
import { reservationKeys, type Reservation } from "../minutes/structured/reservation.js";
import { instantOf, requireValue, requireWriting, writeKeys, type Writing } from "../writing.js";
import type { TaskFormKind, TaskPriority, TaskStatus } from "./codes.js";
import { writeDue, type TaskDue } from "./due.js";
import {
  assigneeKey,
  lineKey,
  readTaskEntry,
  type TaskEntry,
  type TaskOrigin,
} from "./task-entry.js";
import { movedKeys, sayingOf, settleEdit, type MovedEdit } from "./moved-edits.js";
import { reworded, settled } from "./wordings.js";

/** What a new task starts with; only the title is needed. */
export interface NewTask {
  /** Else a new id is made. */
  readonly id?: string;
  readonly title: string;
  readonly status?: TaskStatus;
  readonly due?: TaskDue;
  readonly dueText?: string;
  readonly assignees?: readonly string[];
  /** Places that each get a line of their own ("Aufgabe an alle Städte"). */
  readonly places?: readonly string[];
  readonly public?: boolean;
  readonly formKind?: TaskFormKind;
  readonly priority?: TaskPriority;
  readonly comment?: string;
  readonly origin?: TaskOrigin;
  readonly reservation?: Reservation;
  /** Default `last`. */
  readonly position?: Position;
}

/** When and by whom something was done, to put it back. */
export interface DoneBefore {
  readonly doneAt?: string | undefined;
  readonly doneBy?: string | undefined;
}

/** What changed in a task list in one transaction. */
export interface TaskListChange {
  /** Ids of the tasks that were created, changed, removed or restored. */
  readonly ids: ReadonlySet<string>;
  /** Whether it was done here, not received. */
  readonly local: boolean;
  readonly origin: unknown;
}

/**
 * Typed access to a `taskList` document. Every method is one transaction; reading hands out plain
 * objects. Without `writing` the changing methods throw a {@link DocumentError} `read-only`.
 *
 * @example
 * const tasks = taskListOf(doc, { now: Date.now, newId: () => `urn:uuid:${crypto.randomUUID()}` });
 * const id = tasks.create({ title: "Raum buchen", due: "2025-36", dueText: "4. Quartal" });
 * tasks.setStatus(id, "done");
 * tasks.entries(); // [{ id, title: "Raum buchen", status: "done", doneAt: "…", … }]
 */
export class TaskList {
  readonly #tasks: Y.Map<unknown>;
  readonly #writing: Writing | undefined;
  /** The ids under which this writer leaves wordings: few, since keys of a document stay for ever. */
  readonly #writers: string[] = [];

  constructor(
    readonly doc: Y.Doc,
    writing?: Writing,
  ) {
    this.#tasks = doc.getMap("tasks");
    this.#writing = writing;
  }

  /** All tasks that were not removed, in their order. */
  entries(): TaskEntry[] {
    return this.#read().filter((entry) => entry.deletedAt === undefined);
  }

  /** The removed tasks, in their order: for a list from which they can be restored. */
  deletedEntries(): TaskEntry[] {
    return this.#read().filter((entry) => entry.deletedAt !== undefined);
  }

  /** One task, removed or not; `undefined` while the document has not brought it yet. */
  entry(id: string): TaskEntry | undefined {
    const map = this.#inner(id);
    return map && readTaskEntry(id, map);
  }

  /** Calls the listener after each transaction that touched tasks. Returns the function that ends it. */
  observe(listener: (change: TaskListChange) => void): () => void {
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      const ids = new Set<string>();
      for (const event of events) {
        const [first] = event.path;
        if (typeof first === "string") ids.add(first);
        else for (const key of event.changes.keys.keys()) ids.add(key);
      }
      listener({ ids, local: transaction.local, origin: transaction.origin });
    };
    this.#tasks.observeDeep(observer);
    return () => this.#tasks.unobserveDeep(observer);
  }

  /** Adds a task and returns its id. Throws {@link DuplicateTaskError} for an id that exists. */
  create(task: NewTask): string {
    const writing = requireWriting(this.#writing);
    const id = requireId(task.id ?? writing.newId());
    if (this.#tasks.has(id)) throw new DuplicateTaskError(id);
    const keys = initialKeys(task, instantOf(writing));
    const orders = placeAt(this.#read(), id, task.position ?? "last");
    keys.set("order", orders.get(id) ?? "");
    for (const [key, value] of keys) requireValue(taskKeys, key, value);
    this.#transact(() => {
      this.#tasks.set(id, new Y.Map(keys));
      this.#writeOrders(orders, id);
    });
    return id;
  }

  /**
   * Changes the title. A title that somebody else wrote at the same time stays readable as one of `otherTitles`.
   *
   * @param base the title this one was made from; default: the present one
   */
  retitle(id: string, title: string, base?: string): void {
    const map = this.#require(id);
    const present = readTaskEntry(id, map).title;
    if (title === present) return;
    const writer = this.#nextWriter();
    this.#write(id, { title, ...reworded(map, "wording:", title, base ?? present, writer) });
  }

  /** Makes one of the titles the only one, after somebody chose. */
  settleTitle(id: string, title: string): void {
    this.#write(id, { title, ...settled(this.#require(id), "wording:") });
  }

  /**
   * Sets the status, and with it when and by whom it was done: now, unless something earlier is put back. Throws
   * {@link DerivedStatusError} for a task with lines.
   */
  setStatus(id: string, status: TaskStatus, earlier?: DoneBefore): void {
    if (readTaskEntry(id, this.#require(id)).lines.length > 0) throw new DerivedStatusError(id);
    this.#write(id, { status, ...this.#done(id, status, earlier) });
  }

  /** Gives the task to a person, place, organisation or group as well. */
  assign(id: string, subject: string): void {
    this.#write(id, { [assigneeKey(requireId(subject))]: true });
  }

  /** Takes the task from a person, place, organisation or group. */
  unassign(id: string, subject: string): void {
    this.#write(id, { [assigneeKey(requireId(subject))]: undefined });
  }

  /** Sets the date and the words it was given in; `undefined` for a date removes both. */
  setDue(id: string, due: TaskDue | undefined, dueText?: string): void {
    this.#write(id, {
      due: due === undefined ? null : writeDue(due),
      dueText: dueText === undefined || dueText === "" ? null : dueText,
    });
  }

  /** Sets one place's part; adds a line for a place that had none. */
  setLine(id: string, place: string, status: TaskStatus, earlier?: DoneBefore): void {
    this.#write(id, {
      [lineKey(requireId(place), "status")]: status,
      ...this.#done(id, status, earlier, (field) => lineKey(place, field)),
    });
  }

  /** Removes a place's line. */
  removeLine(id: string, place: string): void {
    this.#write(id, {
      [lineKey(requireId(place), "status")]: undefined,
      [lineKey(place, "doneAt")]: undefined,
      [lineKey(place, "doneBy")]: undefined,
    });
  }

  /** Moves the task in the list. */
  reorder(id: string, position: Position): void {
    this.#require(id);
    const orders = placeAt(this.#read(), id, position);
    this.#transact(() => this.#writeOrders(orders));
  }

  /**
   * Sets the comment line; an empty one removes it. A comment written at the same time stays readable as one of
   * `otherComments`.
   *
   * @param base the comment this one was made from; default: the present one
   */
  setComment(id: string, comment: string, base?: string): void {
    const map = this.#require(id);
    const present = readTaskEntry(id, map).comment ?? "";
    if (comment === present) return;
    const own = reworded(map, "remark:", comment, base ?? present, this.#nextWriter());
    this.#write(id, emptyAsAbsent({ comment, ...own }));
  }

  /** Makes one of the comments the only one, after somebody chose. */
  settleComment(id: string, comment: string): void {
    this.#write(id, emptyAsAbsent({ comment, ...settled(this.#require(id), "remark:") }));
  }

  /** Sets how pressing the task is. */
  setPriority(id: string, priority: TaskPriority): void {
    this.#write(id, { priority });
  }

  /** Sets what the task depends on; `undefined` takes it away. */
  setReservation(id: string, reservation: Reservation | undefined): void {
    const { reservation: words = null, revisit = null } = reservationKeys(reservation);
    this.#write(id, { reservation: words, revisit });
  }

  /** Whether the task may appear in what is published. */
  setPublic(id: string, isPublic: boolean): void {
    this.#write(id, { public: isPublic });
  }

  /** Marks the task as removed; it stays in the document and can be restored. */
  remove(id: string): void {
    if (this.entry(id)?.deletedAt !== undefined) return;
    this.#write(id, { deletedAt: instantOf(requireWriting(this.#writing)) });
  }

  /** Takes the mark of removal away, and that of a move. */
  restore(id: string): void {
    const here = { movedTo: undefined, movedAs: undefined, movedSeen: undefined };
    this.#write(id, { deletedAt: undefined, ...here });
  }

  /**
   * Takes a task over from another list as it is, under the same id, and marks it there as moved to this list's group:
   * two transactions, the new entry first, so that a cut between them shows the task twice rather than never.
   */
  takeOver(id: string, from: TaskList, group: string): void {
    const values = sayingOf(from.#require(id));
    const orders = placeAt(this.#read(), id, "last");
    this.#transact(() => {
      const known = this.#inner(id);
      if (known === undefined) this.#tasks.set(id, new Y.Map(Object.entries(values)));
      else writeKeys(known, { ...Object.fromEntries([...known.keys()].map(absent)), ...values });
      this.#writeOrders(orders);
    });
    from.#write(id, movedKeys(values, requireId(group), requireWriting(from.#writing)));
  }

  /**
   * Notes that what somebody wrote into a moved entry was decided about; what was written since then is another edit.
   *
   * @param isCarried whether it stands in the other list now, or nobody needs it any more
   */
  settleMoved(edit: Pick<MovedEdit, "id" | "after">, isCarried: boolean): void {
    settleEdit(this, edit, isCarried, requireWriting(this.#writing));
  }

  /** One id after the other, the same ones each time. */
  #nextWriter(): () => string {
    let at = 0;
    return () => (this.#writers[at++] ??= requireWriting(this.#writing).newId());
  }

  /** Several changes as one transaction, so that others see all of them at once. */
  batch(change: () => void): void {
    this.#transact(change);
  }

  #read(): TaskEntry[] {
    const found: TaskEntry[] = [];
    for (const [id, map] of this.#tasks.entries()) {
      if (isId(id) && map instanceof Y.Map) found.push(readTaskEntry(id, map));
    }
    return found.sort(compareOrder);
  }

  #inner(id: string): Y.Map<unknown> | undefined {
    const map = this.#tasks.get(id);
    return map instanceof Y.Map ? map : undefined;
  }

  #require(id: string): Y.Map<unknown> {
    const map = this.#inner(id);
    if (map === undefined) throw new UnknownTaskError(id);
    return map;
  }

  /**
   * When and by whom it was done. `null` instead of no key: written together with the status, all of it always comes
   * from one client. Nothing is said of people where nobody ever was.
   */
  #done(
    id: string,
    status: TaskStatus,
    earlier: DoneBefore | undefined,
    keyOf: (field: "doneAt" | "doneBy") => string = (field) => field,
  ): Record<string, string | null> {
    const writing = requireWriting(this.#writing);
    const now = { doneAt: instantOf(writing), doneBy: writing.author };
    const { doneAt, doneBy }: DoneBefore = status === "done" ? (earlier ?? now) : {};
    const isNamed = doneBy !== undefined || this.#require(id).has(keyOf("doneBy"));
    return {
      [keyOf("doneAt")]: doneAt ?? null,
      ...(isNamed && { [keyOf("doneBy")]: doneBy ?? null }),
    };
  }

  #write(id: string, values: Readonly<Record<string, unknown>>): void {
    const map = this.#require(id);
    for (const [key, value] of Object.entries(values)) {
      if (value !== undefined) requireValue(taskKeys, key, value);
    }
    this.#transact(() => writeKeys(map, values));
  }

  #writeOrders(orders: ReadonlyMap<string, string>, except?: string): void {
    for (const [id, order] of orders) {
      if (id !== except) writeKeys(this.#require(id), { order });
    }
  }

  #transact(change: () => void): void {
    this.doc.transact(change, requireWriting(this.#writing).origin);
  }
}

function absent(key: string): [string, undefined] {
  return [key, undefined];
}

function emptyAsAbsent(keys: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [key, value === "" ? undefined : value]),
  );
}

/** Typed access to a `taskList` document; see {@link TaskList}. */
export function taskListOf(doc: Y.Doc, writing?: Writing): TaskList {
  return new TaskList(doc, writing);
}

function initialKeys(task: NewTask, now: string): Map<string, unknown> {
  const status = task.status ?? "open";
  const given = {
    title: task.title,
    status,
    doneAt: status === "done" ? now : null,
    due: task.due === undefined ? undefined : writeDue(task.due),
    dueText: task.dueText,
    public: task.public,
    formKind: task.formKind,
    priority: task.priority,
    comment: task.comment,
    originMeeting: task.origin?.meeting,
    originItem: task.origin?.item,
    originDecision: task.origin?.decision,
    ...reservationKeys(task.reservation),
  };
  const keys = new Map<string, unknown>(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  for (const subject of task.assignees ?? []) keys.set(assigneeKey(requireId(subject)), true);
  for (const place of task.places ?? []) keys.set(lineKey(requireId(place), "status"), "open");
  return keys;
}
