import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../../two-clients.test-support.js";
import { minutesOf } from "../minutes-document.js";
import { writeMinutesTemplate } from "../minutes-template.js";
import { checkBallots } from "./block-ballots.js";
import { blockIssues, explainBlockIssue } from "./block-issues.js";
import { toCall, toDecision, toPractice, toVote, whenOfNextDate } from "./block-records.js";
import type { DecisionBlock, StructuredBlock } from "./block-types.js";
import type { BlockAttributes } from "./structured-blocks.js";

const [first, secondItem] = ["urn:test:item-1", "urn:test:item-2"];
const towns = ["a", "b", "c", "d", "e", "f", "g"].map((letter) => `urn:test:town-${letter}`);
const times = { created: "2025-06-18T08:00:00Z", modified: "2025-06-18T09:00:00Z" };

/** Seven towns, one excused, one that left during the second item, under which the decision stands. */
function meetingWith(attributes: BlockAttributes, ballots: Record<string, "yes" | "no"> = {}) {
  const doc = new Y.Doc();
  const writing = testWriting(1);
  writeMinutesTemplate(
    doc,
    [
      { type: "agendaItem", item: { id: first, title: "Begrüßung" } },
      { type: "agendaItem", item: { id: secondItem, title: "Plattform" } },
      { type: "decision", id: "urn:test:decision", text: "So machen wir es.", attributes, ballots },
    ],
    writing,
  );
  const { attendance, agenda, blocks } = minutesOf(doc, writing);
  for (const town of towns) attendance.mark(town, { status: "present" });
  attendance.mark(towns[0] ?? "", { status: "excused" });
  attendance.mark(towns[1] ?? "", { out: secondItem });
  const context = {
    kindOf: () => "place" as const,
    attendance: { marks: attendance.marks(), agenda: agenda.items() },
    now: times.created,
  };
  return { block: blocks.block("urn:test:decision") as DecisionBlock, context };
}

const codesOf = ({ block, context }: ReturnType<typeof meetingWith>): string[] =>
  blockIssues(block, context).map(({ code }) => code);

describe("the counts of a vote by town", () => {
  test("are checked against who was present at that moment: five of seven", () => {
    const { block, context } = meetingWith({
      method: "open",
      unit: "place",
      yes: 4,
      no: 0,
      abstain: 1,
    });
    expect(checkBallots(block, context)).toEqual({
      voters: towns.slice(2),
      eligible: { least: 5, most: 5 },
      counted: 5,
      notPresent: [],
    });
    expect(blockIssues(block, context)).toEqual([]);
  });

  test.each([
    [{ yes: 6, no: 0, abstain: 0 }, ["vote-more-than-eligible"]],
    [{ yes: 3, no: 1, abstain: 0 }, ["vote-fewer-than-eligible"]],
    [{ yes: 2, no: 3, abstain: 0, adopted: true }, ["vote-adopted-against-majority"]],
    [{ yes: 3, no: 2, abstain: 0, adopted: false }, ["vote-rejected-despite-majority"]],
    [{ yes: 3, no: 2, abstain: 0, majority: "twoThirds" }, ["vote-adopted-against-majority"]],
    [{ yes: 4, no: 1, abstain: 0, majority: "absolute", majorityOf: "all" }, []],
    [{}, ["vote-not-counted"]],
  ])("%j lead to %j", (counts, codes) => {
    expect(codesOf(meetingWith({ method: "open", unit: "place", ...counts }))).toEqual(codes);
  });

  test("say so in German and English", () => {
    const { block, context } = meetingWith({ method: "open", unit: "place", yes: 6, no: 0 });
    const [issue] = blockIssues(block, context);
    expect(issue && explainBlockIssue("decision", issue, "de")).toContain("6 Stimmen gezählt");
    expect(issue && explainBlockIssue("decision", issue, "en")).toContain("6 votes were counted");
  });

  test("are not measured while nobody is marked as present", () => {
    const { block, context } = meetingWith({ method: "open", unit: "place", yes: 40, no: 0 });
    const attendance = { ...context.attendance, marks: [] };
    expect(blockIssues(block, { ...context, attendance })).toEqual([]);
  });
});

test("a ballot of a town that had left by then is named", () => {
  const { block, context } = meetingWith(
    { method: "byName", unit: "place" },
    { [towns[1] ?? ""]: "yes", [towns[2] ?? ""]: "no" },
  );
  expect(checkBallots(block, context).notPresent).toEqual([towns[1]]);
});

test("a consensus needs no counts and has no issues", () => {
  expect(codesOf(meetingWith({ method: "consensus" }))).toEqual([]);
});

describe("blocks as core's records", () => {
  const place = "urn:test:town-a";
  const standing = { id: "urn:test:block", text: "Worte", item: first };

  test("decision and vote", () => {
    const { block } = meetingWith({ method: "open", unit: "place", yes: 4, no: 1, abstain: 0 });
    const decision = toDecision(block, { ...times, meeting: "urn:test:meeting" });
    expect(decision.issues).toEqual([]);
    expect(decision.record).toMatchObject({ wording: "So machen wir es.", item: secondItem });
    expect(toVote(block, times).record).toMatchObject({ unit: "place", yes: 4, adopted: true });
    expect(toDecision({ ...block, text: " " }, times).record).toBeUndefined();
  });

  test("a practice with partners by id and by name", () => {
    const practice: StructuredBlock = {
      ...standing,
      kind: "practice",
      title: "Aktionstag",
      place,
      partners: [place],
      partnerNames: "Heimatverein, , Bäckerei",
    };
    expect(toPractice(practice, times).record).toMatchObject({
      partners: [place, "Heimatverein", "Bäckerei"],
      summary: "Worte",
    });
  });

  test("a call with a vague deadline", () => {
    const call: StructuredBlock = {
      ...standing,
      kind: "call",
      title: "Award",
      callKind: "award",
      deadline: "2025-36",
      places: [place],
    };
    expect(toCall(call, times).record).toMatchObject({ deadline: "2025-36", kind: "award" });
  });

  test.each([
    [{}, undefined],
    [{ whenText: "Termin folgt" }, { text: "Termin folgt" }],
    [
      { when: "2025-36", whenText: "4. Quartal" },
      { edtf: "2025-36", text: "4. Quartal" },
    ],
    [{ when: "2025-12-03" }, { startDate: "2025-12-03", endDate: "2025-12-03" }],
    [
      { when: { local: "2025-12-03T10:00", zone: "Europe/Berlin" } },
      { start: { local: "2025-12-03T10:00", zone: "Europe/Berlin" } },
    ],
  ])("a next date %j is never made more exact", (fields, when) => {
    expect(whenOfNextDate({ ...standing, kind: "nextDate", ...fields })).toEqual(when);
  });
});
