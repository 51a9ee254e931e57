import type { HeldStorage } from "@staedtenetz/sync";
import type { Account } from "../session/account.js";
import type { OpenRoom, OpenRooms, RoomKind } from "./open-rooms.js";
import type { ConnectedRooms } from "./connected-rooms.js";

export interface LazyRoomsOptions {
  readonly account: Account;
  /** Where the sync server is, such as `wss://netz.example/sync`. */
  readonly serverUrl: string;
  /** The way through networks that let no WebSocket through. */
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
  /** Where this device keeps its copies. */
  readonly databases: IDBFactory;
  /** Where an edit waits for its transaction, so that closing the page at once loses nothing. */
  readonly storage: HeldStorage;
  readonly network: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/** Opens rooms and loads the code for that with the first one: the start page does not pay for it. */
export class LazyRooms implements OpenRooms {
  #rooms: Promise<ConnectedRooms> | undefined;

  constructor(private readonly options: LazyRoomsOptions) {}

  async open(room: string, kind: RoomKind): Promise<OpenRoom> {
    return (await this.#load()).open(room, kind);
  }

  async hasUnsent(): Promise<boolean> {
    return (await this.#load()).hasUnsent();
  }

  async clear(account: string): Promise<void> {
    return (await this.#load()).clear(account);
  }

  #load(): Promise<ConnectedRooms> {
    this.#rooms ??= import("./connected-rooms.js").then(
      ({ ConnectedRooms: Rooms }) => new Rooms(this.options),
    );
    // A chunk that could not be loaded may be there at the next attempt.
    this.#rooms.catch(() => (this.#rooms = undefined));
    return this.#rooms;
  }
}
