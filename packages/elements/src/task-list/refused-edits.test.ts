import { expect, test } from "vitest";
import { changesIn } from "./refused-edits.js";

const nameOf = (id: string) => ({ "urn:test:a": "Görlitz" })[id];

test("what did not arrive is said in words, and codes are not", () => {
  const after = {
    title: "Saal buchen",
    status: "done",
    doneAt: "2025-06-18T08:00:00Z",
    doneBy: "urn:test:ada",
    due: "2025-36",
    dueText: null,
    comment: undefined,
    public: true,
    "assignee:urn:test:a": true,
    "line:urn:test:a:status": "inProgress",
    "wording:urn:test:x": "Saal buchen",
  };
  expect(changesIn({ after }, nameOf, "de")).toEqual([
    "Titel: Saal buchen",
    "Stand: erledigt",
    "Fällig: 4. Quartal 2025",
    "Bemerkung: entfernt",
    "Görlitz hinzugefügt",
    "Stand von Görlitz: in Arbeit",
    "weitere Angaben",
  ]);
});
