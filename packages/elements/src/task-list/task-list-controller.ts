import type { TaskEntry, TaskList } from "@staedtenetz/document";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Keeps the entries of a shared task list at hand; an entry that did not change stays the same object. */
export class TaskListController implements ReactiveController {
  entries: readonly TaskEntry[] = [];
  #tasks: TaskList | undefined;
  #stop: (() => void) | undefined;
  #isConnected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The task list to follow. */
  follow(tasks: TaskList | undefined): void {
    if (tasks === this.#tasks) return;
    this.#tasks = tasks;
    if (this.#isConnected) this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #start(): void {
    this.#stop?.();
    this.#stop = this.#tasks?.observe(({ ids }) => {
      this.#read(ids);
      this.host.requestUpdate();
    });
    this.entries = this.#tasks?.entries() ?? [];
    this.host.requestUpdate();
  }

  #read(changed: ReadonlySet<string>): void {
    const known = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.entries = (this.#tasks?.entries() ?? []).map((entry) =>
      changed.has(entry.id) ? entry : (known.get(entry.id) ?? entry),
    );
  }
}
