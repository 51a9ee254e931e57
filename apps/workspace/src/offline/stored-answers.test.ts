import { expect, test } from "vitest";
import { type AnswerStore, StoredAnswers, type StoredAnswersOptions } from "./stored-answers.js";

/** A Cache Storage in memory. */
function memoryStore(): AnswerStore & { readonly names: () => string[] } {
  const caches = new Map<string, Map<string, Response>>();
  return {
    names: () => [...caches.keys()],
    async open(name) {
      const entries = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, entries);
      return {
        match: async (url) => entries.get(url)?.clone(),
        put: async (url, response) => void entries.set(url, response),
      };
    },
    delete: async (name) => caches.delete(name),
  };
}

function device(options: Partial<StoredAnswersOptions> = {}) {
  const network = { answer: (): Promise<Response> => Promise.resolve(Response.json("new")) };
  const store = memoryStore();
  const seen: boolean[] = [];
  const answers = new StoredAnswers({
    fetch: (_url, { signal }) =>
      Promise.race([
        network.answer(),
        new Promise<never>((_, reject) => {
          if (signal?.aborted) reject(signal.reason as Error);
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
        }),
      ]),
    store,
    account: () => "ada",
    answered: (fromStore) => seen.push(fromStore),
    ...options,
  });
  return { answers, network, store, seen };
}

const offline = () => Promise.reject(new TypeError("Failed to fetch"));

test("hands out the last answer when the server cannot be reached", async () => {
  const { answers, network, seen } = device();
  await answers.fetch("/api/v1/meetings", {});
  network.answer = offline;
  const response = await answers.fetch("/api/v1/meetings", {});
  expect(await response.json()).toBe("new");
  expect(seen).toEqual([false, true]);
});

test("fails as the network does when there is no copy", async () => {
  const { answers, network } = device();
  network.answer = offline;
  await expect(answers.fetch("/api/v1/meetings", {})).rejects.toThrow("Failed to fetch");
});

test("asks the server first, every time", async () => {
  const { answers, network } = device();
  await answers.fetch("/a", {});
  network.answer = () => Promise.resolve(Response.json("newer"));
  expect(await (await answers.fetch("/a", {})).json()).toBe("newer");
});

test("does not wait for ever when it has a copy", async () => {
  const { answers, network } = device({ patience: 5 });
  await answers.fetch("/a", {});
  network.answer = () => new Promise(() => undefined);
  expect(await (await answers.fetch("/a", {})).json()).toBe("new");
});

test("takes a proxy whose server is down for no answer, and a refusal for an answer", async () => {
  const { answers, network } = device();
  await answers.fetch("/a", {});
  network.answer = () => Promise.resolve(new Response("bad gateway", { status: 502 }));
  expect((await answers.fetch("/a", {})).status).toBe(200);
  network.answer = () => Promise.resolve(new Response(null, { status: 401 }));
  expect((await answers.fetch("/a", {})).status).toBe(401);
});

test("keeps neither failures nor the answers to changes", async () => {
  const { answers, network, store } = device();
  await answers.fetch("/a", { method: "POST" });
  network.answer = () => Promise.resolve(new Response(null, { status: 404 }));
  await answers.fetch("/b", {});
  network.answer = offline;
  await expect(answers.fetch("/a", {})).rejects.toThrow("Failed to fetch");
  await expect(answers.fetch("/b", {})).rejects.toThrow("Failed to fetch");
  expect(store.names()).toEqual(["netz:ada:answers"]);
});

test("shows one account nothing of another", async () => {
  let account: string | undefined = "ada";
  const { answers, network } = device({ account: () => account });
  await answers.fetch("/a", {});
  network.answer = offline;
  for (account of ["bea", undefined])
    await expect(answers.fetch("/a", {})).rejects.toThrow("Failed to fetch");
});

test("forgets everything of an account that signs out", async () => {
  const { answers, network, store } = device();
  await answers.fetch("/a", {});
  await answers.forget("ada");
  network.answer = offline;
  expect(store.names()).toEqual([]);
  await expect(answers.fetch("/a", {})).rejects.toThrow("Failed to fetch");
});

test("leaves giving up to the caller", async () => {
  const { answers, network } = device();
  await answers.fetch("/a", {});
  network.answer = () => new Promise(() => undefined);
  await expect(answers.fetch("/a", { signal: AbortSignal.abort() })).rejects.toThrow("aborted");
});

test("works without any store", async () => {
  const { answers } = device({ store: undefined });
  expect(await (await answers.fetch("/a", {})).json()).toBe("new");
});
