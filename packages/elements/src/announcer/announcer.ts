import { createContext } from "@lit/context";

/** What an announcement is about; each kind can be switched off. */
export const announcementKinds = ["presence", "saving", "page", "task", "edits"] as const;

export type AnnouncementKind = (typeof announcementKinds)[number];

/** What is not said until somebody asks for it: others' edits would interrupt every thought. */
export const silentByDefault: readonly AnnouncementKind[] = ["edits"];

export interface AnnouncerOptions {
  /** How long sentences are collected before they are read as one, in milliseconds. Default 2000, the least. */
  readonly pause?: number;
  /** Kinds that are not said. Default: {@link silentByDefault}. */
  readonly silenced?: ReadonlySet<AnnouncementKind>;
}

/** The one polite voice of a page. */
export const announcerContext = createContext<Announcer>(Symbol("netz-announcer"));

/**
 * Collects what happened and says it in one go, at most every two seconds: a screen reader that is interrupted by every
 * keystroke of others cannot be worked with. A later sentence of the same kind and subject replaces the earlier one.
 *
 * @example
 * const announcer = new Announcer((text) => region.textContent = text);
 * announcer.say("presence", "Alex ist dazugekommen.");
 */
export class Announcer {
  readonly #pause: number;
  #silenced: ReadonlySet<AnnouncementKind>;
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly speak: (text: string) => void,
    options: AnnouncerOptions = {},
  ) {
    this.#pause = Math.max(options.pause ?? 2000, 2000);
    this.#silenced = options.silenced ?? new Set(silentByDefault);
  }

  /** Kinds that are not said. */
  get silenced(): ReadonlySet<AnnouncementKind> {
    return this.#silenced;
  }

  /** Chooses anew which kinds are not said; what waits of them is forgotten. */
  silence(kinds: Iterable<AnnouncementKind>): void {
    this.#silenced = new Set(kinds);
    for (const key of this.#waiting.keys()) {
      if (
        announcementKinds.some((kind) => this.#silenced.has(kind) && key.startsWith(`${kind} `))
      ) {
        this.#waiting.delete(key);
      }
    }
  }

  /** Says a sentence with the next batch; `subject` names what it replaces, by default the sentence itself. */
  say(kind: AnnouncementKind, sentence: string, subject = sentence): void {
    if (this.#silenced.has(kind) || sentence === "") return;
    this.#waiting.set(`${kind} ${subject}`, sentence);
    this.#timer ??= setTimeout(() => this.#flush(), this.#pause);
  }

  /** Forgets what was not said yet. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    this.speak([...this.#waiting.values()].join(" "));
    this.#waiting.clear();
  }
}
