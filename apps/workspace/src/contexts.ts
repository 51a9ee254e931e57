import { createContext } from "@lit/context";
import type { Client, Session } from "@staedtenetz/api/client";
import type { Directory } from "./directory/directory.js";
import type { OpenRooms } from "./rooms/open-rooms.js";

/** The typed client of the HTTP API. */
export const clientContext = createContext<Client>(Symbol("netz-client"));

/** Who is signed in. */
export const sessionContext = createContext<Session | undefined>(Symbol("netz-session"));

/** The network's towns, people and groups by their ids. */
export const directoryContext = createContext<Directory | undefined>(Symbol("netz-directory"));

/** The shared documents that are open. */
export const roomsContext = createContext<OpenRooms>(Symbol("netz-rooms"));

/** What the page learns from the world around it, handed in once. */
export interface Surroundings {
  /** Now, in milliseconds since 1970. */
  readonly now: () => number;
  /** A new id, `urn:uuid:…`. */
  readonly newId: () => string;
  /** Id of the account on this device. */
  readonly author: string | undefined;
}

export const surroundingsContext = createContext<Surroundings>(Symbol("netz-surroundings"));
