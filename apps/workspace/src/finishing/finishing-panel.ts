import type { Meeting, MinutesForm, MinutesStatus, MinutesStep } from "@staedtenetz/api/client";
import { formatPartialDate } from "@staedtenetz/core/format";
import {
  minutesOf,
  missingInMinutes,
  openFrozenMinutes,
  taskListOf,
  type Minutes,
  type TaskList,
} from "@staedtenetz/document";
import {
  defineElements,
  icon,
  MinutesReadingElement,
  type Locale,
  type Named,
} from "@staedtenetz/elements";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { finishingTexts, type FinishingTexts } from "../texts/finishing.js";
import type { MinutesStatusController, Wish } from "./minutes-status.js";
import { renderFrozen, type ReadVersion } from "./frozen-version.js";
import { renderForm, renderMissing } from "./preparation.js";
import { renderSteps } from "./step-forms.js";

/** Sent when something of the checklist is to be gone to. */
export class GoToEvent extends Event {
  static readonly type = "netz-go-to";

  constructor(readonly place: string) {
    super(GoToEvent.type);
  }
}

/** What the parts of the panel are drawn from. */
export interface PanelView {
  readonly words: FinishingTexts;
  readonly locale: Locale;
  readonly status: MinutesStatus;
  readonly nameOf: (id: string) => string | undefined;
}

/**
 * How far the minutes have got: the chain from draft to approved, what is still missing, and the steps.
 *
 * @event netz-go-to - Something of the checklist is to be gone to.
 */
export class FinishingPanel extends LitElement {
  @state() private message = "";
  @state() private problem = "";
  @state() private verified: string | undefined;
  @state() private reading: ReadVersion | undefined;

  @property({ attribute: false }) controller!: MinutesStatusController;
  @property({ attribute: false }) status: MinutesStatus | undefined;
  @property({ attribute: false }) frozenTasks: TaskList | undefined;
  @property({ attribute: false }) tasks: TaskList | undefined;
  @property({ attribute: false }) minutes: Minutes | undefined;
  @property({ attribute: false }) meeting: Meeting | undefined;
  /** Meetings after this one, for saying which one approved the minutes. */
  @property({ attribute: false }) later: readonly Meeting[] = [];
  /** Who may be chair or minute taker. */
  @property({ attribute: false }) people: readonly Named[] = [];
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;
  @property() locale: Locale = "de";
  @property() today = "";

  override createRenderRoot(): this {
    return this;
  }

