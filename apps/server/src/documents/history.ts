import {
  compareBlocks,
  readAuthoredBlocks,
  restoreAll,
  restoreBlock,
  type AuthoredBlock,
  type BlockDifference,
  type BlockPair,
} from "@staedtenetz/document";
import {
  type EditActor,
  type SyncServer,
  type VersionContent,
  type VersionInfo,
} from "@staedtenetz/sync-server";
import * as Y from "yjs";

/** What became of minutes between two states. */
export interface Comparison {
  from?: number;
  /** Absent: as they are now. */
  to?: number;
  blocks: BlockDifference[];
}

/** What to restore, of which version, to take a restoration back; without ids everything. */
export type Undo = BlockPair & { version: number };

/** The versions of one document, for people: compared, and brought back by ordinary edits. */
export interface History {
  list(): Promise<readonly VersionInfo[]>;
  save(userId: string, name: string | undefined): Promise<VersionInfo>;
  read(version: number): Promise<AuthoredBlock[]>;
  /** `from` defaults to the version before `to`, and `to` to the present. */
  compare(from: number | undefined, to: number | undefined): Promise<Comparison>;
  /**
   * Makes a block, or everything when none is named, what it was. The state before is kept as a version of
   * its own for 30 days. `undefined` when there was nothing to restore.
   *
   * @throws {EditNotPermittedError} when the actor may not write (any more); nothing was changed
   */
  restore(actor: EditActor, version: number, pair: BlockPair): Promise<Undo | undefined>;
  rename(version: number, name: string | undefined): Promise<void>;
  remove(version: number): Promise<void>;
}

/**
 * @example
 * const { blocks } = await historyOf(sync, room).compare(3, undefined);
 */
export function historyOf(sync: Pick<SyncServer, "edit" | "versions">, room: string): History {
  const versions = sync.versions(room);
  return {
    list: () => versions.list(),
    save: (userId, name) =>
      versions.save({ kind: "named", userId, ...(name === undefined ? {} : { name }) }),
    async read(version) {
      return blocksOf(await versions.read(version));
    },
    async compare(from, to) {
      const before = from ?? (await versionBefore(versions, to));
      const old = before === undefined ? undefined : await versions.read(before);
      const young = to === undefined ? await versions.now() : await versions.read(to);
      const was = old === undefined ? [] : await blocksOf(old);
      const is = await blocksOf(young);
      // Who deleted is known of every piece, whatever version it is asked for.
      const blocks = compareBlocks(was, is, young.deletionOf);
      return {
        ...(before === undefined ? {} : { from: before }),
        ...(to === undefined ? {} : { to }),
        blocks,
      };
    },
    async restore(actor, version, pair) {
      const source = docOf(await versions.read(version));
      const isWhole = pair.old === undefined && pair.new === undefined;
      const { id } = await versions.save({ kind: "daily", userId: actor.userId });
      let undo: BlockPair | undefined;
      try {
        undo = await sync.edit(room, actor, (doc) =>
          isWhole ? (restoreAll(doc, source) ? {} : undefined) : restoreBlock(doc, source, pair),
        );
      } finally {
        if (undo === undefined) await versions.remove(id);
      }
      return undo && { version: id, ...undo };
    },
    rename: (version, name) => versions.rename(version, name),
    remove: (version) => versions.remove(version),
  };
}

async function versionBefore(
  versions: Pick<ReturnType<SyncServer["versions"]>, "list">,
  to: number | undefined,
): Promise<number | undefined> {
  const all = await versions.list();
  return all.findLast(({ id }) => to === undefined || id < to)?.id;
}

/** In steps, between which everybody else gets a turn: the longest documents cost some ten milliseconds each. */
async function blocksOf(content: VersionContent): Promise<AuthoredBlock[]> {
  await breathe();
  const doc = docOf(content);
  await breathe();
  const blocks = readAuthoredBlocks(doc, content.writerOf);
  await breathe();
  return blocks;
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function docOf({ state }: VersionContent): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}
