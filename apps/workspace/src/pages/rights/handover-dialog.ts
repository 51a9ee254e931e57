import { Task } from "@lit/task";
import type { Client, Handover, MemberRow } from "@staedtenetz/api/client";
import type { Locale } from "@staedtenetz/elements";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { problemWords } from "../../texts/problems.js";
import type { RightsTexts } from "../../texts/rights.js";
import { pathIdOf } from "../ids.js";
import { valueOf } from "../page-element.js";

/**
 * Asks who takes over from somebody who leaves, and says before how much that is.
 *
 * @event netz-handover-closed - Its detail is what was done, in a sentence; undefined when nothing was.
 */
export class HandoverDialog extends LitElement {
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  @state() private successor = "";
  @state() private isUnderWay = false;
  @state() private failure = "";

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) texts!: RightsTexts;
  @property({ attribute: false }) locale: Locale = "de";
  @property({ attribute: false }) leaving!: MemberRow;
  @property({ attribute: false }) members: readonly MemberRow[] = [];

  readonly #preview = new Task(this, {
    args: () => [this.client, this.leaving.id] as const,
    task: async ([client, id], { signal }) =>
      valueOf(await client.previewHandover({ params: { id: pathIdOf(id) }, signal })),
  });

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    const { handover, cancel } = this.texts;
    const { name } = this.leaving;
    const others = this.members.filter(
      ({ id, suspended, role }) =>
        id !== this.leaving.id && suspended === undefined && role !== "guest",
    );
    return html`<dialog
      class="question"
      aria-labelledby="handover-title"
      @close=${() => this.#close(undefined)}
    >
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#handOver();
        }}
      >
        <h2 id="handover-title">${handover.title(name)}</h2>
        <p>${handover.lead}</p>
        ${this.#preview.render({
          complete: (counts) => this.#renderCounts(counts),
          error: () => html`<p class="problem" role="alert">${this.texts.failed}</p>`,
        })}
        <label class="field">
          <span class="label">${handover.successor}</span>
          <select
            required
            @change=${({ target }: Event) => (this.successor = (target as HTMLSelectElement).value)}
          >
            <option value="">${handover.choose}</option>
            ${others.map((member) => html`<option value=${member.id}>${member.name}</option>`)}
          </select>
        </label>
        ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
        <div class="actions handover-actions">
          <button type="submit" class="button primary" ?disabled=${this.isUnderWay}>
            ${handover.submit}
          </button>
          <button type="button" class="button" @click=${() => this.dialog.close()}>
            ${cancel}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #renderCounts({ tasks, groups, invitations, sessions }: Handover): TemplateResult {
    const { handover } = this.texts;
    return html`<ul class="handover-counts">
      <li>${handover.tasks(tasks)}</li>
      <li>${handover.groups(groups)}</li>
      <li>${handover.invitations(invitations)}</li>
      <li>${handover.sessions(sessions)}</li>
    </ul>`;
  }

  async #handOver(): Promise<void> {
    if (this.successor === "") return;
    this.isUnderWay = true;
    const { leaving, successor, texts } = this;
    const answer = await this.client.handOver({
      params: { id: pathIdOf(leaving.id) },
      body: { successor },
    });
    this.isUnderWay = false;
    if (!answer.ok) {
      this.failure = problemWords(answer.problem, this.locale);
      return;
    }
    const to = this.members.find(({ id }) => id === successor)?.name ?? "";
    this.#close(texts.handover.done(leaving.name, to));
  }

  #close(outcome: string | undefined): void {
    this.dispatchEvent(new CustomEvent("netz-handover-closed", { detail: outcome }));
  }
}
