import type { OutboxEntry, OutboxStore } from "./outbox.js";

/** A store that a test can look into. */
export function createMemoryStore(): OutboxStore & { readonly entries: OutboxEntry[] } {
  const entries: OutboxEntry[] = [];
  const waiting = (): OutboxEntry[] =>
    entries.filter(({ state }) => state === "waiting").sort((a, b) => a.due.localeCompare(b.due));
  return {
    entries,
    add: async (entry) => void entries.push({ ...entry }),
    due: async (at, limit) =>
      waiting()
        .filter(({ due }) => due <= at)
        .slice(0, limit),
    nextDue: async () => waiting()[0]?.due,
    async update(id, { forget, ...change }) {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry === undefined) throw new Error(`There is no mail ${id}.`);
      Object.assign(entry, change, forget ? { text: "", html: undefined } : {});
    },
    async removeFinished(before) {
      const old = entries.filter(({ finished }) => finished !== undefined && finished < before);
      for (const entry of old) entries.splice(entries.indexOf(entry), 1);
      return old.length;
    },
  };
}
