import type { User } from "@staedtenetz/api/client";
import type { Minutes } from "@staedtenetz/document";
import {
  type Announcer,
  type Locale,
  texts as elementTexts,
  whoChanged,
  writingToolTexts,
} from "@staedtenetz/elements";
import { type ConnectionSnapshot, connectionWords, presenceColors } from "@staedtenetz/sync";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { EditsAnnouncer } from "../rooms/edits-announcer.js";
import { PresenceController } from "../rooms/presence-controller.js";
import { SavingAnnouncer } from "../rooms/saving-announcer.js";

/** What the page of a meeting says aloud: who came and left, what is saved, and who writes. */
export class MeetingVoices implements ReactiveController {
  readonly #presence: PresenceController;
  readonly #saving: SavingAnnouncer;
  readonly #edits: EditsAnnouncer;

  constructor(
    host: ReactiveControllerHost,
    announcer: () => Announcer,
    private readonly locale: () => Locale,
  ) {
    const list = (names: readonly string[]): string =>
      new Intl.ListFormat(this.locale()).format(names);
    this.#saving = new SavingAnnouncer(announcer);
    this.#presence = new PresenceController(host, (before, after) => {
      const sentences = whoChanged(before, after, elementTexts[this.locale()].presence, list);
      for (const sentence of sentences) announcer().say("presence", sentence);
    });
    this.#edits = new EditsAnnouncer(announcer, (names) => {
      const { edited, editedMany } = writingToolTexts[this.locale()].together;
      return (names.length === 1 ? edited : editedMany)(list(names));
    });
    host.addController(this);
  }

  /** Who is here. */
  get people(): PresenceController["people"] {
    return this.#presence.people;
  }

  /** Hears what became of the room. */
  follow(
    snapshot: ConnectionSnapshot | undefined,
    minutes: Minutes | undefined,
    user: User | undefined,
  ): void {
    const { state, awareness } = snapshot ?? {};
    if (state) this.#saving.see(state, connectionWords[this.locale()].states[state]);
    this.#presence.follow(awareness, user);
    this.#edits.follow(minutes, awareness);
  }

  hostDisconnected(): void {
    this.#edits.end();
  }
}

/** Oneself, in the colour others see. */
export function inOwnColor(user: User | undefined) {
  return user && { ...user, color: presenceColors[user.colorIndex] ?? presenceColors[0] };
}
