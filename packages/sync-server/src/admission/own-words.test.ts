import { discussionOf, documentKinds } from "@staedtenetz/document";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { serverOwner } from "../context.js";
import { defaultLimits } from "../limits.js";
import { admit, type Author } from "./admission.js";
import { compileKind } from "./content-rules.js";
import { DocumentIndex } from "./document-index.js";

const anna = "urn:uuid:00000000-0000-4000-a000-000000000001";
const ben = "urn:uuid:00000000-0000-4000-a000-000000000002";

let made = 0;
const writing = (author: string) => ({
  now: () => 1_750_000_000_000 + ++made,
  newId: () => `urn:uuid:0197e4a1-0000-7000-8000-${String(++made).padStart(12, "0")}`,
  author,
});

let index: DocumentIndex;
let doc: Y.Doc;
let annas: Y.Doc;
let thread: string;

const difference = (copy: Y.Doc) => Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));

function judge(copy: Y.Doc, owner: string, more: Partial<Author> = {}, settled = true): string {
  const author = { owner, canWrite: true, recovering: false, ...more };
  const verdict = admit(index, difference(copy), author, defaultLimits, settled);
  if (verdict.type === "taken") Y.applyUpdate(doc, verdict.update);
  return verdict.type === "refused" ? verdict.reason : verdict.type;
}

/** A client of somebody's that knows everything. */
function client(): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const threadsOf = (copy: Y.Doc) => copy.getMap<Y.Map<unknown>>("threads");
const innerOf = (copy: Y.Doc) => [...threadsOf(copy).values()][0] as Y.Map<unknown>;

beforeEach(() => {
  index = new DocumentIndex(compileKind(documentKinds.discussion));
  doc = new Y.Doc();
  annas = new Y.Doc();
  thread = discussionOf(annas, writing(anna)).begin({ text: "Das fehlt.", quote: "sechs" });
  judge(annas, anna);
});

describe("WORDS1 in a discussion people may", () => {
  it("reply, take steps, and change their own step", () => {
    const copy = client();
    const bens = discussionOf(copy, writing(ben));
    bens.reply(thread, "Stimmt.");
    bens.take(thread, "resolved");
    expect(judge(copy, ben)).toBe("taken");
    bens.take(thread, "reopened");
    expect(judge(copy, ben)).toBe("taken");
    expect(discussionOf(doc).thread(thread)).toMatchObject({ isOpen: true, last: { by: ben } });
  });

  it("send everything they know once more, what others deleted included", () => {
    const again = client();
    const hers = discussionOf(again, writing(anna));
    hers.take(thread, "resolved");
    judge(again, anna);
    hers.take(thread, "reopened");
    judge(again, anna);
    const copy = client();
    discussionOf(copy, writing(ben)).reply(thread, "Gesehen.");
    const whole = Y.encodeStateAsUpdate(copy);
    const author = { owner: ben, canWrite: true, recovering: false };
    expect(admit(index, whole, author, defaultLimits, false).type).toBe("taken");
  });
});

describe("WORDS2 in a discussion nobody may", () => {
  const attacks: [string, (copy: Y.Doc) => void][] = [
    [
      "begin a thread in another's name",
      (copy) => discussionOf(copy, writing(anna)).begin({ text: "x" }),
    ],
    ["reply in another's name", (copy) => discussionOf(copy, writing(anna)).reply(thread, "x")],
    [
      "take a step in another's name",
      (copy) => discussionOf(copy, writing(anna)).take(thread, "withdrawn"),
    ],
    [
      "overwrite another's words",
      (copy) =>
        innerOf(copy).set(
          [...innerOf(copy).keys()].find((key) => key.endsWith("|text")) ?? "",
          "x",
        ),
    ],
    [
      "delete another's words",
      (copy) =>
        innerOf(copy).delete([...innerOf(copy).keys()].find((key) => key.endsWith("|text")) ?? ""),
    ],
    [
      "change the quote of another's thread",
      (copy) => innerOf(copy).set(`${anna}|quote`, "sieben"),
    ],
    [
      "delete another's thread",
      (copy) => threadsOf(copy).delete([...threadsOf(copy).keys()][0] ?? ""),
    ],
    [
      "put a thread of their own in its place",
      (copy) => threadsOf(copy).set([...threadsOf(copy).keys()][0] ?? "", new Y.Map()),
    ],
  ];
  it.each(attacks)("%s", (_name, attack) => {
    const before = discussionOf(doc).threads();
    const copy = client();
    attack(copy);
    expect(judge(copy, ben)).toMatch(/content|foreignClient/);
    expect(discussionOf(doc).threads()).toEqual(before);
  });
});

it("WORDS3 the server, and who brings back what a restore lost, write under anybody's keys", () => {
  const copy = client();
  discussionOf(copy, writing(anna)).reply(thread, "gerettet");
  expect(judge(copy, ben, { recovering: true })).toBe("taken");
  const servers = client();
  discussionOf(servers, writing(anna)).reply(thread, "vom Server");
  expect(judge(servers, serverOwner)).toBe("taken");
});
