import { createHash } from "node:crypto";
import {
  canonicalText,
  discussionOf,
  freezeMinutes,
  minutesOf,
  missingInMinutes,
  restoreAll,
  type MissingPart,
} from "@staedtenetz/document";
import {
  planMinutesStep,
  type HoldingVersion,
  type Meeting,
  type MinutesPlan,
  type MinutesRequest,
  type MinutesStatus,
  type MinutesStepProblem,
  type Records,
} from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import * as Y from "yjs";
import type { Access } from "../../accounts/access.js";
import type { Log } from "../../log.js";
import { serverActor } from "../documents.js";
import { endOfDay, isOver } from "./deadlines.js";
import { ensureApprovalItem } from "./approval-item.js";

/** The outcome of a step that was asked for. */
export type StepTaken =
  | { ok: true; status: MinutesStatus }
  | { ok: false; problem: MinutesStepProblem }
  | { ok: false; problem: "incomplete"; missing: readonly MissingPart[] };

/** What is asked for: what the records know of it is looked up. */
export type StepWish = Exclude<MinutesRequest, { step: "giveUp" }> | { readonly step: "giveUp" };

/** Brings minutes from draft to approved: freezes, watches deadlines, asks the next meeting. */
export interface Finishing {
  /**
   * Takes a step with the minutes of a meeting. Where it freezes them, nobody can write any more before the text is
   * read, and its checksum stands in the status that comes back.
   */
  take(status: MinutesStatus, wish: StepWish, actor: string): Promise<StepTaken>;
  /** How many objections nobody with the right to do so has settled. */
  openObjections(meeting: string): Promise<number>;
  /**
   * Does what is due: approves by silence after the end of the last day, puts the approval on the next meeting's
   * agenda, and freezes what a cut left unfrozen. Called every few seconds and at start.
   */
  attend(): Promise<void>;
}

export interface FinishingOptions {
  records: Records;
  sync: Pick<SyncServer, "read" | "edit" | "settleRights" | "versions">;
  access: Pick<Access, "standingOf" | "rightOn" | "announce">;
  now: () => Date;
  newId: () => string;
  /** Where the network is. */
  zone: string;
  inTurn: <Value>(id: string, work: () => Promise<Value>) => Promise<Value>;
  /** Tells people that minutes go round, that an objection holds them up, or that they are approved. */
  tell?: (status: MinutesStatus, plan: MinutesPlan) => Promise<void>;
  log: Log;
}

/**
 * @example
 * const finishing = createFinishing({ records, sync, access, now, newId, zone: "Europe/Berlin", inTurn, log });
 * await finishing.take(status, { step: "finish" }, visitor.user.id);
 */
export function createFinishing(options: FinishingOptions): Finishing {
  const finishing = new Clerk(options);
  return {
    take: (status, wish, actor) => finishing.take(status, wish, actor),
    openObjections: (meeting) => finishing.openObjections(meeting),
    attend: () => finishing.attend(),
  };
}

class Clerk {
  constructor(readonly options: FinishingOptions) {}

  async take(
    status: MinutesStatus,
    wish: StepWish,
    actor: string,
    at = this.options.now(),
  ): Promise<StepTaken> {
    const { records } = this.options;
    const request: MinutesRequest =
      wish.step === "giveUp" ? { ...wish, holds: await this.#holding(status) } : wish;
    const planned = planMinutesStep(status, request, { at: at.toISOString(), actor });
    if (!planned.ok) return planned;
    const { plan } = planned;
    const missing = await this.#lacking(plan);
    if (missing.length > 0) return { ok: false, problem: "incomplete", missing };
    if (plan.returnsTo !== undefined) return this.#giveUp(status, plan, actor);
    await records.minutes.save({
      status: plan.status,
      marks: plan.freezes === undefined ? plan.marks : [],
      ...(plan.freezes === undefined && { step: plan.step }),
      ...(plan.dropped !== undefined && { dropped: plan.dropped }),
    });
    const done = plan.freezes === undefined ? plan.status : await this.#freeze(plan, actor);
    this.options.access.announce({ room: status.document });
    await this.#note(done, plan);
    return { ok: true, status: done };
  }

  /** Closes the text as while it is frozen, keeps what was written, and makes the text what the version holds. */
  async #giveUp(status: MinutesStatus, plan: MinutesPlan, actor: string): Promise<StepTaken> {
    const { records, access } = this.options;
    const { hash: _hash, ...closed } = plan.status;
    await records.minutes.save({
      status: { ...closed, state: "final", ...(status.reason && { reason: status.reason }) },
    });
    await this.#return(plan.status, actor);
    await records.minutes.save({ status: plan.status, step: plan.step });
    access.announce({ room: status.document });
    await this.#note(plan.status, plan);
    return { ok: true, status: plan.status };
  }

