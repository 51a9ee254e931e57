import {
  type Client,
  type Failure,
  operations,
  readAll,
  type Result,
  type Session,
} from "@staedtenetz/api/client";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Directory } from "../directory/directory.js";
import type { StoredAnswers } from "../offline/stored-answers.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import type { Account } from "./account.js";

/** Where the app stands with its server. */
export type SessionState =
  | { readonly kind: "loading" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "failed"; readonly problem: Failure }
  | { readonly kind: "ready"; readonly session: Session; readonly directory: Directory };

export interface SessionServices {
  readonly client: Client;
  readonly answers: StoredAnswers;
  readonly account: Account;
  readonly rooms: OpenRooms;
}

/** Finds out who is signed in, loads what every page needs, and signs out. */
export class SessionController implements ReactiveController {
  state: SessionState = { kind: "loading" };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly services: SessionServices,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Asks the server again; the page shown until then stays. */
  load(): void {
    void this.#update();
  }

  /** Whether this device holds edits that the server does not have. */
  hasUnsent(): Promise<boolean> {
    return this.services.rooms.hasUnsent();
  }

  /** Signs out and clears everything of this account from the device. */
  async signOut(): Promise<void> {
    const { client, answers, account, rooms } = this.services;
    const { id } = account;
    await client.signOut();
    if (id !== undefined) {
      await rooms.clear(id);
      await answers.forget(id);
    }
    account.clear();
    this.state = { kind: "signedOut" };
    this.host.requestUpdate();
  }

  async #update(): Promise<void> {
    this.state = await this.#load();
    this.host.requestUpdate();
  }

  async #load(): Promise<SessionState> {
    const { client, answers, account } = this.services;
    const session = await client.getSession();
    if (!session.ok) return this.#failed(session.problem);
    account.set(session.value.user.id);
    await answers.keep(operations.getSession.path, session.value);
    const directory = await this.#loadDirectory();
    if (!directory.ok) return this.#failed(directory.problem);
    return { kind: "ready", session: session.value, directory: directory.value };
  }

  async #loadDirectory(): Promise<Result<Directory>> {
    const { client } = this.services;
    const [network, places, people] = await Promise.all([
      client.getNetwork(),
      readAll((page) => client.listPlaces({ query: { ...page, limit: 200 } })),
      readAll((page) => client.listPeople({ query: { ...page, limit: 200 } })),
    ]);
    if (!network.ok) return network;
    if (!places.ok) return places;
    if (!people.ok) return people;
    return { ok: true, value: new Directory(network.value, places.value, people.value) };
  }

  #failed(problem: Failure): SessionState {
    if (problem.code === "noSession") return { kind: "signedOut" };
    if (problem.code === "unreachable") return { kind: "unreachable" };
    return { kind: "failed", problem };
  }
}
