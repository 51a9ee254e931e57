import type { Awareness } from "y-protocols/awareness";
import { parseCursor, type Cursor, type PresenceUser } from "./protocol.js";

/** Someone who has the document open: one entry for each tab. */
export interface PersonHere {
  readonly clientId: number;
  readonly user: PresenceUser;
  /** Where their caret stands, if the editor has the focus. */
  readonly cursor: Cursor | null;
}

/**
 * The others who have the document open, as the server stamped them; entries without a stamp are left
 * out, and so is this tab.
 *
 * @example
 * peopleHere(connection.awareness).map(({ user }) => user.name) // ["Anna", "Bruno"]
 */
export function peopleHere(awareness: Awareness): PersonHere[] {
  const people: PersonHere[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    const user = clientId === awareness.clientID ? undefined : stampedUser(state["user"]);
    if (user !== undefined) people.push({ clientId, user, cursor: parseCursor(state["cursor"]) });
  }
  return people.sort((a, b) => a.clientId - b.clientId);
}

function stampedUser(value: unknown): PresenceUser | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, name, color, colorIndex } = value as Partial<Record<keyof PresenceUser, unknown>>;
  if (typeof id !== "string" || typeof name !== "string" || typeof color !== "string")
    return undefined;
  if (typeof colorIndex !== "number" || !/^#[0-9a-f]{6}$/i.test(color)) return undefined;
  return { id, name, color, colorIndex };
}
