import type { Minutes, TaskList } from "@staedtenetz/document";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import { UndoManager } from "yjs";

const createdTasks = Symbol("created tasks");

/**
 * Undo of own edits only, over the text and the agenda. A task that was created with its block is marked
 * as removed when the block is undone, and restored by redo; deleting a block leaves the task alone.
 */
export class OwnUndo {
  readonly manager: UndoManager;
  readonly #tasks: TaskList;
  #newest: { readonly meta: Map<unknown, unknown> } | undefined;

  constructor(minutes: Minutes, tasks: TaskList, origin: unknown) {
    this.#tasks = tasks;
    this.manager = new UndoManager([minutes.body, minutes.agenda.map, minutes.blocks.sets], {
      trackedOrigins: new Set([ySyncPluginKey, origin]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
    });
    this.manager.on("stack-item-added", ({ stackItem }) => {
      this.#newest = stackItem;
    });
    this.manager.on("stack-item-popped", ({ stackItem, type }) => {
      const ids: unknown = stackItem.meta.get(createdTasks);
      if (!Array.isArray(ids)) return;
      for (const id of ids as string[]) this.#setRemoved(id, type === "undo");
      this.#newest?.meta.set(createdTasks, ids);
    });
  }

  /** Runs a change that creates tasks together with their blocks, as one step of its own. */
  creating(ids: readonly string[], change: () => boolean): boolean {
    this.manager.stopCapturing();
    const done = change();
    const step = this.manager.undoStack.at(-1);
    if (done) step?.meta.set(createdTasks, [...ids]);
    this.manager.stopCapturing();
    return done;
  }

  /** Tasks that were created with the newest step: they go and come with it. */
  alsoCreated(ids: readonly string[]): void {
    const { meta } = this.manager.undoStack.at(-1) ?? {};
    const known: unknown = meta?.get(createdTasks);
    meta?.set(createdTasks, [...(Array.isArray(known) ? (known as string[]) : []), ...ids]);
  }

  #setRemoved(id: string, removed: boolean): void {
    if (this.#tasks.entry(id) === undefined) return;
    if (removed) this.#tasks.remove(id);
    else this.#tasks.restore(id);
  }
}
