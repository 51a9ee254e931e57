import type { Announcer } from "@staedtenetz/elements";
import type { ConnectionState } from "@staedtenetz/sync";

/** States one has to hear of: that work is not reaching the others. */
const troubles: ReadonlySet<ConnectionState> = new Set([
  "offline",
  "disconnected",
  "notSaved",
  "diverged",
  "readOnly",
  "signedOut",
  "forbidden",
  "notFound",
  "tooOld",
  "deleted",
  "failed",
]);

/**
 * Says when a document can no longer be saved, and when it is saved again after that. The coming and going of "saving"
 * and "saved" while one types is not read out.
 */
export class SavingAnnouncer {
  #last: ConnectionState | undefined;
  #isInTrouble = false;

  constructor(private readonly announcer: () => Pick<Announcer, "say">) {}

  /** Takes the present state, with its words. */
  see(state: ConnectionState, words: string): void {
    if (state === this.#last) return;
    this.#last = state;
    const isTrouble = troubles.has(state);
    if (isTrouble || (this.#isInTrouble && state === "saved")) {
      this.announcer().say("saving", `${words}.`, "state");
      this.#isInTrouble = isTrouble;
    }
  }
}
