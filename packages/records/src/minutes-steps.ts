import { mayMinutesStep, type MinutesState } from "@staedtenetz/core/minutes";
import type { FrozenVersion, MinutesStatus, MinutesStep } from "./repositories/minutes.js";

/** What is to happen to minutes. */
export type MinutesRequest =
  /** `today`: the present day where the network is, `YYYY-MM-DD`. */
  | { readonly step: "circulate"; readonly deadline?: string | undefined; readonly today: string }
  | { readonly step: "takeBack" }
  | { readonly step: "finish" }
  | { readonly step: "approve"; readonly meeting: string }
  | { readonly step: "correct"; readonly reason: string }
  /** `holds`: the version that holds while the correction is written; `undefined` when none does. */
  | { readonly step: "giveUp"; readonly holds: HoldingVersion | undefined }
  /** The deadline has passed. */
  | { readonly step: "silence"; readonly openObjections: number };

/** What is known of a frozen version that still holds. */
export interface HoldingVersion {
  readonly state: FrozenVersion["state"];
  readonly hash: string;
  /** Why it corrects the one before it. */
  readonly reason?: string | undefined;
  /** The meeting that approved it. */
  readonly approvedIn?: string | undefined;
}

/** Why a step cannot be taken. */
export type MinutesStepProblem =
  | "minutes-step-forbidden"
  | "minutes-deadline-missing"
  | "minutes-deadline-past";

/** What a step changes; where it freezes, the text is read and hashed once nobody can write any more. */
export interface MinutesPlan {
  readonly status: MinutesStatus;
  readonly step: MinutesStep;
  /** The state of the version that is frozen with the step. */
  readonly freezes?: "circulating" | "final";
  readonly marks: readonly { version: number; state: FrozenVersion["state"] }[];
  readonly dropped?: number;
  /** Number of the version that the text is to be again, before the status says so. */
  readonly returnsTo?: number;
}

export type PlannedStep =
  | { readonly ok: true; readonly plan: MinutesPlan }
  | { readonly ok: false; readonly problem: MinutesStepProblem };

/** Who takes a step, and when. */
export interface TakenBy {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
}

/**
 * Decides a step of minutes: draft → circulating → final or approved, and from there a correction as a new draft. A
 * pure function; core's table says which states may follow each other.
 *
 * @example
 * const planned = planMinutesStep(status, { step: "circulate", deadline, today }, { at, actor });
 */
export function planMinutesStep(
  status: MinutesStatus,
  request: MinutesRequest,
  by: TakenBy,
): PlannedStep {
  switch (request.step) {
    case "circulate":
      return circulate(status, request, by);
    case "takeBack":
      return takeBack(status, by);
    case "finish":
      return finish(status, by);
    case "approve":
      return approve(status, request.meeting, by);
    case "correct":
      return correct(status, request.reason, by);
    case "giveUp":
      return giveUp(status, request.holds, by);
    default:
      return endOfSilence(status, request.openObjections, by);
  }
}

const forbidden: PlannedStep = { ok: false, problem: "minutes-step-forbidden" };

function planned(plan: Omit<MinutesPlan, "marks"> & Partial<Pick<MinutesPlan, "marks">>) {
  return { ok: true, plan: { marks: [], ...plan } } as const;
}

function stepOf(
  status: MinutesStatus,
  by: TakenBy,
  kind: MinutesStep["kind"],
  detail: MinutesStep["detail"] = {},
): MinutesStep {
  const { version, state } = status;
  return { version, ...by, kind, state, ...(Object.keys(detail).length > 0 && { detail }) };
}

/** Takes away what belonged to the last time round. */
function without(status: MinutesStatus, ...keys: (keyof MinutesStatus)[]): MinutesStatus {
  const left = Object.entries(status).filter(([key]) => !keys.some((each) => each === key));
  return Object.fromEntries(left) as unknown as MinutesStatus;
}

