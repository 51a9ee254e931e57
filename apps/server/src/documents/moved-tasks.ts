import {
  carryEdit,
  editsAfterMove,
  taskListOf,
  type MovedEdit,
  type Writing,
} from "@staedtenetz/document";
import type { Records, RegisteredDocument } from "@staedtenetz/records";
import type { CommittedRoom, SyncServer } from "@staedtenetz/sync-server";
import type { Access } from "../accounts/access.js";
import type { Log } from "../log.js";
import { serverActor } from "./documents.js";

/** Lets what somebody wrote into a task offline arrive in the list to which others moved it meanwhile. */
export interface MovedTasks {
  /** Takes note of rooms that changed. */
  touched(rooms: readonly CommittedRoom[]): void;
  /** Resolves when everything noted so far is decided about. */
  settled(): Promise<void>;
}

export interface MovedTasksOptions {
  records: Pick<Records, "documents">;
  sync: () => Pick<SyncServer, "read" | "edit">;
  access: Pick<Access, "standingOf" | "rightOn">;
  now: () => Date;
  newId: () => string;
  log: Log;
}

/**
 * An edit is carried only where all whose edits came with it may write in the other list: else it stays in the first
 * one, which shows it. Without that, whoever writes in one list could write in any.
 */
export function createMovedTasks(options: MovedTasksOptions): MovedTasks {
  const { sync, now, newId, log } = options;
  const writing: Writing = { now: () => now().getTime(), newId };
  let running: Promise<void> = Promise.resolve();

  const follow = async ({ room, userIds }: CommittedRoom): Promise<void> => {
    const authors = userIds.filter((id) => id !== serverActor.userId);
    const [author] = authors;
    if (author === undefined) return;
    const edits = await sync().read(room, (doc) => editsAfterMove(taskListOf(doc)));
    for (const edit of edits) {
      const target = await writableList(edit.to, authors, options);
      const isCarried = target !== undefined && (await carry(edit, target, author));
      await sync().edit(room, serverActor, (doc) =>
        taskListOf(doc, writing).settleMoved(edit, isCarried),
      );
    }
  };
  const carry = (edit: MovedEdit, { room }: RegisteredDocument, userId: string) =>
    sync().edit(room, { userId }, (doc) => carryEdit(edit, taskListOf(doc, writing)));
  const followAll = async (
    lists: readonly CommittedRoom[],
    earlier: Promise<void>,
  ): Promise<void> => {
    await earlier;
    for (const list of lists) {
      try {
        await follow(list);
      } catch (error) {
        // The edit stays in the first list and is looked at again with the next change there.
        const reason = error instanceof Error ? error.message : String(error);
        log.error({ room: list.room, reason }, "edits of moved tasks were not carried along");
      }
    }
  };
  return {
    touched(rooms) {
      const lists = rooms.filter(({ kind }) => kind === "taskList");
      if (lists.length > 0) running = followAll(lists, running);
    },
    settled: () => running,
  };
}

/** The list of a group, if all of some people may write in it. */
async function writableList(
  group: string,
  people: readonly string[],
  { records, access }: MovedTasksOptions,
): Promise<RegisteredDocument | undefined> {
  const [list] = await records.documents.list({ kind: "taskList", subjects: [group] });
  if (list === undefined) return undefined;
  for (const id of people) {
    const standing = await access.standingOf(id);
    if (standing === undefined) return undefined;
    if ((await access.rightOn(list, standing)) !== "write") return undefined;
  }
  return list;
}
