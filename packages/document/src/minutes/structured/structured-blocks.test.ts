import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { InvalidValueError, UnknownBlockError } from "../../errors.js";
import { testWriting } from "../../two-clients.test-support.js";
import { minutesOf, type Minutes } from "../minutes-document.js";
import { writeMinutesTemplate, type TemplateRecord } from "../minutes-template.js";

const decisionId = "urn:test:decision";
const item = "urn:test:item";

function minutesWith(...records: TemplateRecord[]): Minutes {
  const doc = new Y.Doc();
  const blocks = [
    { type: "agendaItem", item: { id: item, title: "Plattform" } },
    ...records,
  ] as const;
  writeMinutesTemplate(doc, blocks, testWriting(1));
  return minutesOf(doc, testWriting(1));
}

const decision: TemplateRecord = {
  type: "decision",
  id: decisionId,
  text: "Das Netzwerk übernimmt einen Thementisch.",
  attributes: { method: "open", unit: "place", yes: 5, no: 0, abstain: 1, adopted: true },
};

/** Another client with the same document; what it does arrives with `meet`. */
function second(first: Minutes): { minutes: Minutes; meet: () => void } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc));
  const meet = (): void => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc));
    Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(doc));
  };
  return { minutes: minutesOf(doc, testWriting(2)), meet };
}

describe("structured blocks", () => {
  test("read as plain records, with the agenda item they stand under", () => {
    const minutes = minutesWith(decision, {
      type: "call",
      id: "urn:test:call",
      text: "Für Vorhaben zwischen den Generationen.",
      attributes: { title: "Generationenaward", callKind: "award", deadline: "2025-09-30" },
      members: ["urn:test:weisswasser"],
    });
    expect(minutes.blocks.all()).toEqual([
      {
        kind: "decision",
        id: decisionId,
        item,
        text: "Das Netzwerk übernimmt einen Thementisch.",
        vote: {
          method: "open",
          unit: "place",
          yes: 5,
          no: 0,
          abstain: 1,
          adopted: true,
          ballots: [],
        },
      },
      {
        kind: "call",
        id: "urn:test:call",
        item,
        text: "Für Vorhaben zwischen den Generationen.",
        title: "Generationenaward",
        callKind: "award",
        deadline: "2025-09-30",
        places: ["urn:test:weisswasser"],
      },
    ]);
    expect(minutes.plainText()).toContain("Generationenaward\nFür Vorhaben");
  });

  test("a decision without attributes is one by consensus", () => {
    const minutes = minutesWith({ type: "decision", id: decisionId, text: "So machen wir es." });
    expect(minutes.blocks.block(decisionId)).toMatchObject({
      vote: { method: "consensus", unit: "place", adopted: true, ballots: [] },
    });
  });

  test("keep what two people write into different fields at the same time", () => {
    const anna = minutesWith(decision);
    const { minutes: bruno, meet } = second(anna);
    anna.blocks.set(decisionId, { yes: 6, abstain: 0 });
    bruno.blocks.setReservation(decisionId, { text: "vorbehaltlich der Haushaltslage" });
    bruno.blocks.setText(decisionId, "Das Netzwerk übernimmt zwei Thementische.");
    meet();
    for (const { blocks } of [anna, bruno]) {
      expect(blocks.block(decisionId)).toMatchObject({
        text: "Das Netzwerk übernimmt zwei Thementische.",
        vote: { yes: 6, no: 0, abstain: 0 },
        reservation: { text: "vorbehaltlich der Haushaltslage" },
      });
    }
  });

  test("keep both ballots and both places that were added at the same time", () => {
    const call: TemplateRecord = { type: "call", id: "urn:test:call", text: "" };
    const anna = minutesWith(decision, call);
    anna.blocks.set(decisionId, { method: "byName" });
    const { minutes: bruno, meet } = second(anna);
    anna.blocks.setBallot(decisionId, "urn:test:goerlitz", "yes");
    bruno.blocks.setBallot(decisionId, "urn:test:zittau", "no");
    anna.blocks.setMember("urn:test:call", "place", "urn:test:goerlitz", true);
    bruno.blocks.setMember("urn:test:call", "place", "urn:test:zittau", true);
    meet();
    expect(anna.blocks.block(decisionId)).toMatchObject({
      vote: {
        yes: 1,
        no: 1,
        abstain: 0,
        ballots: [
          { voter: "urn:test:goerlitz", choice: "yes" },
          { voter: "urn:test:zittau", choice: "no" },
        ],
      },
    });
    expect(bruno.blocks.block("urn:test:call")).toMatchObject({
      places: ["urn:test:goerlitz", "urn:test:zittau"],
    });
  });

  test("refuse what the server would refuse, and say so for a block that is gone", () => {
    const { blocks } = minutesWith(decision);
    expect(() => blocks.set(decisionId, { yes: -1 })).toThrow(InvalidValueError);
    expect(() => blocks.set(decisionId, { method: "loudest" })).toThrow(InvalidValueError);
    expect(() => blocks.set(decisionId, { deadline: "2025" })).toThrow(InvalidValueError);
    expect(() => blocks.set(decisionId, { id: "urn:test:other" })).toThrow(InvalidValueError);
    expect(() => blocks.setBallot(decisionId, "urn:test:a", "maybe" as "yes")).toThrow(
      InvalidValueError,
    );
    expect(() => blocks.set("urn:test:gone", { yes: 1 })).toThrow(UnknownBlockError);
  });

  test("of two blocks under one id, as a foreign client may write them, the first counts", () => {
    const minutes = minutesWith(decision);
    const copy = minutes.body.get(1).clone();
    minutes.body.push([copy]);
    expect(minutes.blocks.all()).toHaveLength(1);
  });

  test("what a foreign client wrote as wrong types reads as absent", () => {
    const minutes = minutesWith(decision);
    const element = minutes.body.get(1) as Y.XmlElement<Record<string, string | number | boolean>>;
    element.setAttribute("yes", "many");
    element.setAttribute("method", 7);
    element.setAttribute("supersedes", "__proto__");
    minutes.blocks.sets.set(`${decisionId}:vote:urn:test:a`, "perhaps");
    expect(minutes.blocks.block(decisionId)).toMatchObject({ vote: { method: "consensus" } });
    expect(minutes.blocks.block(decisionId)).not.toHaveProperty("supersedes");
  });

  test("listeners hear of ballots, which do not lie in the text", () => {
    const minutes = minutesWith(decision);
    const heard: boolean[] = [];
    const end = minutes.observe(({ body, blocks }) => heard.push(body, blocks));
    minutes.blocks.setBallot(decisionId, "urn:test:goerlitz", "yes");
    end();
    expect(heard).toEqual([false, true]);
  });
});

test("a topic carries a reservation and gives it up again", () => {
  const { agenda } = minutesWith();
  agenda.setReservation(item, { text: "vorbehaltlich der Haushaltslage", revisit: "2026-21" });
  expect(agenda.item(item)?.reservation).toEqual({
    text: "vorbehaltlich der Haushaltslage",
    revisit: "2026-21",
  });
  agenda.setReservation(item, undefined);
  expect(agenda.item(item)).not.toHaveProperty("reservation");
});
