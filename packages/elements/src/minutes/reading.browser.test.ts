import { minutesOf } from "@staedtenetz/document";
import { render } from "lit";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { texts } from "../texts/texts.js";
import { renderReading } from "./reading.js";

const place = document.createElement("div");
afterEach(() => place.remove());

function at(text: Y.XmlText, index: number): string {
  const position = Y.createRelativePositionFromTypeIndex(text, index);
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}

test("comments are marked in the text before the editor is there, and a click opens them", () => {
  const doc = new Y.Doc();
  const line = new Y.XmlElement("paragraph");
  const text = new Y.XmlText("Alle Städte berichten.");
  line.insert(0, [text]);
  doc.getXmlFragment("body").insert(0, [line]);
  const opened: string[] = [];
  const anchor = { from: at(text, 5), to: at(text, 11) };
  const view = {
    minutes: minutesOf(doc),
    tasks: undefined,
    nameOf: () => undefined,
    now: "2025-06-18T10:00:00Z",
    decisions: [],
    threads: [
      { id: "a", kind: "objection", isOpen: true, anchor },
      { id: "b", kind: "comment", isOpen: false, anchor },
    ],
    open: (thread: string) => opened.push(thread),
  } as const;
  document.body.append(place);
  render(renderReading(view, "de", texts.de.minutes), place);
  const [mark, ...others] = place.querySelectorAll("mark");
  expect(others).toEqual([]);
  expect(mark?.textContent).toBe("Städte");
  expect(mark?.classList.contains("netz-comment-objection")).toBe(true);
  mark?.click();
  expect(opened).toEqual(["a"]);
});
