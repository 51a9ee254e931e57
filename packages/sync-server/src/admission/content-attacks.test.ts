import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { paragraph, Target } from "./attacks.test-support.js";

let target: Target;
beforeEach(() => {
  target = new Target();
});

const inBody =
  (node: Y.XmlElement | Y.XmlText) =>
  (client: Y.Doc): void =>
    client.getXmlFragment("body").insert(0, [node]);

const setLevel = (value: unknown) => (client: Y.Doc) =>
  (client.getXmlFragment("body").get(0) as Y.XmlElement).setAttribute("level", value as string);

const nestQuotes = (levels: number) => (client: Y.Doc) => {
  let parent: Y.XmlFragment = client.getXmlFragment("body");
  for (let level = 0; level < levels; level++) {
    const quote = new Y.XmlElement("quote");
    parent.insert(0, [quote]);
    parent = quote;
  }
  parent.insert(0, [paragraph()]);
};

describe("content outside the allow-list (row 16)", () => {
  it.each<[string, (client: Y.Doc) => void]>([
    ["a hook", inBody(new Y.XmlHook("script") as unknown as Y.XmlElement)],
    ["text directly in the body", inBody(new Y.XmlText("nackt"))],
    ["an unknown node", inBody(new Y.XmlElement("iframe"))],
    ["a node where it may not stand", inBody(new Y.XmlElement("row"))],
    ["a node named like a property of objects", inBody(new Y.XmlElement("constructor"))],
    ["a nested fragment", inBody(new Y.XmlFragment() as unknown as Y.XmlElement)],
    ["a map in the body", (client) => client.getArray("body").insert(0, [new Y.Map()])],
    ["a plain value in the body", (client) => client.getArray("body").insert(0, ["text"])],
    ["characters in the body", (client) => client.getText("body").insert(0, "text")],
    ["a key in the body", (client) => client.getMap("body").set("level", 1)],
    ["an unknown root", (client) => client.getMap("secrets").set("a", 1)],
    ["a root named __proto__", (client) => client.getMap("__proto__").set("a", 1)],
    ["a root of another type", (client) => client.getArray("tasks").insert(0, ["x"])],
    ["an unknown key", (client) => client.getMap("meta").set("owner", "me")],
    ["a value of another type", (client) => client.getMap("meta").set("schema", "1")],
    ["a value outside its bounds", (client) => client.getMap("meta").set("schema", 10)],
    [
      "a shared type in place of a value",
      (client) => client.getMap("meta").set("schema", new Y.Map()),
    ],
    ["a value in place of a shared type", (client) => client.getMap("tasks").set("task-2", {})],
    ["another shared type", (client) => client.getMap("tasks").set("task-2", new Y.Array())],
    ["a subdocument", (client) => client.getMap("tasks").set("task-2", new Y.Doc())],
    ["binary", (client) => client.getMap("tasks").set("task-2", new Uint8Array([1]))],
    ["binary in an array", (client) => client.getArray("log").push([new Uint8Array([1])])],
    [
      "binary inside a value",
      (client) => client.getArray("log").push([{ a: new Uint8Array([1]) }]),
    ],
    ["an embed", (client) => client.getText("title").insertEmbed(0, { image: "x" })],
    ["an unknown mark", (client) => client.getText("title").insert(0, "x", { script: {} })],
    [
      "a text that is too long",
      (client) => {
        (client.getMap("tasks").get("task-1") as Y.Map<unknown>).set("title", "x".repeat(501));
      },
    ],
  ])("ADMIT4 refuses %s", (_, change) => {
    expect(target.outcome(target.attempt(change))).toBe("content");
  });

  it.each<[string, unknown]>([
    ["a link without a string", { a: 1 }],
    ["a link whose address is an object", { href: { a: 1 } }],
    ["a link with an extra attribute", { href: "https://a.example/", onclick: "x()" }],
    ["a link that is a string", "https://a.example/"],
    ["a link that is a list", ["https://a.example/"]],
    ["javascript:", { href: "javascript:alert(1)" }],
    ["JavaScript:", { href: "JavaScript:alert(1)" }],
    ["a tab before javascript:", { href: "\tjavascript:alert(1)" }],
    ["javascript: with a line break inside", { href: "java\nscript:alert(1)" }],
    ["a control character before javascript:", { href: "\u0001javascript:alert(1)" }],
    ["data:", { href: "data:text/html,<script>alert(1)</script>" }],
    ["vbscript:", { href: "vbscript:x" }],
  ])("ADMIT5 refuses %s as a link", (_, link) => {
    const format = (client: Y.Doc): void => {
      const text = (client.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
      text.format(0, 3, { link: link as object });
    };
    expect(target.outcome(target.attempt(format))).toBe("content");
  });

  it("ADMIT6 refuses an attribute of another type, also when it overwrites a good one", () => {
    const heading = new Y.XmlElement("heading");
    heading.setAttribute("level", 2 as unknown as string);
    const good = target.attempt((client) => client.getXmlFragment("body").insert(0, [heading]));
    expect(target.judge(good).type).toBe("taken");
    expect(target.outcome(target.attempt(setLevel("2")))).toBe("content");
    expect(target.outcome(target.attempt(setLevel({ a: 1 })))).toBe("content");
    expect(target.judge(target.attempt(setLevel(3))).type).toBe("taken");
  });

  it("ADMIT7 refuses 1,500 nested quotes, and 32 levels are the most", () => {
    expect(target.outcome(target.attempt(nestQuotes(1_500)))).toBe("depth");
    expect(target.outcome(target.attempt(nestQuotes(30)))).toBe("depth");
    expect(target.judge(target.attempt(nestQuotes(28))).type).toBe("taken");
  });

  it("ADMIT7 counts depth over several updates", () => {
    let reason = "";
    for (let level = 0; level < 40 && reason === ""; level++) {
      const update = target.attempt((client) => {
        let parent: Y.XmlFragment = client.getXmlFragment("body");
        while (parent.length > 0 && (parent.get(0) as Y.XmlElement).nodeName === "quote") {
          parent = parent.get(0) as Y.XmlElement;
        }
        parent.insert(0, [new Y.XmlElement("quote")]);
      }, 1000 + level);
      const verdict = target.judge(update);
      if (verdict.type === "refused") ({ reason } = verdict);
    }
    expect(reason).toBe("depth");
  });
});

describe("keys that reach prototypes (row 17)", () => {
  it.each(["__proto__", "constructor", "prototype"])(
    "ADMIT8 refuses %s as a key anywhere",
    (key) => {
      expect(
        target.outcome(target.attempt((client) => client.getMap("tasks").set(key, new Y.Map()))),
      ).toBe("content");
      expect(
        target.outcome(
          target.attempt((client) =>
            (client.getMap("tasks").get("task-1") as Y.Map<unknown>).set(key, "x"),
          ),
        ),
      ).toBe("content");
      const value = JSON.parse(`{"inner":{"${key}":1}}`) as unknown;
      expect(target.outcome(target.attempt((client) => client.getArray("log").push([value])))).toBe(
        "content",
      );
      expect(
        target.outcome(
          target.attempt((client) => {
            const text = (client.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
            text.format(0, 1, { link: JSON.parse(`{"${key}":1}`) as object });
          }),
        ),
      ).toBe("content");
      expect(({} as Record<string, unknown>)["inner"]).toBeUndefined();
    },
  );
});
