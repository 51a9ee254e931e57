import type { HeldStorage } from "@staedtenetz/sync";
import type { Account } from "../session/account.js";

/** What rooms need to be opened. */
export interface RoomsOptions {
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