function circulate(
  status: MinutesStatus,
  { deadline, today }: Extract<MinutesRequest, { step: "circulate" }>,
  by: TakenBy,
): PlannedStep {
  const isAgain = status.state === "circulating" && status.stopped !== undefined;
  if (status.approval === "none" || (status.state !== "draft" && !isAgain)) return forbidden;
  const needsDeadline = status.approval === "silence";
  if (needsDeadline && deadline === undefined) {
    return { ok: false, problem: "minutes-deadline-missing" };
  }
  if (needsDeadline && deadline !== undefined && deadline < today) {
    return { ok: false, problem: "minutes-deadline-past" };
  }
  const next: MinutesStatus = {
    ...without(status, "stopped", "deadline"),
    state: "circulating",
    ...(needsDeadline && deadline !== undefined && { deadline }),
  };
  const step = stepOf(next, by, "circulated", needsDeadline ? { deadline: deadline ?? "" } : {});
  return planned({ status: next, step, ...(!isAgain && { freezes: "circulating" as const }) });
}

function takeBack(status: MinutesStatus, by: TakenBy): PlannedStep {
  if (status.state !== "circulating") return forbidden;
  const next: MinutesStatus = {
    ...without(status, "stopped", "deadline", "hash", "approvalItem"),
    state: "draft",
  };
  return planned({
    status: next,
    step: stepOf(next, by, "takenBack"),
    dropped: status.version,
  });
}

function finish(status: MinutesStatus, by: TakenBy): PlannedStep {
  if (status.state !== "draft") return forbidden;
  const next: MinutesStatus = { ...without(status, "hash"), state: "final" };
  return planned({
    status: next,
    step: stepOf(next, by, "finished"),
    freezes: "final",
    marks: replaced(status),
  });
}

function approve(status: MinutesStatus, meeting: string, by: TakenBy): PlannedStep {
  if (!mayMinutesStep(status.state, "approved") || status.state === "approved") return forbidden;
  const next: MinutesStatus = {
    ...without(status, "stopped", "deadline"),
    state: "approved",
    approvedIn: meeting,
  };
  return planned({
    status: next,
    step: stepOf(next, by, "approvedInMeeting", { meeting }),
    marks: [{ version: status.version, state: "approved" }, ...replaced(status)],
  });
}

function correct(status: MinutesStatus, reason: string, by: TakenBy): PlannedStep {
  if (!mayMinutesStep(status.state, "corrected") || status.state === "corrected") return forbidden;
  const next: MinutesStatus = {
    ...without(status, "stopped", "deadline", "hash", "approvedIn", "approvalItem"),
    state: "draft",
    version: status.version + 1,
    reason,
  };
  return planned({ status: next, step: stepOf(next, by, "correctionBegun", { reason }) });
}

function giveUp(
  status: MinutesStatus,
  holds: HoldingVersion | undefined,
  by: TakenBy,
): PlannedStep {
  const isOver = holds?.state === "final" || holds?.state === "approved";
  if (status.state !== "draft" || status.version === 1 || !isOver) return forbidden;
  const { state, hash, reason, approvedIn } = holds;
  const next: MinutesStatus = {
    ...without(status, "reason"),
    state: state === "approved" ? "approved" : "final",
    version: status.version - 1,
    hash,
    ...(reason !== undefined && { reason }),
    ...(approvedIn !== undefined && { approvedIn }),
  };
  const step = stepOf(next, by, "correctionGivenUp", { reason: status.reason ?? "" });
  return planned({ status: next, step, returnsTo: next.version });
}

function endOfSilence(status: MinutesStatus, open: number, by: TakenBy): PlannedStep {
  const { state, approval, deadline, stopped } = status;
  if (state !== "circulating" || approval !== "silence" || deadline === undefined) return forbidden;
  if (stopped !== undefined) return forbidden;
  if (open > 0) {
    const next: MinutesStatus = { ...status, stopped: by.at };
    return planned({ status: next, step: stepOf(next, by, "silenceStopped", { deadline, open }) });
  }
  const next: MinutesStatus = { ...status, state: "approved" };
  return planned({
    status: next,
    step: stepOf(next, by, "approvedBySilence", { deadline }),
    marks: [{ version: status.version, state: "approved" }, ...replaced(status)],
  });
}

/** The version that a finished correction takes the place of. */
function replaced({ version }: MinutesStatus): MinutesPlan["marks"] {
  return version > 1 ? [{ version: version - 1, state: "corrected" }] : [];
}

/** Whether the text of minutes in this state may be written, only discussed, or neither. */
export function capOfMinutes(state: MinutesState | undefined): "write" | "comment" | "read" {
  if (state === undefined || state === "draft") return "write";
  return state === "circulating" ? "comment" : "read";
}
