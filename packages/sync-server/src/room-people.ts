import { encodeAwareness } from "@staedtenetz/sync/protocol";
import type { DocumentIndex } from "./admission/document-index.js";
import type { Connection } from "./connection.js";
import type { FanOut } from "./fan-out.js";
import { frame } from "./frame.js";
import type { RoomPresence } from "./presence.js";

const rememberedAnnouncements = 10_000;

/** The people in a room: which connection speaks for which clientID, and who hears of whom. */
export class RoomPeople {
  readonly #holders = new Map<number, Connection>();

  constructor(
    readonly index: DocumentIndex,
    readonly presence: RoomPresence,
    readonly fanOut: FanOut,
  ) {}

  /** Takes a connection's presence. Returns `false` if the bytes are none. */
  receive(connection: Connection, bytes: Uint8Array): boolean {
    const result = this.presence.receive(bytes, connection.session, (clientId) =>
      this.#isOwn(connection, clientId),
    );
    if (result === "moved") this.fanOut.sendPresence(false);
    return result !== "malformed";
  }

  /** Sends everyone's presence to one connection. */
  showTo(connection: Connection): void {
    const everyone = this.presence.everyone(connection.clientId);
    if (everyone !== undefined) connection.send(frame(encodeAwareness(everyone)));
  }

  leave(connection: Connection): void {
    const { clientId } = connection;
    if (clientId === undefined || this.#holders.get(clientId) !== connection) return;
    this.#holders.delete(clientId);
    if (this.presence.leave(clientId)) this.fanOut.sendPresence(false);
  }

  /** The first clientID a connection speaks for that is nobody else's is its own from then on. */
  #isOwn(connection: Connection, clientId: number): boolean {
    if (connection.clientId !== undefined) return connection.clientId === clientId;
    const { announced, owners } = this.index;
    const { userId } = connection.session;
    const owner = owners.get(clientId) ?? announced.get(clientId);
    if (owner !== undefined && owner !== userId) return false;
    connection.clientId = clientId;
    this.#holders.set(clientId, connection);
    announced.delete(clientId);
    announced.set(clientId, userId);
    if (announced.size > rememberedAnnouncements) {
      const oldest = announced.keys().next().value;
      if (oldest !== undefined && !this.#holders.has(oldest)) announced.delete(oldest);
    }
    return true;
  }
}
