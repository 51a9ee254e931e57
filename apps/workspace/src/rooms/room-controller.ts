import type { ConnectionSnapshot } from "@staedtenetz/sync";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { OpenRoom, OpenRooms, RoomKind } from "./open-rooms.js";

/** Keeps a room open while a page shows it, and the page up to date with its connection. */
export class RoomController implements ReactiveController {
  #room: string | undefined;
  #open: OpenRoom | undefined;
  #endSubscription: (() => void) | undefined;
  #isConnected = false;
  #turn = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly rooms: () => OpenRooms,
    private readonly kind: RoomKind,
  ) {
    host.addController(this);
  }

  /** How the connection stands; `undefined` before the room is open. */
  get snapshot(): ConnectionSnapshot | undefined {
    return this.#open?.connection.snapshot;
  }

  get connection(): OpenRoom["connection"] | undefined {
    return this.#open?.connection;
  }

  /** Which room to show; a new one replaces the old. */
  show(room: string | undefined): void {
    if (room === this.#room) return;
    this.#room = room;
    if (this.#isConnected) void this.#enter();
  }

  hostConnected(): void {
    this.#isConnected = true;
    void this.#enter();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave();
  }

  async #enter(): Promise<void> {
    this.#leave();
    const room = this.#room;
    if (room === undefined) return;
    const turn = ++this.#turn;
    const open = await this.rooms().open(room, this.kind);
    if (turn !== this.#turn || !this.#isConnected) return open.release();
    this.#open = open;
    this.#endSubscription = open.connection.subscribe(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  #leave(): void {
    this.#turn += 1;
    this.#endSubscription?.();
    this.#open?.release();
    this.#open = undefined;
  }
}
