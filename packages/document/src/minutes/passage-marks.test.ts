import { expect, test } from "vitest";
import * as Y from "yjs";
import { readTextBlocks } from "./text-blocks.js";
import { lineOf, sectionedText } from "./text-order.test-support.js";

const item = "urn:uuid:00000000-0000-4000-8000-000000000001";
const doc = () => sectionedText({ [item]: ["Eins zwei drei.", "Vier fünf."] });

function at(text: Y.XmlText, index: number): string {
  const place = Y.createRelativePositionFromTypeIndex(text, index);
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(place)));
}

function passagesOf(from: Y.Doc, passages: Parameters<typeof readTextBlocks>[1]) {
  return readTextBlocks(from.getXmlFragment("body"), passages).flatMap((block) =>
    block.kind === "paragraph"
      ? block.runs.map(({ text, passages: ids = [] }) => [text, ...ids].join("|"))
      : [],
  );
}

test("the words of a conversation are told, whatever was written before them and among them", () => {
  const minutes = doc();
  const line = lineOf(minutes, "Eins zwei drei.");
  const anchor = { from: at(line, 5), to: at(line, 9) };
  line.insert(0, "Null ");
  line.insert(12, "-und-");
  expect(passagesOf(minutes, [{ id: "a", anchor }])).toEqual([
    "Null Eins ",
    "zw-und-ei|a",
    " drei.",
    "Vier fünf.",
  ]);
});

test("conversations overlap and go over lines, and end where they end", () => {
  const minutes = doc();
  const [one, two] = [lineOf(minutes, "Eins zwei drei."), lineOf(minutes, "Vier fünf.")];
  one.format(5, 4, { bold: {} });
  expect(
    passagesOf(minutes, [
      { id: "a", anchor: { from: at(one, 7), to: at(two, 4) } },
      { id: "b", anchor: { from: at(one, 0), to: at(one, 9) } },
    ]),
  ).toEqual(["Eins |b", "zw|b", "ei|b|a", " drei.|a", "Vier|a", " fünf."]);
});

test("a passage that was deleted, or an anchor that is none, marks nothing", () => {
  const minutes = doc();
  const two = lineOf(minutes, "Vier fünf.");
  const anchor = { from: at(two, 0), to: at(two, 4) };
  minutes.getXmlFragment("body").delete(2, 1);
  const broken = { from: "%", to: "%" };
  expect(
    passagesOf(minutes, [
      { id: "a", anchor },
      { id: "b", anchor: broken },
    ]),
  ).toEqual(["Eins zwei drei."]);
});
