import { describe, expect, test } from "vitest";
import {
  connectionSteps,
  isEnd,
  stateOf,
  step,
  type ConnectionFacts,
  type ConnectionState,
} from "./connection-state.js";
import { ForbiddenStepError } from "./errors.js";

const states = Object.keys(connectionSteps) as ConnectionState[];

const saved: ConnectionFacts = {
  end: undefined,
  diverging: false,
  loaded: true,
  firstAttempt: false,
  open: true,
  exchanged: true,
  waiting: 0,
  unsaved: false,
  serverFull: false,
  mayWrite: true,
  device: "safe",
};

describe("the state that is true", () => {
  test.each<[ConnectionState, Partial<ConnectionFacts>]>([
    ["saved", {}],
    ["saving", { waiting: 1 }],
    ["saving", { unsaved: true }],
    ["syncing", { exchanged: false }],
    ["readOnly", { mayWrite: false }],
    ["notSaved", { serverFull: true, unsaved: true }],
    ["saved", { serverFull: true }],
    ["connecting", { open: false, firstAttempt: true }],
    ["offline", { open: false }],
    ["offline", { open: false, unsaved: true }],
    ["offline", { open: false, unsaved: true, firstAttempt: true }],
    ["securing", { open: false, device: "securing" }],
    ["disconnected", { open: false, device: "none" }],
    ["notSaved", { open: false, device: "none", unsaved: true }],
    ["notSaved", { open: false, device: "failed", unsaved: true }],
    ["loading", { loaded: false }],
    ["diverged", { diverging: true }],
    ["deleted", { end: "deleted", diverging: true }],
  ])("is %s with %j", (state, facts) => {
    expect(stateOf({ ...saved, ...facts })).toBe(state);
  });

  test("is saved in no case with something waiting, unsaved or closed", () => {
    for (const facts of [
      { waiting: 1 },
      { unsaved: true },
      { open: false },
      { exchanged: false },
    ]) {
      expect(stateOf({ ...saved, ...facts })).not.toBe("saved");
    }
  });
});

describe("steps", () => {
  test("to the same state are allowed, others only by the table", () => {
    expect(step("saving", "saved")).toBe("saved");
    expect(step("closed", "closed")).toBe("closed");
    expect(() => step("closed", "connecting")).toThrow(ForbiddenStepError);
    expect(() => step("deleted", "saved")).toThrow(ForbiddenStepError);
    expect(() => step("loading", "saved")).toThrow(ForbiddenStepError);
  });

  test("lead to closed from everywhere", () => {
    for (const state of states) expect(step(state, "closed")).toBe("closed");
  });

  test("lead from every end but the last two back to a connection", () => {
    const back = states.filter((state) => {
      const next: readonly string[] = connectionSteps[state];
      return isEnd(state) && next.includes("connecting");
    });
    expect(back).toEqual(["signedOut", "forbidden", "notFound", "tooOld", "failed"]);
  });
});
