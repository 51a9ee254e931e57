import { RoomDeletedError } from "./errors.js";
import type {
  NewVersion,
  StoredContribution,
  StoredVersion,
  UnversionedRoom,
  VersionInfo,
  VersionStorage,
} from "./version-storage.js";

interface Row {
  readonly room: string;
  readonly at: number;
  readonly sequence: number;
}

/** The versions of a storage in memory. */
export class MemoryVersions implements VersionStorage {
  #versions: (StoredVersion & { readonly room: string })[] = [];
  readonly #contributions = new Map<string, StoredContribution[]>();
  readonly #deleted = new Set<string>();
  #lastId = 0;

  constructor(
    private readonly assertOpen: () => void,
    /** The journal's rows of all rooms. */
    private readonly rows: () => Iterable<Row>,
  ) {}

  async save(version: NewVersion): Promise<number> {
    this.assertOpen();
    if (this.#deleted.has(version.room)) throw new RoomDeletedError();
    const id = ++this.#lastId;
    this.#versions.push({ ...version, id, state: version.state.slice() });
    this.#prune(version.room);
    return id;
  }

  async list(room: string): Promise<readonly VersionInfo[]> {
    this.assertOpen();
    return this.#of(room).map(({ state: _state, room: _room, ...info }) => info);
  }

  async read(room: string, id: number): Promise<StoredVersion | undefined> {
    this.assertOpen();
    const found = this.#find(room, id);
    if (found === undefined) return undefined;
    const { room: _room, ...version } = found;
    return version;
  }

  async rename(room: string, id: number, name: string | undefined): Promise<boolean> {
    return this.#replace(room, id, { name });
  }

  async rewrite(
    room: string,
    id: number,
    { state, name }: { readonly state: Uint8Array; readonly name: string | undefined },
  ): Promise<boolean> {
    return this.#replace(room, id, { name, state: state.slice() });
  }

  async remove(room: string, id: number): Promise<boolean> {
    this.assertOpen();
    const found = this.#find(room, id);
    this.#versions = this.#versions.filter((version) => version !== found);
    this.#prune(room);
    return found !== undefined;
  }

  async expireDaily(before: number): Promise<number> {
    this.assertOpen();
    const expired = this.#versions.filter(({ kind, at }) => kind === "daily" && at < before);
    this.#versions = this.#versions.filter((version) => !expired.includes(version));
    for (const { room } of expired) this.#prune(room);
    return expired.length;
  }

  async contributions(room: string): Promise<readonly StoredContribution[]> {
    this.assertOpen();
    return [...(this.#contributions.get(room) ?? [])];
  }

  async unversioned(): Promise<readonly UnversionedRoom[]> {
    this.assertOpen();
    const latest = new Map<string, number>();
    const news = (row: Row): void => {
      const held = Math.max(0, ...this.#of(row.room).map(({ sequence }) => sequence));
      if (row.sequence <= held) return;
      latest.set(row.room, Math.max(row.at, latest.get(row.room) ?? 0));
    };
    for (const row of this.rows()) news(row);
    for (const [room, contributions] of this.#contributions) {
      for (const { at, sequence } of contributions) news({ room, at, sequence });
    }
    return [...latest].map(([room, changedAt]) => ({ room, changedAt }));
  }

  /** Takes what remains of folded rows. */
  keep(room: string, contributions: readonly StoredContribution[]): void {
    const known = this.#contributions.get(room) ?? [];
    this.#contributions.set(room, [...known, ...contributions]);
  }

  /** Erases everything of a room for good. */
  forget(room: string): void {
    this.#versions = this.#versions.filter((version) => version.room !== room);
    this.#contributions.delete(room);
    this.#deleted.add(room);
  }

  #of(room: string): (StoredVersion & { readonly room: string })[] {
    return this.#versions.filter((version) => version.room === room);
  }

  #find(room: string, id: number): (StoredVersion & { readonly room: string }) | undefined {
    return this.#versions.find((version) => version.room === room && version.id === id);
  }

  #replace(room: string, id: number, change: Partial<StoredVersion>): boolean {
    this.assertOpen();
    const at = this.#versions.findIndex((version) => version.room === room && version.id === id);
    const found = this.#versions[at];
    if (found === undefined) return false;
    this.#versions[at] = { ...found, ...change };
    return true;
  }

  /** Whoever deleted what no version holds is of no interest any more. */
  #prune(room: string): void {
    const versions = this.#of(room);
    if (versions.length === 0) return;
    const oldest = Math.min(...versions.map(({ sequence }) => sequence));
    const known = this.#contributions.get(room) ?? [];
    this.#contributions.set(
      room,
      known.filter(({ sequence, lasting }) => lasting || sequence > oldest),
    );
  }
}
