import { documentKinds, taskListOf, writeMinutesTemplate } from "@staedtenetz/document";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { admit } from "./admission/admission.js";
import { compileKind } from "./admission/content-rules.js";
import { DocumentIndex } from "./admission/document-index.js";
import type { DocumentKind } from "./document-kind.js";
import { defaultLimits } from "./limits.js";

/** That this compiles is part of the test: the table of another package has the shape we ask for. */
const kinds: Readonly<Record<string, DocumentKind>> = documentKinds;

const author = { owner: "anna", canWrite: true, recovering: false };

let made = 0;
const writing = {
  now: () => 1_750_000_000_000,
  newId: () => `urn:uuid:0197e4a1-0000-7000-8000-${String(++made).padStart(12, "0")}`,
};

describe("the document kinds of this workspace", () => {
  it("KIND1 have the shape this server asks for, each with patterns for whole keys", () => {
    const patterns = Object.values(kinds).flatMap(({ roots }) =>
      Object.values(roots).flatMap((rule) =>
        rule.type === "map" ? rule.keys.map(({ key }) => key) : [],
      ),
    );
    expect(patterns.length).toBeGreaterThan(0);
    for (const { source, flags } of patterns) {
      expect(source).toMatch(/^\^.*\$$/);
      expect(flags).not.toMatch(/[gy]/);
    }
  });

  it("KIND2 let in what the workspace itself writes", () => {
    const minutes = new Y.Doc();
    writeMinutesTemplate(
      minutes,
      [
        { type: "heading", level: 1, text: "Treffen der Engagierten Städte" },
        { type: "agendaItem", item: { title: "Rückblick", minutes: 20 } },
        { type: "bulletList", items: ["eins", "zwei"] },
      ],
      writing,
    );
    const tasks = new Y.Doc();
    const list = taskListOf(tasks, writing);
    list.setStatus(list.create({ title: "Kontaktdaten sammeln", due: "2025-36" }), "done");
    for (const [kind, doc] of [
      ["minutes", minutes],
      ["taskList", tasks],
    ] as const) {
      const index = new DocumentIndex(compileKind(documentKinds[kind]));
      const update = Y.encodeStateAsUpdate(doc);
      expect(admit(index, update, author, defaultLimits, true)).toMatchObject({ type: "taken" });
    }
  });
});
