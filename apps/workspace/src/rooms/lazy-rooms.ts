import type { OpenRoom, OpenRooms, RoomKind } from "./open-rooms.js";
import type { ConnectedRooms } from "./connected-rooms.js";
import type { RoomsOptions } from "./rooms-options.js";

/** Opens rooms and loads the code for that with the first one: the start page does not pay for it. */
export class LazyRooms implements OpenRooms {
  #rooms: Promise<ConnectedRooms> | undefined;

  constructor(private readonly options: RoomsOptions) {}

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
