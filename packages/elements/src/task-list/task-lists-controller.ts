import { refusedEdits, type TaskEntry, type TaskList } from "@staedtenetz/document";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Named } from "./names.js";
import type { RefusedEdit } from "./refused-edits.js";

/** The shared task list of one group. */
export interface TaskSource {
  readonly group: Named;
  readonly tasks: TaskList;
  readonly editable: boolean;
}

/** A task with the list it stands in. */
export interface ListedTask {
  readonly entry: TaskEntry;
  readonly source: TaskSource;
}

/** Keeps the tasks of several lists at hand; an entry that did not change stays the same object. */
export class TaskListsController implements ReactiveController {
  items: readonly ListedTask[] = [];
  /** The tasks that were removed and did not move elsewhere. */
  removed: readonly ListedTask[] = [];
  /** What did not arrive at tasks that moved to other lists. */
  refused: readonly RefusedEdit[] = [];
  #sources: readonly TaskSource[] = [];
  #ends: (() => void)[] = [];
  #known = new Map<TaskList, ReadonlyMap<string, TaskEntry>>();
  #isConnected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The lists to follow, in the order in which they are shown. */
  follow(sources: readonly TaskSource[]): void {
    const before = this.#sources;
    this.#sources = sources;
    if (!this.#isConnected) return;
    const isSame =
      before.length === sources.length &&
      sources.every(({ tasks }, at) => tasks === before[at]?.tasks);
    if (isSame) this.#read();
    else this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  #start(): void {
    this.#stop();
    this.#known.clear();
    this.#ends = this.#sources.map(({ tasks }) =>
      tasks.observe(({ ids }) => {
        this.#forget(tasks, ids);
        this.#read();
        this.host.requestUpdate();
      }),
    );
    this.#read();
    this.host.requestUpdate();
  }

  #stop(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  #forget(tasks: TaskList, changed: ReadonlySet<string>): void {
    const known = new Map(this.#known.get(tasks));
    for (const id of changed) known.delete(id);
    this.#known.set(tasks, known);
  }

  #read(): void {
    const items: ListedTask[] = [];
    const removed: ListedTask[] = [];
    for (const source of this.#sources) {
      const { tasks } = source;
      const known = this.#known.get(tasks);
      const kept = tasks.entries().map((entry) => known?.get(entry.id) ?? entry);
      this.#known.set(tasks, new Map(kept.map((entry) => [entry.id, entry])));
      for (const entry of kept) items.push({ entry, source });
      for (const entry of tasks.deletedEntries()) {
        if (entry.movedTo === undefined && entry.title !== "") removed.push({ entry, source });
      }
    }
    this.items = items;
    this.removed = removed;
    this.refused = this.#sources.flatMap((source) =>
      refusedEdits(source.tasks).map((edit) => {
        const title = source.tasks.entry(edit.id)?.title ?? "";
        return { title, edit, source };
      }),
    );
  }
}
