import * as Y from "yjs";
import { UnknownThreadError } from "../errors.js";
import { requireId } from "../identifiers.js";
import { instantOf, requireValue, requireWriting, writeKeys, type Writing } from "../writing.js";
import {
  keySeparator,
  maxQuoteLength,
  threadKeys,
  type ThreadKind,
  type ThreadStep,
} from "./discussion-keys.js";
import { readThread, threadKey, type Anchor, type Thread } from "./thread.js";

/** What a new thread starts with. */
export interface NewThread {
  /** Default `comment`. */
  readonly kind?: ThreadKind;
  readonly text: string;
  /** The words it is about; a longer quote is cut. */
  readonly quote?: string;
  readonly anchor?: Anchor;
}

/** What a person brings along to take part: besides clock and ids, who they are. */
export interface DiscussionWriting extends Writing {
  /** Id of the person. The server lets nobody write under another one's. */
  readonly author: string;
}

/**
 * Typed access to a `discussion` document: comments and objections on minutes. Every key begins with the id of the
 * person who wrote it, and the server holds everybody to their own: nobody edits or deletes another's words.
 *
 * @example
 * const discussion = discussionOf(doc, { now: Date.now, newId, author: user.id });
 * const id = discussion.begin({ text: "Hier fehlt die Stadt Plauen.", quote: "sechs Städte", anchor });
 * discussion.reply(id, "Stimmt.");
 * discussion.take(id, "resolved");
 * discussion.threads(); // [{ id, kind: "comment", isOpen: false, entries: […], … }]
 */
export class Discussion {
  readonly #threads: Y.Map<unknown>;
  readonly #writing: DiscussionWriting | undefined;

  constructor(
    readonly doc: Y.Doc,
    writing?: DiscussionWriting,
  ) {
    this.#threads = doc.getMap("threads");
    this.#writing = writing;
  }

  /** All threads, open and settled, the oldest first. */
  threads(): Thread[] {
    const found: Thread[] = [];
    for (const [key, map] of this.#threads.entries()) {
      const thread = map instanceof Y.Map ? readThread(key, map) : undefined;
      if (thread !== undefined) found.push(thread);
    }
    return found.sort((a, b) =>
      a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1,
    );
  }

  /** One thread; `undefined` while the document has not brought it yet. */
  thread(id: string): Thread | undefined {
    const found = this.#find(id);
    return found && readThread(...found);
  }

  /** Begins a thread with its first entry and returns its id. */
  begin({ kind = "comment", text, quote = "", anchor }: NewThread): string {
    const writing = this.#requireWriting();
    const { author } = writing;
    const id = requireId(writing.newId());
    const now = instantOf(writing);
    const fields = {
      kind,
      created: now,
      quote: quote.slice(0, maxQuoteLength),
      ...(anchor && { from: anchor.from, to: anchor.to }),
    };
    const keys = new Map(
      Object.entries(fields).map(([name, value]) => [threadKey(author, name), value]),
    );
    for (const [key, value] of entryKeys(author, writing.newId(), text, now)) keys.set(key, value);
    for (const [key, value] of keys) requireValue(threadKeys, key, value);
    this.#transact(() => this.#threads.set(threadKey(author, id), new Y.Map(keys)));
    return id;
  }

  /** Adds an entry to a thread and returns its id. */
  reply(id: string, text: string): string {
    const writing = this.#requireWriting();
    const [, map] = this.#require(id);
    const entry = requireId(writing.newId());
    const keys = entryKeys(writing.author, entry, text, instantOf(writing));
    for (const [key, value] of keys) requireValue(threadKeys, key, value);
    this.#transact(() => writeKeys(map, Object.fromEntries(keys)));
    return entry;
  }

  /** Resolves, settles or reopens a thread. The newest step of all counts. */
  take(id: string, step: ThreadStep): void {
    const writing = this.#requireWriting();
    const [, map] = this.#require(id);
    const key = threadKey(writing.author, "step");
    const value = `${this.#laterThan(id, instantOf(writing))} ${step}`;
    requireValue(threadKeys, key, value);
    this.#transact(() => map.set(key, value));
  }

  /** Calls the listener after each transaction that touched a thread. Returns the function that ends it. */
  observe(listener: (change: { readonly local: boolean }) => void): () => void {
    const observer = (_events: unknown, { local }: Y.Transaction): void => listener({ local });
    this.#threads.observeDeep(observer);
    return () => this.#threads.unobserveDeep(observer);
  }

  /** A clock that is behind must not make a step vanish behind the one it answers. */
  #laterThan(id: string, now: string): string {
    const last = this.thread(id)?.last?.at;
    if (last === undefined || now > last) return now;
    return new Date(Date.parse(last) + 1).toISOString();
  }

  #find(id: string): [key: string, map: Y.Map<unknown>] | undefined {
    for (const [key, map] of this.#threads.entries()) {
      if (key.endsWith(keySeparator + id) && map instanceof Y.Map) return [key, map];
    }
    return undefined;
  }

  #require(id: string): [key: string, map: Y.Map<unknown>] {
    const found = this.#find(id);
    if (found === undefined) throw new UnknownThreadError(id);
    return found;
  }

  #requireWriting(): DiscussionWriting {
    requireWriting(this.#writing);
    const writing = this.#writing as DiscussionWriting;
    requireId(writing.author);
    return writing;
  }

  #transact(change: () => void): void {
    this.doc.transact(change, this.#writing?.origin);
  }
}

/** Typed access to a `discussion` document; see {@link Discussion}. */
export function discussionOf(doc: Y.Doc, writing?: DiscussionWriting): Discussion {
  return new Discussion(doc, writing);
}

function entryKeys(author: string, id: string, text: string, now: string): [string, string][] {
  const entry = threadKey(author, id);
  return [
    [`${entry}${keySeparator}text`, text],
    [`${entry}${keySeparator}created`, now],
  ];
}