  #ends: (() => void)[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("minutes") && !changed.has("tasks")) return;
    this.#stop();
    const follow = (): void => this.requestUpdate();
    if (this.minutes) {
      this.#ends.push(
        this.minutes.observe(({ structure, blocks, agenda, attendance }) => {
          // Nothing of the checklist depends on the words of paragraphs.
          if (structure || blocks || agenda.size + attendance.size > 0) follow();
        }),
      );
    }
    if (this.tasks) this.#ends.push(this.tasks.observe(follow));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #stop(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #say(wish: Wish, done = ""): void {
    const { failed } = finishingTexts[this.locale];
    const codes: Readonly<Record<string, string>> = failed;
    this.message = wish.ok ? done : "";
    this.problem = wish.ok
      ? ""
      : (codes[wish.code] ?? (wish.code.startsWith("minutes-") ? failed.incomplete : failed.other));
  }

  readonly #save = async (form: MinutesForm): Promise<void> => {
    this.#say(await this.controller.save(form), finishingTexts[this.locale].saved);
  };

  readonly #take = async (step: MinutesStep): Promise<void> => {
    this.#say(await this.controller.step(step));
    this.verified = undefined;
    this.reading = undefined;
    if (this.problem === "") this.querySelector<HTMLElement>("#finishing-title")?.focus();
  };

  readonly #verify = async (version: number, hash: string): Promise<void> => {
    const words = finishingTexts[this.locale];
    const text = await this.controller.frozen(version);
    // Browsers offer hashes only on safe origins.
    const subtle = globalThis.isSecureContext ? globalThis.crypto.subtle : undefined;
    if (text === undefined || subtle === undefined) {
      this.verified = words.cannotVerify;
      return;
    }
    const bytes = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
    const computed = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    this.verified = computed === hash ? words.verified : words.notVerified;
  };

  readonly #read = async (version: number | undefined): Promise<void> => {
    this.reading = undefined;
    if (version === undefined) return;
    const text = await this.controller.frozen(version);
    this.problem = text === undefined ? finishingTexts[this.locale].notRead : "";
    if (text === undefined) return;
    const { minutes, tasks } = openFrozenMinutes(text);
    this.reading = { version, minutes: minutesOf(minutes), tasks: taskListOf(tasks) };
  };

  readonly #download = async (version: number): Promise<void> => {
    const text = await this.controller.frozen(version);
    if (text === undefined) return;
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = this.ownerDocument.createElement("a");
    link.href = url;
    link.download = finishingTexts[this.locale].fileName(version);
    link.click();
    URL.revokeObjectURL(url);
  };

  override render() {
    const { status, locale, nameOf } = this;
    if (status === undefined) return nothing;
    const words = finishingTexts[locale];
    const view: PanelView = { words, locale, status, nameOf };
    return html`<section class="finishing" aria-labelledby="finishing-title">
      <h2 id="finishing-title" tabindex="-1">${words.title}</h2>
      ${renderChain(view)} ${renderNotes(view)}
      ${
        status.state === "draft" && status.may.write
          ? html`${renderForm(view, this.people, this.#save)}
            ${renderMissing(view, this.#missing(), (target) => this.#goTo(target))}`
          : nothing
      }
      ${renderSteps(view, { today: this.today, later: this.later, take: this.#take })}
      <p class="finishing-problem" role="alert">
        ${this.problem === "" ? nothing : html`${icon("alert")}${this.problem}`}
      </p>
      <p role="status">${this.message}</p>
      ${renderFrozen(view, {
        frozenTasks: this.frozenTasks,
        tasks: this.tasks,
        verified: this.verified,
        verify: this.#verify,
        download: this.#download,
        reading: this.reading,
        read: this.#read,
        now: this.today,
      })}
    </section>`;
  }

  #goTo(target: string): void {
    this.dispatchEvent(new GoToEvent(target));
  }

  #missing() {
    const { minutes, meeting, status } = this;
    if (minutes === undefined || meeting === undefined || status === undefined) return [];
    const { when, locations, mode } = meeting;
    const { chair, takers, formalBody } = status;
    return missingInMinutes(minutes, { when, locations, mode, chair, takers, formalBody });
  }
}

/** The chain of states, with the one that holds now. */
function renderChain({ words, status }: PanelView) {
  const { approval, state: now, version } = status;
  const states: readonly MinutesStatus["state"][] =
    approval === "none" ? ["draft", "final"] : ["draft", "circulating", "approved"];
  const shown = states.includes(now) ? states : [...states, now];
  const at = shown.indexOf(now);
  return html`<ol class="state-chain" aria-label=${words.chain}>
    ${shown.map(
      (each, index) =>
        html`<li
          class=${index < at ? "past" : index === at ? "now" : ""}
          aria-current=${index === at ? "step" : nothing}
        >
          ${index < at ? icon("check") : nothing}${words.states[each]}
        </li>`,
    )}
    ${version > 1 ? html`<li class="version">${words.version(version)}</li>` : nothing}
  </ol>`;
}

/** What the state means, and who took which step when. */
function renderNotes({ words, locale, status, nameOf }: PanelView) {
  const {
    steps,
    state: now,
    approval,
    deadline,
    stopped,
    openObjections,
    reason,
    version,
  } = status;
  const when = (at: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
  const said = steps.map(({ kind, actor, at }) => {
    const name = nameOf(actor);
    return name === undefined
      ? words.byItself(words.steps[kind], when(at))
      : words.by(words.steps[kind], name, when(at));
  });
  const isRound = now === "circulating";
  return html`
    ${isRound && deadline ? html`<p>${stopped ? words.stopped : words.silence(formatPartialDate(deadline, locale))}</p>` : nothing}
    ${isRound && approval === "nextMeeting" ? html`<p>${words.waiting}</p>` : nothing}
    ${openObjections > 0 ? html`<p class="finishing-objections">${icon("alert")}${words.objections(openObjections)}</p>` : nothing}
    ${reason && now === "draft" ? html`<p>${words.correcting(version, reason)}</p>` : nothing}
    ${said.length > 0 ? html`<p class="muted">${said.at(-1)}</p>` : nothing}
    ${
      said.length > 1
        ? html`<details class="no-print">
            <summary>${words.history}</summary>
            <ol class="finishing-history">
              ${said.map((sentence) => html`<li>${sentence}</li>`)}
            </ol>
          </details>`
        : nothing
    }
  `;
}

/** Makes the panel known to a page, with what reads older versions. */
export function defineFinishingPanel(registry: CustomElementRegistry): void {
  defineElements(registry, { "netz-minutes-reading": MinutesReadingElement });
  if (!registry.get("netz-finishing")) registry.define("netz-finishing", FinishingPanel);
}
