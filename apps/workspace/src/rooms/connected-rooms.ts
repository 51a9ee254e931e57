import {
  clearLocalCopies,
  connect,
  type Connection,
  hasUnsavedCopies,
  indexedDbCopies,
  type LocalCopies,
} from "@staedtenetz/sync";
import type { RoomsOptions } from "./rooms-options.js";
import type { OpenRoom, OpenRooms, RoomKind } from "./open-rooms.js";

interface Held {
  readonly connection: Connection;
  holders: number;
}

/** Connects each room once, keeps its copy on this device, and closes it when the last page has left it. */
export class ConnectedRooms implements OpenRooms {
  readonly #held = new Map<string, Held>();
  readonly #copies: LocalCopies;

  constructor(private readonly options: RoomsOptions) {
    this.#copies = indexedDbCopies(options.storage);
  }

  open(room: string, kind: RoomKind): Promise<OpenRoom> {
    const held = this.#held.get(room) ?? { connection: this.#connect(room, kind), holders: 0 };
    held.holders += 1;
    this.#held.set(room, held);
    let isReleased = false;
    const release = (): void => {
      if (isReleased) return;
      isReleased = true;
      held.holders -= 1;
      if (held.holders > 0) return;
      this.#held.delete(room);
      void end(held.connection);
    };
    return Promise.resolve({ connection: held.connection, release });
  }

  async hasUnsent(): Promise<boolean> {
    const { account, databases } = this.options;
    return account.id !== undefined && hasUnsavedCopies(account.id, databases);
  }

  async clear(account: string): Promise<void> {
    const open = [...this.#held.values()];
    this.#held.clear();
    await Promise.all(open.map(({ connection }) => connection.destroy()));
    await clearLocalCopies(account, this.options.databases, this.options.storage);
  }

  #connect(room: string, kind: RoomKind): Connection {
    const { account, serverUrl, now, random, network, fetch: fetching } = this.options;
    return connect(
      { serverUrl, room, kind, userId: account.id ?? "" },
      { WebSocket, fetch: fetching, now, random, copies: this.#copies, network },
    );
  }
}

/** Of a deleted document the copy goes as well: its reader was offered to keep it. */
async function end(connection: Connection): Promise<void> {
  if (connection.snapshot.state === "deleted") await connection.eraseLocalCopy();
  await connection.destroy();
}
