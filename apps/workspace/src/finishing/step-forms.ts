import type { Meeting, MinutesStep } from "@staedtenetz/api/client";
import { formatWhen } from "@staedtenetz/core/format";
import { html, nothing } from "lit";
import { wordsIn } from "../directory/directory.js";
import { whenOf } from "../words/when-words.js";
import type { PanelView } from "./finishing-panel.js";
import { textOf } from "./preparation.js";

interface StepForms {
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly later: readonly Meeting[];
  readonly take: (step: MinutesStep) => Promise<void>;
}

/** The steps that can be taken now, by who may take them. */
export function renderSteps(view: PanelView, forms: StepForms) {
  const { status, words } = view;
  const { state, approval, may, stopped } = status;
  if (!may.finish) {
    return may.write && state === "draft" ? html`<p class="muted">${words.mayNot}</p>` : nothing;
  }
  const { take } = forms;
  if (state === "draft") {
    return html`${renderFirstStep(view, forms)}
    ${status.version > 1 ? renderGivingUp(view, take) : nothing}`;
  }
  if (state === "circulating") {
    return html`<div class="finishing-steps">
      ${stopped === undefined ? nothing : renderDeadline(view, forms)}
      ${approval === "nextMeeting" ? renderApproval(view, forms) : nothing}
      <button type="button" class="button" @click=${() => void take({ step: "takeBack" })}>
        ${words.takeBack}
      </button>
    </div>`;
  }
  if (state === "final" || state === "approved") return renderCorrection(view, take);
  return nothing;
}

function renderFirstStep(view: PanelView, forms: StepForms) {
  const { words, status } = view;
  const { take } = forms;
  if (status.approval === "silence") {
    return html`<div class="finishing-steps">${renderDeadline(view, forms)}</div>`;
  }
  const isNone = status.approval === "none";
  return html`<div class="finishing-steps">
    <button
      type="button"
      class="button primary"
      aria-describedby="step-hint"
      @click=${() => void take(isNone ? { step: "finish" } : { step: "circulate" })}
    >
      ${isNone ? words.finish : words.toNextMeeting}
    </button>
    <p id="step-hint" class="muted">${isNone ? words.finishHint : words.circulateHint}</p>
  </div>`;
}

function renderDeadline({ words }: PanelView, { today, take }: StepForms) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const deadline = textOf(new FormData(event.currentTarget as HTMLFormElement), "deadline");
    void take({ step: "circulate", ...(deadline === "" ? {} : { deadline }) });
  };
  return html`<form class="finishing-step" @submit=${submit}>
    <label class="field">
      <span class="label">${words.deadline}</span>
      <input type="date" name="deadline" min=${today} required aria-describedby="step-hint" />
    </label>
    <button class="button primary">${words.circulate}</button>
    <p id="step-hint" class="muted">${words.circulateHint}</p>
  </form>`;
}

function renderApproval({ words, locale }: PanelView, { later, take }: StepForms) {
  if (later.length === 0) return nothing;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const meeting = textOf(new FormData(event.currentTarget as HTMLFormElement), "meeting");
    void take({ step: "approve", meeting });
  };
  return html`<form class="finishing-step" @submit=${submit}>
    <label class="field">
      <span class="label">${words.approvedIn}</span>
      <select name="meeting">
        ${later.map(
          ({ id, title, when }) =>
            html`<option value=${id}>
              ${wordsIn(title, locale)}, ${formatWhen(whenOf(when), locale)}
            </option>`,
        )}
      </select>
    </label>
    <button class="button primary">${words.approve}</button>
  </form>`;
}

function renderGivingUp({ words }: PanelView, take: StepForms["take"]) {
  return html`<div class="finishing-steps no-print">
    <button
      type="button"
      class="button"
      aria-describedby="give-up-hint"
      @click=${() => void take({ step: "giveUp" })}
    >
      ${words.giveUp}
    </button>
    <p id="give-up-hint" class="muted">${words.giveUpHint}</p>
  </div>`;
}

function renderCorrection({ words }: PanelView, take: StepForms["take"]) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget as HTMLFormElement), "reason");
    void take({ step: "correct", reason });
  };
  return html`<details class="disclosure no-print">
    <summary><span>${words.correct}</span></summary>
    <form class="content finishing-step" @submit=${submit}>
      <label class="field">
        <span class="label">${words.reason}</span>
        <input name="reason" required maxlength="2000" />
      </label>
      <button class="button">${words.correct}</button>
    </form>
  </details>`;
}
