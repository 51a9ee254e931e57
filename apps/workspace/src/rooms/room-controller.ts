import type { ConnectionSnapshot } from "@staedtenetz/sync";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { OpenRoom, OpenRooms, RoomKind } from "./open-rooms.js";

/** "Gespeichert" is shown once nothing was typed for so long: a page that changed with each key would draw itself twice. */
const settling = 400;

/** Keeps a room open while a page shows it, and the page up to date with its connection. */
export class RoomController implements ReactiveController {
  #room: string | undefined;
  #open: OpenRoom | undefined;
  #endSubscription: (() => void) | undefined;
  #shown: ConnectionSnapshot | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;
  #turn = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly rooms: () => OpenRooms,
    private readonly kind: RoomKind,
  ) {
    host.addController(this);
  }

  /**
   * How the connection stands; `undefined` before the room is open. While somebody types it stays at "saving",
   * and never says "saved" of what is not.
   */
  get snapshot(): ConnectionSnapshot | undefined {
    return this.#shown;
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
    this.#endSubscription = open.connection.subscribe((next) => this.#changed(next));
    this.#show(open.connection.snapshot);
  }

  #changed(next: ConnectionSnapshot): void {
    clearTimeout(this.#settling);
    const isTyping = this.#shown?.state === "saving" && differsInSaving(this.#shown, next);
    if (!isTyping) this.#show(next);
    else if (next.state === "saved") this.#settling = setTimeout(() => this.#show(next), settling);
  }

  #show(snapshot: ConnectionSnapshot): void {
    this.#shown = snapshot;
    this.host.requestUpdate();
  }

  #leave(): void {
    this.#turn += 1;
    this.#endSubscription?.();
    clearTimeout(this.#settling);
    this.#shown = undefined;
    this.#open?.release();
    this.#open = undefined;
  }
}

/** Whether two snapshots are the same but for how far saving has got. */
function differsInSaving(shown: ConnectionSnapshot, next: ConnectionSnapshot): boolean {
  const keys = Object.keys(next) as (keyof ConnectionSnapshot)[];
  const others = keys.filter((key) => key !== "state" && key !== "unsaved");
  const isSaving = next.state === "saving" || next.state === "saved";
  return isSaving && others.every((key) => shown[key] === next[key]);
}
