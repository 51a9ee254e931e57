import { describe, expect, test } from "vitest";
import { capOfMinutes, planMinutesStep, type MinutesPlan } from "./minutes-steps.js";
import type { MinutesStatus } from "./repositories/minutes.js";

const by = { at: "2025-06-20T08:00:00Z", actor: "urn:uuid:a" };
const draft: MinutesStatus = {
  document: "room",
  meeting: "urn:uuid:m",
  state: "draft",
  version: 1,
  approval: "silence",
  formalBody: false,
  takers: [],
};
const send = { step: "circulate", deadline: "2025-07-04", today: "2025-06-20" } as const;

function plan(status: MinutesStatus, request: Parameters<typeof planMinutesStep>[1]): MinutesPlan {
  const outcome = planMinutesStep(status, request, by);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.plan;
}

function problem(status: MinutesStatus, request: Parameters<typeof planMinutesStep>[1]) {
  const outcome = planMinutesStep(status, request, by);
  return outcome.ok ? undefined : outcome.problem;
}

describe("minutes that go round", () => {
  const round = plan(draft, send).status;

  test("are frozen, with the last day for objections", () => {
    expect(plan(draft, send)).toMatchObject({
      status: { state: "circulating", deadline: "2025-07-04" },
      step: { kind: "circulated", detail: { deadline: "2025-07-04" } },
      freezes: "circulating",
    });
  });

  test("need a deadline that has not passed; today is early enough", () => {
    expect(problem(draft, { ...send, deadline: undefined })).toBe("minutes-deadline-missing");
    expect(problem(draft, { ...send, deadline: "2025-06-19" })).toBe("minutes-deadline-past");
    expect(problem(draft, { ...send, deadline: "2025-06-20" })).toBeUndefined();
  });

  test("count as approved when nobody objected", () => {
    expect(plan(round, { step: "silence", openObjections: 0 })).toMatchObject({
      status: { state: "approved" },
      step: { kind: "approvedBySilence" },
      marks: [{ version: 1, state: "approved" }],
    });
  });

  test("are held up by an open objection, until they are sent round again with a new deadline", () => {
    const stopped = plan(round, { step: "silence", openObjections: 2 });
    expect(stopped).toMatchObject({
      status: { state: "circulating", stopped: by.at },
      step: { kind: "silenceStopped", detail: { open: 2 } },
    });
    expect(problem(stopped.status, { step: "silence", openObjections: 0 })).toBe(
      "minutes-step-forbidden",
    );
    const again = plan(stopped.status, { ...send, deadline: "2025-08-01" });
    expect(again.status).not.toHaveProperty("stopped");
    expect(again.status.deadline).toBe("2025-08-01");
    expect(again).not.toHaveProperty("freezes");
  });

  test("can be taken back, and then nothing of that round is left", () => {
    const back = plan({ ...round, hash: "aa", approvalItem: "urn:uuid:i" }, { step: "takeBack" });
    expect(back.status).toEqual(draft);
    expect(back.dropped).toBe(1);
  });
});

test("without approval a draft is finished and frozen", () => {
  const outcome = plan({ ...draft, approval: "none" }, { step: "finish" });
  expect(outcome).toMatchObject({ status: { state: "final" }, freezes: "final", marks: [] });
  expect(problem({ ...draft, approval: "none" }, send)).toBe("minutes-step-forbidden");
});

test("the next meeting approves what waits for it, and what was finished", () => {
  for (const state of ["circulating", "final"] as const) {
    const status = { ...draft, approval: "nextMeeting" as const, state };
    expect(plan(status, { step: "approve", meeting: "urn:uuid:n" })).toMatchObject({
      status: { state: "approved", approvedIn: "urn:uuid:n" },
      marks: [{ version: 1, state: "approved" }],
    });
  }
  expect(problem(draft, { step: "approve", meeting: "urn:uuid:n" })).toBe("minutes-step-forbidden");
});

test("a correction is a new draft with a reason; the old version stays until it is finished", () => {
  const final = { ...draft, state: "final" as const, hash: "aa" };
  const correction = plan(final, { step: "correct", reason: "Ein Name war falsch." });
  expect(correction).toMatchObject({
    status: { state: "draft", version: 2, reason: "Ein Name war falsch." },
    marks: [],
  });
  expect(correction.status).not.toHaveProperty("hash");
  expect(plan(correction.status, { step: "finish" })).toMatchObject({
    freezes: "final",
    marks: [{ version: 1, state: "corrected" }],
  });
});

test.each(["final", "approved", "corrected", "withdrawn"] as const)(
  "nothing goes round, back or is finished once it is %s",
  (state) => {
    for (const request of [send, { step: "takeBack" }, { step: "finish" }] as const) {
      expect(problem({ ...draft, state }, request)).toBe("minutes-step-forbidden");
    }
  },
);

test("what goes round can only be discussed, what is finished only be read", () => {
  expect(capOfMinutes(undefined)).toBe("write");
  expect(capOfMinutes("draft")).toBe("write");
  expect(capOfMinutes("circulating")).toBe("comment");
  expect(capOfMinutes("approved")).toBe("read");
});

describe("a correction that is given up", () => {
  const corrected: MinutesStatus = { ...draft, version: 2, reason: "Ein Name." };
  const holds = { state: "approved", hash: "ab", approvedIn: "urn:uuid:n" } as const;

  test("leads back to the version that held all the while", () => {
    const { status, step, returnsTo } = plan(corrected, { step: "giveUp", holds });
    expect(status).toEqual({
      ...draft,
      state: "approved",
      version: 1,
      hash: "ab",
      approvedIn: "urn:uuid:n",
    });
    expect(step).toMatchObject({ kind: "correctionGivenUp", detail: { reason: "Ein Name." } });
    expect(returnsTo).toBe(1);
  });

  test("was begun, and its text is there to go back to", () => {
    expect(problem(draft, { step: "giveUp", holds })).toBe("minutes-step-forbidden");
    expect(problem(corrected, { step: "giveUp", holds: undefined })).toBe("minutes-step-forbidden");
    const final: MinutesStatus = { ...corrected, state: "final" };
    expect(problem(final, { step: "giveUp", holds })).toBe("minutes-step-forbidden");
  });
});
