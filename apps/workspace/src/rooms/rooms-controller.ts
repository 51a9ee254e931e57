import type { ReactiveControllerHost } from "lit";
import type { OpenRooms, RoomKind } from "./open-rooms.js";
import { RoomController } from "./room-controller.js";

/** Keeps several rooms open while a page shows them. */
export class RoomsController {
  readonly #rooms = new Map<string, RoomController>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly rooms: () => OpenRooms,
    private readonly kind: RoomKind,
  ) {}

  /** Which rooms to show; those that are no longer named are left. */
  show(wanted: readonly string[]): void {
    for (const [room, controller] of this.#rooms) {
      if (wanted.includes(room)) continue;
      controller.show(undefined);
      controller.hostDisconnected();
      this.host.removeController(controller);
      this.#rooms.delete(room);
    }
    for (const room of wanted) {
      if (this.#rooms.has(room)) continue;
      const controller = new RoomController(this.host, this.rooms, this.kind);
      this.#rooms.set(room, controller);
      controller.show(room);
    }
  }

  /** A room that is shown; `undefined` for any other. */
  room(room: string): RoomController | undefined {
    return this.#rooms.get(room);
  }
}
