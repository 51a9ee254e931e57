import type { User } from "@staedtenetz/api/client";
import type { PersonHere } from "@staedtenetz/elements";
import { type ConnectionSnapshot, peopleHere } from "@staedtenetz/sync";
import type { ReactiveController, ReactiveControllerHost } from "lit";

type Awareness = ConnectionSnapshot["awareness"];

/**
 * Everybody who has a document open, oneself first; several tabs of one person count once.
 *
 * @param others the others, one entry for each tab
 */
export function everybodyHere(
  me: User | undefined,
  others: readonly { readonly user: Omit<User, "colorIndex"> & { readonly colorIndex: number } }[],
): PersonHere[] {
  const people = new Map<string, PersonHere>();
  if (me) people.set(me.id, { id: me.id, name: me.name, colorIndex: me.colorIndex, isMe: true });
  for (const { user } of others) {
    const { id, name, colorIndex } = user;
    if (!people.has(id)) people.set(id, { id, name, colorIndex, isMe: false });
  }
  return [...people.values()];
}

/** Knows who has a document open, and tells when somebody comes or goes. */
export class PresenceController implements ReactiveController {
  people: readonly PersonHere[] = [];
  #awareness: Awareness | undefined;
  #me: User | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: (before: readonly PersonHere[], after: readonly PersonHere[]) => void,
  ) {
    host.addController(this);
  }

  follow(awareness: Awareness | undefined, me: User | undefined): void {
    if (awareness === this.#awareness && me === this.#me) return;
    this.hostDisconnected();
    this.#me = me;
    this.#awareness = awareness;
    awareness?.on("change", this.#update);
    this.#update();
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#awareness?.off("change", this.#update);
    this.#awareness = undefined;
  }

  readonly #update = (): void => {
    const before = this.people;
    const after = this.#awareness ? everybodyHere(this.#me, peopleHere(this.#awareness)) : [];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    this.people = after;
    if (before.length > 0) this.changed(before, after);
    this.host.requestUpdate();
  };
}
