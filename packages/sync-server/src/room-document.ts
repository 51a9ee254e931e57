import * as Y from "yjs";
import { breathe, updatesInOneGo } from "./breathe.js";

/**
 * The live Y.Doc of a room: made from what is on disk when somebody needs it, kept up to date as long
 * as it is used, dropped soon after. It never holds anything that is not on disk, except during an
 * edit of the server's own, while nobody else gets at it.
 */
export class RoomDocument {
  #doc: Y.Doc | undefined;
  /** On disk, not yet in the doc. */
  #news: Uint8Array[] = [];
  #collecting = false;
  /** The doc and the news together are everything on disk. */
  #isComplete = false;
  #usedAt = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #users = 0;

  /**
   * @param load reads everything on disk
   * @param clientId of the server's own edits
   */
  constructor(
    readonly load: () => Promise<Uint8Array[]>,
    readonly clientId: number,
  ) {}

  /** Hands over what was just read from disk, so that the first use need not read it again. */
  seed(updates: readonly Uint8Array[]): void {
    if (this.#doc !== undefined || this.#collecting) return;
    this.#news = [...updates];
    this.#collecting = true;
    this.#isComplete = true;
    this.#usedAt = performance.now();
  }

  /**
   * Everything on disk, when it lies there in one piece and no live document was needed since it was
   * read: it can be passed on as it is. What was deleted is not in it, because folding forgets it.
   */
  get wholeSnapshot(): Uint8Array | undefined {
    const isWhole = this.#isComplete && this.#doc === undefined && this.#news.length === 1;
    return isWhole ? this.#news[0] : undefined;
  }

  /** Tells that an update has reached the disk. */
  committed(update: Uint8Array): void {
    if (this.#collecting) this.#news.push(update);
  }

  /** Lends the document, one user at a time, exactly as it is on disk. */
  use<Value>(work: (doc: Y.Doc) => Value | Promise<Value>): Promise<Value> {
    this.#users++;
    const result = this.#turn.then(async () => {
      try {
        const doc = await this.#current();
        // What has reached the disk since must be in it, to the very moment in which the work begins.
        apply(doc, this.#news.splice(0));
        // Yjs takes a new clientID when it meets its own in what it reads.
        doc.clientID = this.clientId;
        return await work(doc);
      } finally {
        this.#users--;
        this.#usedAt = performance.now();
      }
    });
    // Safe to go on: the failure reaches the one who asked through `result`; the next one starts anew.
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Forgets the document, for instance after an edit that was not stored. */
  drop(): void {
    this.#doc?.destroy();
    this.#doc = undefined;
    this.#news = [];
    this.#collecting = false;
    this.#isComplete = false;
  }

  /** Drops it when nobody used it for that long. */
  dropIfIdle(milliseconds: number): void {
    if (this.#users === 0 && performance.now() - this.#usedAt > milliseconds) this.drop();
  }

  async #current(): Promise<Y.Doc> {
    if (!this.#collecting) {
      this.#collecting = true;
      try {
        this.#news = [...(await this.load()), ...this.#news];
        this.#isComplete = true;
      } catch (error) {
        this.drop();
        throw error;
      }
    }
    const doc = (this.#doc ??= new Y.Doc());
    while (this.#news.length > updatesInOneGo) {
      apply(doc, this.#news.splice(0, updatesInOneGo));
      await breathe();
    }
    return doc;
  }
}

function apply(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  if (updates.length === 0) return;
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}
