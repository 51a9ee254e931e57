import type { Thread } from "@staedtenetz/document";
import { expect, test } from "vitest";
import { arrivals, counts } from "./arrivals.js";

const entry = (id: string, author: string) => ({ id, author, text: "x", created: "2025" });
const thread = (id: string, ...entries: ReturnType<typeof entry>[]): Thread => ({
  id,
  kind: "objection",
  author: "ada",
  created: "2025",
  quote: "",
  entries,
  isOpen: true,
});

test("tells a new thread by its kind and a new entry as a reply; what was known is no news", () => {
  const before = counts([thread("a", entry("1", "ada")), thread("b", entry("2", "bruno"))]);
  const now = [
    thread("a", entry("1", "ada"), entry("3", "cem")),
    thread("b", entry("2", "bruno")),
    thread("c", entry("4", "dora")),
  ];
  expect(arrivals(before, now)).toEqual([
    { id: "3", author: "cem", kind: "reply" },
    { id: "4", author: "dora", kind: "objection" },
  ]);
});
