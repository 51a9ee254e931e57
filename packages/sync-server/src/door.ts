import type { IncomingMessage } from "node:http";
import { closeCode, type CloseCode } from "@staedtenetz/sync/protocol";
import type { AccessChange, Session } from "./access-policy.js";
import { Connection, type Arrival } from "./connection.js";
import type { Context } from "./context.js";
import { RoomDeletedError } from "./errors.js";
import type { Rooms } from "./rooms.js";
import type { Transport } from "./transport.js";

/** Milliseconds for a second look at someone's right: withdrawn within two seconds, also when nobody answers. */
const answerWithin = 1_500;

interface Entry {
  readonly session: Session;
  readonly kind: string;
  readonly right: Arrival["right"];
}

/** Lets clients in, and looks again whenever a right may have changed. */
export class Door {
  readonly connections = new Set<Connection>();
  readonly #arriving = new Set<Transport>();
  readonly #byTransport = new WeakMap<Transport, Connection>();
  #isClosed = false;
  /** Changes of access so far. */
  #changes = 0;

  constructor(
    readonly rooms: Rooms,
    readonly context: Context,
  ) {}

  /** Finds out who it is and what it may do, loads the room, and only then begins to read. */
  async arrive(
    transport: Transport,
    request: IncomingMessage,
    roomName: string,
    schema: number | undefined,
  ): Promise<void> {
    transport.pause();
    const { limits } = this.context;
    if (this.#isClosed) return this.#turnAway(transport, closeCode.restart);
    if (this.#arriving.size >= limits.unauthenticated) {
      return this.#turnAway(transport, closeCode.slowReader);
    }
    const changes = this.#changes;
    this.#arriving.add(transport);
    transport.onEnd(() => this.#arriving.delete(transport));
    const inTime = setTimeout(
      () => this.#turnAway(transport, closeCode.noSession),
      limits.authenticationTime,
    );
    try {
      const entry = await this.#examine(request, roomName, schema);
      if (typeof entry === "number") this.#turnAway(transport, entry);
      else {
        const arrival = { request, schema, ...entry };
        const connection = await this.#letIn(transport, arrival, roomName, entry.kind);
        if (connection !== undefined && changes !== this.#changes) {
          await this.#examineAgain(connection);
        }
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.context.log.error({ room: roomName, reason }, "room could not be opened");
      const isDeleted = error instanceof RoomDeletedError;
      this.#turnAway(transport, isDeleted ? closeCode.notFound : closeCode.loadFailed);
    } finally {
      clearTimeout(inTime);
      this.#arriving.delete(transport);
    }
  }

  /** The connection behind a transport, once it was let in. */
  connectionOf(transport: Transport): Connection | undefined {
    return this.#byTransport.get(transport);
  }

  /** Looks again at the connections concerned; resolves when none of them acts by an old right any more. */
  async recheck({ userId, sessionId, room }: AccessChange): Promise<void> {
    this.#changes++;
    const examinations: Promise<void>[] = [];
    for (const connection of this.connections) {
      const { session } = connection;
      const isConcerned =
        (userId === undefined || session.userId === userId) &&
        (sessionId === undefined || session.sessionId === sessionId) &&
        (room === undefined || connection.room.name === room);
      if (isConcerned) examinations.push(this.#examineAgain(connection));
    }
    await Promise.all(examinations);
  }

  /** Closes the connections whose session is over. */
  endExpired(): void {
    const now = this.context.now();
    for (const connection of this.connections) {
      if ((connection.session.expiresAt ?? Infinity) <= now) connection.close(closeCode.noSession);
    }
  }

  /** Lets nobody in any more. */
  shut(): void {
    this.#isClosed = true;
    for (const transport of this.#arriving) this.#turnAway(transport, closeCode.restart);
  }

  async #letIn(
    transport: Transport,
    arrival: Arrival,
    roomName: string,
    kind: string,
  ): Promise<Connection | undefined> {
    return this.rooms.use(roomName, kind, (room) => {
      if (!this.#arriving.has(transport)) return undefined;
      const connection = new Connection(transport, room, this.context, arrival);
      this.connections.add(connection);
      this.#byTransport.set(transport, connection);
      transport.onEnd(() => {
        this.connections.delete(connection);
        connection.ended();
      });
      transport.onMessage((message) => connection.receive(message));
      room.enter(connection);
      transport.resume();
      return connection;
    });
  }

  async #examine(
    request: IncomingMessage,
    room: string,
    schema: number | undefined,
  ): Promise<Entry | CloseCode> {
    const { access, kinds, now } = this.context;
    const session = await access.authenticate(request);
    if (session === undefined || (session.expiresAt ?? Infinity) <= now()) {
      return closeCode.noSession;
    }
    if (room === "") return closeCode.notFound;
    const authorization = await access.authorize(session, room);
    if (!authorization.found) {
      return authorization.deleted === true ? closeCode.deleted : closeCode.notFound;
    }
    const { kind, right } = authorization;
    if (right === "none") return closeCode.forbidden;
    const needed = authorization.schema ?? kinds.get(kind)?.kind.schema ?? 0;
    if (schema !== undefined && schema < needed) return closeCode.tooOld;
    return { session, kind, right };
  }

  async #examineAgain(connection: Connection): Promise<void> {
    const { arrival, room, session } = connection;
    const { request, schema } = arrival;
    const examination = ++connection.examinations;
    const overdue = setTimeout(() => connection.close(closeCode.loadFailed), answerWithin);
    try {
      const entry = await this.#examine(request, room.name, schema);
      if (examination !== connection.examinations) return;
      if (typeof entry === "number") connection.close(entry);
      else if (entry.session.userId !== session.userId) connection.close(closeCode.noSession);
      else {
        connection.session = entry.session;
        connection.changeRight(entry.right);
      }
    } catch (error) {
      // Whoever cannot be asked about has no right; the client tries again.
      const reason = error instanceof Error ? error.message : String(error);
      this.context.log.error({ room: room.name, reason }, "access could not be looked up");
      connection.close(closeCode.loadFailed);
    } finally {
      clearTimeout(overdue);
    }
  }

  #turnAway(transport: Transport, code: CloseCode): void {
    this.#arriving.delete(transport);
    this.context.metrics.closed.inc({ code: String(code) });
    transport.close(code);
  }
}
