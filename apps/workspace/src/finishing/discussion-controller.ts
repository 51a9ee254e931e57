import { discussionOf, type Discussion, type Thread } from "@staedtenetz/document";
import {
  bring,
  type CommentedPassage,
  type DiscussionElement,
  type Locale,
  type MinutesElement,
} from "@staedtenetz/elements";
import type { ConnectionSnapshot } from "@staedtenetz/sync";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Surroundings } from "../contexts.js";
import { finishingTexts, type FinishingTexts } from "../texts/finishing.js";

/** What paper says of an objection; one that was withdrawn says nothing any more. */
function objectionNote(
  { kind, author, entries: [first], isOpen, last }: Thread,
  nameOf: (id: string) => string | undefined,
  { objection }: FinishingTexts,
): string | undefined {
  if (kind !== "objection" || first === undefined) return undefined;
  if (!isOpen && last?.step === "withdrawn") return undefined;
  const outcome = isOpen ? "open" : last?.step;
  const state = objection.states[outcome ?? "open"] ?? objection.states["open"] ?? "";
  return objection.note(nameOf(author) ?? objection.former, first.text, state);
}

interface Page {
  readonly surroundings: () => Surroundings;
  readonly user: () => string | undefined;
  readonly text: () => MinutesElement | null;
  readonly panel: () => DiscussionElement | null;
}

/** Comments and objections of a meeting page: which are there, which is read, which is being written. */
export class DiscussionController implements ReactiveController {
  discussion: Discussion | undefined;
  /** All threads, as they were at the last change. */
  threads: readonly Thread[] = [];
  #anchored: MinutesElement["threads"] = [];
  /** Whether the panel is shown. */
  isOpen = false;
  current: string | undefined;
  /** The passage of a comment being written; `null` while it is yet to be chosen. */
  draft: CommentedPassage | null | undefined;
  #snapshot: ConnectionSnapshot | undefined;
  #end: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly page: Page,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Followed anew with the next update.
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
    this.discussion = undefined;
  }

  /** Follows the connection of the discussion. */
  follow(snapshot: ConnectionSnapshot | undefined): void {
    this.#snapshot = snapshot;
    const author = this.page.user();
    if (snapshot === undefined || author === undefined) return;
    if (snapshot.doc === this.discussion?.doc) return;
    this.#end?.();
    this.discussion = discussionOf(snapshot.doc, { ...this.page.surroundings(), author });
    this.#read();
    this.#end = this.discussion.observe(() => {
      this.#read();
      this.host.requestUpdate();
    });
  }

  #read(): void {
    this.threads = this.discussion?.threads() ?? [];
  }

  /**
   * The threads the text marks: those with a passage, objections with what paper says of them. The same list as
   * long as nothing in it differs.
   */
  anchored(nameOf: (id: string) => string | undefined, locale: Locale): MinutesElement["threads"] {
    const now = this.threads.flatMap((thread) => {
      const { id, kind, isOpen, anchor } = thread;
      const note = objectionNote(thread, nameOf, finishingTexts[locale]);
      return anchor === undefined ? [] : [{ id, kind, isOpen, anchor, ...(note && { note }) }];
    });
    if (JSON.stringify(now) !== JSON.stringify(this.#anchored)) this.#anchored = now;
    return this.#anchored;
  }

  get canComment(): boolean {
    return this.#snapshot?.editable ?? false;
  }

  get openCount(): number {
    return this.threads.filter(({ isOpen }) => isOpen).length;
  }

  /** What the text asks of the page. */
  readonly comments = {
    can: () => this.canComment,
    begin: (passage: CommentedPassage) => {
      this.draft = passage;
      this.show();
    },
    moved: () => this.host.requestUpdate(),
    open: (id: string) => {
      this.current = id;
      this.show();
      void this.#opened().then((panel) => panel?.focusThread(id));
    },
  };

  /** Begins a comment on what is selected in the text, or on a passage to be chosen. */
  beginHere(): void {
    const passage = this.page.text()?.commentsInText?.passage();
    this.draft = passage ?? null;
    this.show();
  }

  show(): void {
    this.isOpen = true;
    this.host.requestUpdate();
    void this.#opened();
  }

  /** The panel, once it is there. */
  async #opened(): Promise<DiscussionElement | undefined> {
    await this.host.updateComplete;
    return bring<"netz-discussion">(this.page.panel());
  }

  read(thread: string | undefined): void {
    this.current = thread;
    this.draft = undefined;
    this.host.requestUpdate();
  }

  reveal(thread: string): void {
    this.current = thread;
    this.host.requestUpdate();
    this.page.text()?.commentsInText?.reveal(thread);
  }

  /** Hides the panel and goes back to where one was in the text. */
  leave(): void {
    this.isOpen = false;
    this.draft = undefined;
    const { current } = this;
    this.current = undefined;
    this.host.requestUpdate();
    const text = this.page.text();
    const isRevealed = current !== undefined && text?.commentsInText?.reveal(current) === true;
    if (!isRevealed) text?.focusText();
  }

  /** Puts lines that the text did not take into the discussion, as an objection. */
  object(lines: readonly string[], quote: string): void {
    const text = lines.join("\n").slice(0, 5000);
    this.current = this.discussion?.begin({ kind: "objection", text, quote });
    this.show();
  }
}
