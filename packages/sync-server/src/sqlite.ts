import { Worker } from "node:worker_threads";
import {
  StorageClosedError,
  StorageFailedError,
  StorageInUseError,
  VersionDamagedError,
} from "./errors.js";
import { JournalLane } from "./journal-lane.js";
import type {
  Operation,
  PackedEntries,
  WorkerData,
  WorkerReply,
  WorkerRequest,
} from "./journal-worker.js";
import type { JournalEntry, StorageAdapter } from "./storage-adapter.js";
import type { StoredVersion, VersionStorage } from "./version-storage.js";

export interface SqliteStorageOptions {
  /** The database file; made with its tables when it does not exist. Its folder must exist. */
  readonly file: string;
  /**
   * Where the compiled `journal-worker` lies. Default: beside this module. A bundler that moves this
   * module makes `@staedtenetz/sync-server/journal-worker` an entry of its own with that name, or
   * passes its place here.
   */
  readonly workerUrl?: URL;
}

/**
 * Keeps documents in one SQLite file (WAL, `synchronous=FULL`, `secure_delete`), written by a thread
 * of its own. One process owns the file; a second one gets `StorageInUseError`.
 *
 * @example
 * const storage = createSqliteStorage({ file: join(dataDir, "journal.sqlite") });
 */
export function createSqliteStorage(options: SqliteStorageOptions): StorageAdapter {
  const thread = new StorageThread(options);
  return {
    open: () => thread.start(),
    append: (entries) => thread.append(entries),
    load: (room) => thread.ask("load", "read a document", room),
    compact: (compaction) => thread.ask("compact", "fold a journal", compaction),
    delete: (room) => thread.ask("delete", "erase a document", room),
    beginRecovery: (until, room) => thread.ask("beginRecovery", "open a recovery", until, room),
    repair: (room) => thread.ask("repair", "repair a document", room),
    rooms: () => thread.ask("rooms", "list the documents"),
    unfoldedRooms: (before) => thread.ask("unfoldedRooms", "list the documents", before),
    check: () => thread.ask("check", "check the documents"),
    versions: versionsBehind(thread),
    vacuum: () => thread.ask("vacuum", "clear its free pages"),
    close: () => thread.stop(),
  };
}

function versionsBehind(thread: StorageThread): VersionStorage {
  return {
    save: (version) => thread.ask("saveVersion", "store a version", version),
    list: (room) => thread.ask("listVersions", "list versions", room),
    async read(room, id) {
      const found = await thread.ask<StoredVersion | "damaged" | undefined>(
        "readVersion",
        "read a version",
        room,
        id,
      );
      if (found === "damaged") throw new VersionDamagedError(id);
      return found;
    },
    rename: (room, id, name) => thread.ask("renameVersion", "rename a version", room, id, name),
    rewrite: (room, id, content) =>
      thread.ask("rewriteVersion", "rewrite a version", room, id, content),
    remove: (room, id) => thread.ask("removeVersion", "erase a version", room, id),
    expireDaily: (before) => thread.ask("expireDaily", "erase old versions", before),
    contributions: (room) => thread.ask("contributions", "read who wrote", room),
    unversioned: () => thread.ask("unversioned", "list the documents"),
  };
}

interface Waiting {
  readonly action: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

class StorageThread {
  readonly #options: SqliteStorageOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #lane = new JournalLane();
  #isLaneFree = true;
  #worker: Worker | undefined;
  #nextId = 0;

  constructor(options: SqliteStorageOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    if (this.#worker !== undefined) return;
    const data: WorkerData = { file: this.#options.file, lane: this.#lane.memory };
    const worker = new Worker(this.#options.workerUrl ?? defaultWorkerUrl(), { workerData: data });
    this.#worker = worker;
    process.on("SIGXFSZ", survive);
    worker.on("message", (reply: WorkerReply) => this.#settle(reply));
    worker.on("error", (error) => this.#end(error));
    worker.on("exit", () => this.#end(new StorageClosedError()));
    try {
      await this.ask("open", "open its file");
    } catch (error) {
      this.#worker = undefined;
      await worker.terminate();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    await this.ask("close", "close its file");
    this.#worker = undefined;
    await worker.terminate();
  }

  ask<Value>(
    operation: Operation | "open",
    action: string,
    ...argumentList: unknown[]
  ): Promise<Value> {
    return this.#expect<Value>(action, (id, worker) =>
      this.#post(worker, { id, operation, argumentList }),
    );
  }

  /** Stores a group over the lane; one that does not fit, or comes while it is in use, goes by message. */
  append(entries: readonly JournalEntry[]): Promise<readonly number[]> {
    return this.#expect("store edits", (id, worker) => {
      const stored = this.#isLaneFree ? this.#lane.offer(id, entries) : undefined;
      if (stored === undefined) {
        return this.#post(worker, { id, operation: "append", argumentList: [pack(entries)] });
      }
      this.#isLaneFree = false;
      void this.#finish(id, entries.length, stored);
    });
  }

  /** The reason why a group could not be stored comes by message. */
  async #finish(id: number, count: number, stored: Promise<number | undefined>): Promise<void> {
    const first = await stored;
    this.#isLaneFree = true;
    if (first === undefined) return;
    this.#settle({ id, value: Array.from({ length: count }, (_, at) => first + at) });
  }

  #post(worker: Worker, request: WorkerRequest): void {
    worker.postMessage(request, []);
    this.#lane.wake();
  }

  /** Resolves with the answer to what `ask` asks the worker under an id. */
  #expect<Value>(action: string, ask: (id: number, worker: Worker) => void): Promise<Value> {
    const worker = this.#worker;
    if (worker === undefined) return Promise.reject(new StorageClosedError());
    return new Promise<Value>((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { action, resolve: (value) => resolve(value as Value), reject });
      ask(id, worker);
    });
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    if ("value" in reply) return waiting.resolve(reply.value);
    const { code, message } = reply.failure;
    if (code.startsWith("SQLITE_BUSY")) waiting.reject(new StorageInUseError(this.#options.file));
    else waiting.reject(new StorageFailedError(waiting.action, new Error(message)));
  }

  #end(error: Error): void {
    this.#worker = undefined;
    process.off("SIGXFSZ", survive);
    for (const { action, reject } of this.#waiting.values()) {
      reject(new StorageFailedError(action, error));
    }
    this.#waiting.clear();
  }
}

function pack(entries: readonly JournalEntry[]): PackedEntries {
  const length = entries.reduce((sum, { update }) => sum + update.length, 0);
  const bytes = new Uint8Array(length);
  let end = 0;
  const packed = entries.map(({ update, room, userId, at, claims, owner, recovered = false }) => {
    bytes.set(update, end);
    end += update.length;
    return { room, userId, at, claims, owner, recovered, end };
  });
  return { bytes, entries: packed };
}

/** Without a listener the kernel ends the process at a file size limit; with one the write fails and edits wait. */
const survive = (): void => undefined;

/** Beside this module and with its ending: `.ts` in the source, where Node strips the types itself, else built. */
function defaultWorkerUrl(): URL {
  const [ending = ".js"] = /\.[a-z]+$/.exec(new URL(import.meta.url).pathname) ?? [];
  return new URL(`./journal-worker${ending}`, import.meta.url);
}