  async #return({ document, version }: MinutesStatus, actor: string): Promise<void> {
    const { records, sync } = this.options;
    await sync.settleRights({ room: document });
    const versions = sync.versions(document);
    const frozen = await records.minutes.version(document, version);
    const { state } = await versions.read(Number(frozen?.snapshot));
    const then = new Y.Doc();
    Y.applyUpdate(then, state);
    await versions.save({ kind: "state", name: `givenUp ${version + 1}`, userId: actor });
    await sync.edit(document, { userId: actor }, (doc) => restoreAll(doc, then));
  }

  /** The version that holds while a correction is written, as far as the text can be made that again. */
  async #holding({ document, version }: MinutesStatus): Promise<HoldingVersion | undefined> {
    const { minutes } = this.options.records;
    const before = await minutes.version(document, version - 1);
    if (before?.snapshot === undefined) return undefined;
    const { state, hash, reason } = before;
    const steps = await minutes.steps(document);
    const approval = steps.findLast(
      (step) => step.version === version - 1 && step.kind === "approvedInMeeting",
    );
    return { state, hash, reason, approvedIn: approval?.detail?.meeting };
  }

  async openObjections(meeting: string): Promise<number> {
    const { records, sync, access } = this.options;
    const documents = await records.documents.list({ subjects: [meeting] });
    const discussion = documents.find(({ kind }) => kind === "discussion");
    if (discussion === undefined) return 0;
    const threads = await sync.read(discussion.room, (doc) => discussionOf(doc).threads());
    let open = 0;
    for (const { kind, isOpen, last, author } of threads) {
      if (kind !== "objection") continue;
      if (isOpen || last === undefined) open += 1;
      else if (last.step === "withdrawn" && last.by === author) continue;
      else if (last.step !== "accepted" && last.step !== "declined") open += 1;
      else {
        const standing = await access.standingOf(last.by);
        // The discussion is never capped, so that a right on it is the right on uncapped minutes.
        const right = standing && (await access.rightOn({ ...discussion }, standing));
        if (right !== "write") open += 1;
      }
    }
    return open;
  }

  async attend(): Promise<void> {
    const { records, inTurn, log } = this.options;
    for (const { document } of await records.minutes.circulating()) {
      try {
        await inTurn(document, () => this.#attendOne(document));
      } catch (error) {
        // Safe to go on: nothing was decided for these minutes, and the next round looks at them again.
        const reason = error instanceof Error ? error.name : "unknown";
        log.error({ room: document, reason }, "minutes could not be attended to");
      }
    }
    for (const status of await records.minutes.unfrozen()) {
      await inTurn(status.document, () => this.#completeFreezing(status));
    }
  }

  async #attendOne(document: string): Promise<void> {
    const { records, now, zone } = this.options;
    const status = await records.minutes.get(document);
    if (status === undefined || status.hash === undefined) return;
    if (status.approval === "nextMeeting" && status.approvalItem === undefined) {
      return ensureApprovalItem(status, this.options);
    }
    const { deadline, approval, stopped } = status;
    if (approval !== "silence" || deadline === undefined || stopped !== undefined) return;
    const end = endOfDay(deadline, zone);
    if (!isOver(end, now())) return;
    const openObjections = await this.openObjections(status.meeting);
    // It comes with the end of the day, also where the server was off then and finds out later.
    await this.take(status, { step: "silence", openObjections }, serverActor.userId, end);
  }

  /** A server that stopped between closing the text and reading it makes up for it: nobody wrote in between. */
  async #completeFreezing(status: MinutesStatus): Promise<void> {
    const { now, records } = this.options;
    const known = await records.minutes.version(status.document, status.version);
    if (known?.state === "final" || known?.state === "approved") {
      const draft: MinutesStatus = { ...status, state: "draft", version: status.version + 1 };
      await this.take(draft, { step: "giveUp" }, serverActor.userId);
      return;
    }
    const isRound = status.state === "circulating";
    const step = {
      version: status.version,
      at: now().toISOString(),
      actor: serverActor.userId,
      kind: isRound ? ("circulated" as const) : ("finished" as const),
      state: status.state,
    };
    const freezes = isRound ? ("circulating" as const) : ("final" as const);
    const marks =
      isRound || status.version === 1
        ? []
        : [{ version: status.version - 1, state: "corrected" as const }];
    await this.#freeze({ status, step, freezes, marks }, serverActor.userId);
  }

  async #freeze(
    { status, step, freezes, marks }: MinutesPlan,
    actor: string,
  ): Promise<MinutesStatus> {
    const { records, sync } = this.options;
    await sync.settleRights({ room: status.document });
    const text = canonicalText(await this.#frozenOf(status));
    const hash = createHash("sha256").update(text, "utf8").digest("hex");
    const snapshot = await sync.versions(status.document).save({
      kind: "state",
      name: `${freezes} ${status.version}`,
    });
    const done: MinutesStatus = { ...status, hash };
    await records.minutes.save({
      status: done,
      step: { ...step, detail: { ...step.detail, hash } },
      marks,
      frozen: {
        version: status.version,
        state: freezes ?? "final",
        hash,
        frozen: text,
        frozenAt: step.at,
        frozenBy: actor,
        snapshot: String(snapshot.id),
        ...(status.reason !== undefined && { reason: status.reason }),
      },
    });
    return done;
  }

  async #frozenOf({ document, meeting: id, version, reason, chair, takers }: MinutesStatus) {
    const { records, sync } = this.options;
    const meeting = (await records.events.get(id)) as Meeting;
    const documents = await records.documents.list({
      kind: "taskList",
      subjects: meeting.group === undefined ? [] : [meeting.group],
    });
    const [list] = documents;
    const tasks = list && (await sync.read(list.room, (doc) => Y.encodeStateAsUpdate(doc)));
    const tasksDoc = new Y.Doc();
    if (tasks !== undefined) Y.applyUpdate(tasksDoc, tasks);
    return sync.read(document, (minutes) =>
      freezeMinutes({
        minutes,
        tasks: tasksDoc,
        facts: {
          meeting: id,
          title: meeting.title,
          when: meeting.when as never,
          locations: meeting.locations as never,
          version,
          takers,
          ...(reason !== undefined && { reason }),
          ...(chair !== undefined && { chair }),
        },
      }),
    );
  }

  /** What keeps the minutes of a formal body from going round. */
  async #lacking({ status, step }: MinutesPlan): Promise<readonly MissingPart[]> {
    const { records, sync } = this.options;
    const isAsked = step.kind === "circulated" || step.kind === "approvedInMeeting";
    if (!status.formalBody || !isAsked) return [];
    const meeting = await records.events.get(status.meeting);
    const { when, locations, mode } = meeting ?? {};
    const { chair, takers, formalBody } = status;
    const found = await sync.read(status.document, (doc) =>
      missingInMinutes(minutesOf(doc), { when, locations, mode, chair, takers, formalBody }),
    );
    return found.filter(({ severity }) => severity === "error");
  }

  async #note(status: MinutesStatus, plan: MinutesPlan): Promise<void> {
    const { records, log, tell, now } = this.options;
    const { actor, kind } = plan.step;
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: `minutes.${kind}`,
      subject: status.meeting,
      detail: {
        state: status.state,
        version: status.version,
        ...(status.hash !== undefined && { hash: status.hash }),
      },
    });
    log.info({ room: status.document, step: kind, state: status.state }, "minutes took a step");
    try {
      await tell?.(status, plan);
    } catch (error) {
      // Safe to go on: the step is taken and stands on everybody's page; a mail is only its herald.
      const reason = error instanceof Error ? error.name : "unknown";
      log.error({ room: status.document, reason }, "nobody could be told of a step");
    }
  }
}
