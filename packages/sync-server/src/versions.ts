import * as Y from "yjs";
import { authorshipOf, type Authorship } from "./authorship.js";
import type { Context } from "./context.js";
import { contributionsOf, readContribution, type Contribution } from "./contributions.js";
import { TooManyVersionsError, UnknownVersionError } from "./errors.js";
import { redactState, replacing } from "./redaction.js";
import type { Room } from "./room.js";
import type { VersionInfo, VersionKind } from "./version-storage.js";

/** What a version holds, or the document as it is on disk now. */
export interface VersionContent extends Authorship {
  /** The whole state, a Yjs update (version 1): `Y.applyUpdate(new Y.Doc(), state)`. */
  readonly state: Uint8Array;
}

/** The versions of one room: stored snapshots beside the document. Saving or reading one changes no document. */
export interface RoomVersions {
  /**
   * Stores the document as it is on disk.
   *
   * @throws {TooManyVersionsError} {@link SyncLimits.versionsPerRoom}
   * @example
   * await sync.versions(room).save({ kind: "named", name: "Vor der Abstimmung", userId });
   */
  save(options: {
    readonly kind: VersionKind;
    readonly name?: string;
    /** The account that asks; none for the server itself. */
    readonly userId?: string;
  }): Promise<VersionInfo>;
  /** Oldest first. */
  list(): Promise<readonly VersionInfo[]>;
  /** What a version holds, and who wrote and deleted it. @throws {UnknownVersionError} @throws {VersionDamagedError} */
  read(version: number): Promise<VersionContent>;
  /** The same for the document as it is on disk now. */
  now(): Promise<VersionContent>;
  /** @throws {UnknownVersionError} */
  rename(version: number, name: string | undefined): Promise<void>;
  /** Erases a version; its bytes leave the files soon after. @throws {UnknownVersionError} */
  remove(version: number): Promise<void>;
  /**
   * Rewrites a version with words replaced wherever they stand, its name included: for erasing somebody.
   * Resolves with whether they stood anywhere. The document itself is changed by `edit`.
   *
   * @throws {UnknownVersionError} @throws {VersionDamagedError}
   */
  redact(version: number, words: readonly string[], replacement: string): Promise<boolean>;
}

/** What versions need of their server. */
export interface VersionSurroundings {
  readonly context: Context;
  readonly use: <Value>(work: (room: Room) => Promise<Value>) => Promise<Value>;
  /** Told that bytes were erased which the files should give back. */
  readonly erased: () => void;
}

interface Present {
  readonly state: Uint8Array;
  readonly sequence: number;
}

export function versionsOf(name: string, surroundings: VersionSurroundings): RoomVersions {
  const { context, use, erased } = surroundings;
  const { versions } = context.storage;
  return {
    save: (options) => use((room) => saveVersion(room, context, options)),
    list: () => use(() => versions.list(name)),
    read: (version) =>
      use(async (room) => {
        const found = await versions.read(name, version);
        if (found === undefined) throw new UnknownVersionError(version);
        const { index } = room;
        return { state: found.state, ...authorshipOf(index.owners, await allContributions(room)) };
      }),
    now: () =>
      use(async (room) => {
        const { state } = await presentOf(room);
        return { state, ...authorshipOf(room.index.owners, await allContributions(room)) };
      }),
    rename: (version, newName) =>
      use(() => requireKnown(version, versions.rename(name, version, newName))),
    remove: (version) =>
      use(async () => {
        await requireKnown(version, versions.remove(name, version));
        erased();
      }),
    redact: (version, words, replacement) =>
      use(async (room) => {
        const found = await versions.read(name, version);
        if (found === undefined) throw new UnknownVersionError(version);
        const newName = found.name && replacing(words, replacement)(found.name);
        const state = redactState(found.state, room.index.kind.kind, words, replacement);
        if (state === undefined && newName === found.name) return false;
        const content = { state: state ?? found.state, name: newName };
        await requireKnown(version, versions.rewrite(name, version, content));
        erased();
        return true;
      }),
  };
}

async function requireKnown(version: number, done: Promise<boolean>): Promise<void> {
  if (!(await done)) throw new UnknownVersionError(version);
}

/** Takes a daily version of a room that was changed and has none of that. */
export async function saveDaily(room: Room, context: Context): Promise<void> {
  await saveVersion(room, context, { kind: "daily" });
}

async function saveVersion(
  room: Room,
  { storage: { versions }, limits, now }: Context,
  { kind, name, userId = "" }: Parameters<RoomVersions["save"]>[0],
): Promise<VersionInfo> {
  const known = await versions.list(room.name);
  if (known.length >= limits.versionsPerRoom) {
    throw new TooManyVersionsError(limits.versionsPerRoom);
  }
  const folded = await versions.contributions(room.name);
  const held = highest(known);
  const present = await presentOf(room);
  // A room that was just loaded has no rows to tell how far its snapshot reaches.
  const sequence = present.sequence || Math.max(highest(folded), held);
  const all = await allContributions(room, sequence);
  const news = all.filter((each) => each.sequence > held && each.sequence <= sequence);
  const at = now();
  const changes = news.map((each) => each.at);
  const info = {
    kind,
    name,
    userId,
    at,
    changedAt: changes.length > 0 ? Math.max(...changes) : (known.at(-1)?.changedAt ?? at),
    sequence,
    authors: [...new Set(news.map((each) => each.userId))],
  };
  const id = await versions.save({ room: room.name, state: present.state, ...info });
  return { id, ...info };
}

function highest(rows: readonly { readonly sequence: number }[]): number {
  return rows.reduce((most, { sequence }) => Math.max(most, sequence), 0);
}

/** The document and the newest row in it, at one moment. */
function presentOf(room: Room): Promise<Present> {
  return room.document.use((doc) => ({
    state: Y.encodeStateAsUpdate(doc),
    sequence: room.fold.sequence,
  }));
}

/** What folded rows have left, and what the others hold, those after `upTo` left out. */
async function allContributions(
  { name, index, context }: Room,
  upTo = Infinity,
): Promise<Contribution[]> {
  const stored = await context.storage.versions.contributions(name);
  const rows = (await context.storage.load(name))?.updates ?? [];
  const counted = rows.filter(({ sequence }) => sequence <= upTo);
  return [...stored.map(readContribution), ...(await contributionsOf(counted, index.owners))];
}
