/** The part of the Cache API that stored answers need. */
export interface AnswerStore {
  open(name: string): Promise<{
    match(url: string): Promise<Response | undefined>;
    put(url: string, response: Response): Promise<void>;
  }>;
  delete(name: string): Promise<boolean>;
}

export interface StoredAnswersOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Where answers are kept; `undefined` when the browser keeps nothing, such as in a private window. */
  readonly store: AnswerStore | undefined;
  /** Whose answers these are; `undefined` while nobody is known to be signed in: then nothing is kept or found. */
  readonly account: () => string | undefined;
  /** How long to wait for the server when a stored answer is at hand, in milliseconds. Default 4000. */
  readonly patience?: number;
  /** Called with each answer to a read: whether it came from the store because the server did not answer. */
  readonly answered?: (fromStore: boolean) => void;
}

type Fetch = StoredAnswersOptions["fetch"];

/**
 * Keeps the last answer to every read, for each account, and hands it out when the server cannot be reached: a page that
 * was opened once opens offline too. Refusals (4xx) are answers and are never covered up.
 *
 * @example
 * const answers = new StoredAnswers({ fetch, store: caches, account: () => userId });
 * const client = createClient({ origin: "", fetch: answers.fetch });
 */
export class StoredAnswers {
  readonly #options: Required<StoredAnswersOptions>;

  constructor(options: StoredAnswersOptions) {
    this.#options = { patience: 4000, answered: () => undefined, ...options };
  }

  readonly fetch: Fetch = async (url, init) => {
    if ((init.method ?? "GET").toUpperCase() !== "GET") return this.#options.fetch(url, init);
    const stored = await this.#find(url);
    try {
      const response = await this.#ask(url, init, stored !== undefined);
      if (!isGatewayFailure(response) || stored === undefined) {
        this.#options.answered(false);
        if (response.ok) await this.#keep(url, response.clone());
        return response;
      }
    } catch (error) {
      // No answer came, or not in time; giving up stays the caller's own, and without a copy so does the failure.
      if (init.signal?.aborted || stored === undefined) throw error;
    }
    this.#options.answered(true);
    return stored;
  };

  /** Keeps an answer that was fetched before the account was known. */
  async keep(url: string, value: unknown): Promise<void> {
    await this.#keep(url, Response.json(value));
  }

  /** Forgets every answer of an account. */
  async forget(account: string): Promise<void> {
    await this.#options.store?.delete(storeName(account));
  }

  async #ask(url: string, init: RequestInit, isHurried: boolean): Promise<Response> {
    if (!isHurried) return this.#options.fetch(url, init);
    const signals = [
      AbortSignal.timeout(this.#options.patience),
      ...(init.signal ? [init.signal] : []),
    ];
    return this.#options.fetch(url, { ...init, signal: AbortSignal.any(signals) });
  }

  async #find(url: string): Promise<Response | undefined> {
    const cache = await this.#cache();
    return cache?.match(url);
  }

  async #keep(url: string, response: Response): Promise<void> {
    const cache = await this.#cache();
    try {
      await cache?.put(url, response);
    } catch {
      // A full device costs the offline copy; the answer itself is already on its way to the page.
    }
  }

  async #cache() {
    const { store, account } = this.#options;
    const name = account();
    if (store === undefined || name === undefined) return undefined;
    try {
      return await store.open(storeName(name));
    } catch {
      // The browser forbids storage here: the page works, only not offline.
      return undefined;
    }
  }
}

function storeName(account: string): string {
  return `netz:${account}:answers`;
}

function isGatewayFailure(response: Response): boolean {
  return response.status === 502 || response.status === 503 || response.status === 504;
}
