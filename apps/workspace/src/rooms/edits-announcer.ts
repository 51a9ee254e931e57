import type { Minutes } from "@staedtenetz/document";
import type { Announcer } from "@staedtenetz/elements";
import type { ConnectionSnapshot } from "@staedtenetz/sync";
import type * as Y from "yjs";

type Awareness = ConnectionSnapshot["awareness"];

/** Says who of the others is writing: for those who cannot see carets, and asked for it. */
export class EditsAnnouncer {
  #end: (() => void) | undefined;
  #minutes: Minutes | undefined;
  #names = new Set<string>();

  constructor(
    private readonly announcer: () => Pick<Announcer, "say">,
    private readonly sentence: (names: readonly string[]) => string,
  ) {}

  /** Listens to these minutes; the people in `awareness` are those who write. */
  follow(minutes: Minutes | undefined, awareness: Awareness | undefined): void {
    if (minutes === this.#minutes) return;
    this.end();
    this.#minutes = minutes;
    if (minutes === undefined || awareness === undefined) return;
    const heard = (transaction: Y.Transaction): void => {
      if (!transaction.local) this.#heard(transaction, awareness);
    };
    minutes.doc.on("afterTransaction", heard);
    this.#end = () => minutes.doc.off("afterTransaction", heard);
  }

  end(): void {
    this.#end?.();
    this.#end = undefined;
    this.#minutes = undefined;
  }

  #heard({ beforeState, afterState }: Y.Transaction, awareness: Awareness): void {
    const states = awareness.getStates();
    for (const [client, clock] of afterState) {
      if (beforeState.get(client) === clock) continue;
      const name: unknown = (states.get(client)?.["user"] as { name?: unknown } | undefined)?.name;
      if (typeof name === "string") this.#names.add(name);
    }
    if (this.#names.size > 0) {
      this.announcer().say("edits", this.sentence([...this.#names]), "edits");
      // Who wrote since the last sentence; the announcer says the newest one only.
      queueMicrotask(() => this.#names.clear());
    }
  }
}
