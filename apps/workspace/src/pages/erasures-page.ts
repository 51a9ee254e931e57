import { Task } from "@lit/task";
import {
  type ErasureFinding,
  type ErasureReport,
  type ProcessingActivity,
  readAll,
  type RetentionReport,
} from "@staedtenetz/api/client";
import { icon } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { PeoplePageElement } from "../people/people-page-element.js";
import { textOf } from "../people/person-form.js";
import { pathTo } from "../routing/routes.js";
import { problemWords } from "../texts/problems.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";

type Reason = "unanswered" | "refused" | "notConfirmed";
type Rule = "import" | "deleteBy" | "link";
const columns = ["purpose", "basis", "subjects", "categories", "recipients", "period"] as const;

/** Reports of erasures with what is still to decide, periods that are over, and the register of processing activities. */
class ErasuresPage extends PeoplePageElement {
  /** One report; absent for the overview. */
  @property() reportId = "";
  @state() private said = "";
  @state() private chosen: ReadonlySet<string> = new Set();

  readonly #overview = new Task(this, {
    args: () => [this.client, this.isCoordinator, this.reportId] as const,
    task: async ([client, isCoordinator, id], { signal }) => {
      if (!isCoordinator || id !== "") return undefined;
      const [reports, retention, register] = await Promise.all([
        readAll((page) => client.listErasures({ query: { ...page, limit: 200 }, signal })),
        client.previewRetention({ signal }),
        client.listProcessingActivities({ query: { limit: 200 }, signal }),
      ]);
      return {
        reports: valueOf(reports),
        retention: valueOf(retention),
        register: valueOf(register).items,
      };
    },
  });

  readonly #report = new Task(this, {
    args: () => [this.client, this.isCoordinator, this.reportId] as const,
    task: async ([client, isCoordinator, id], { signal }) =>
      isCoordinator && id !== ""
        ? valueOf(await client.getErasure({ params: { id }, signal }))
        : undefined,
  });

  protected override get heading(): string {
    const report = this.#report.value;
    const { erasures } = this.texts;
    return report === undefined ? erasures.title : erasures.report(this.dayWords(report.at));
  }

  override render() {
    if (!this.isCoordinator) return this.renderNotPermitted();
    const { erasures, person } = this.texts;
    const isOne = this.reportId !== "";
    return html`
      <div class="page-head">
        <a class="back" href=${isOne ? pathTo("erasures") : pathTo("people")}
          >${icon("arrow")}${isOne ? erasures.title : person.back}</a
        >
        <h1>${this.heading}</h1>
        <p class="lead">${isOne ? erasures.reportLead : erasures.lead}</p>
      </div>
      <p class="people-said" role="status">${this.said}</p>
      ${
        isOne
          ? this.#report.render({
              pending: () => this.renderLoading(),
              error: (error) => this.renderFailure(error),
              complete: (report) => (report ? this.#renderReport(report) : nothing),
            })
          : this.#overview.render({
              pending: () => this.renderLoading(),
              error: (error) => this.renderFailure(error),
              complete: (all) => (all ? this.#renderOverview(all) : nothing),
            })
      }
    `;
  }

  #renderOverview(all: {
    reports: readonly Omit<ErasureReport, "findings">[];
    retention: RetentionReport;
    register: readonly ProcessingActivity[];
  }) {
    const { erasures } = this.texts;
    return html`
      <section class="section">
        <h2>${erasures.reports}</h2>
        ${
          all.reports.length === 0
            ? html`<p class="empty">${erasures.noReports}</p>`
            : html`<ul class="sheet">
                ${all.reports.map(
                  ({ id, at, state: done }) =>
                    html`<li>
                      <a class="sheet-row" href=${pathTo("erasure", { id: pathIdOf(id) })}>
                        <span class="title">${erasures.report(this.dayWords(at))}</span>
                        <span class="tag ${done === "open" ? "danger" : ""}"
                          >${erasures[done]}</span
                        >
                      </a>
                    </li>`,
                )}
              </ul>`
        }
      </section>
      ${this.#renderRetention(all.retention)} ${this.#renderRegister(all.register)}
    `;
  }

  #renderRetention({ removed, due }: RetentionReport) {
    const { erasures } = this.texts;
    return html`<section class="section retention">
      <h2>${erasures.retention}</h2>
      <p>${erasures.retentionLead}</p>
      <ul>
        ${removed.map(
          ({ rule, count }) => html`<li>${erasures.rules[rule as Rule] ?? rule}: ${count}</li>`,
        )}
      </ul>
      <button type="button" class="button" @click=${() => void this.#runRetention()}>
        ${erasures.run}
      </button>
      <h3>${erasures.due}</h3>
      ${
        due.length === 0
          ? html`<p class="muted">${erasures.noDue}</p>`
          : html`<ul class="sheet">
              ${due.map(
                ({ person, name, reason }) =>
                  html`<li>
                    <a class="sheet-row" href=${pathTo("person", { id: pathIdOf(person) })}>
                      <span class="title">${name}</span>
                      <span class="facts-line"
                        >${erasures.reasons[reason as Reason] ?? reason}</span
                      >
                    </a>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  async #runRetention(): Promise<void> {
    const answer = await this.client.runRetention({ idempotencyKey: this.surroundings.newId() });
    this.said = answer.ok ? this.texts.erasures.ran : this.words.error.title;
    await this.#overview.run();
  }

  #renderRegister(register: readonly ProcessingActivity[]) {
    const { erasures } = this.texts;
    return html`<section class="section">
      <h2>${erasures.register}</h2>
      <p>
        <a href="/api/v1/processing-activities?limit=200" download="verarbeitungen.json"
          >${erasures.registerExport}</a
        >
      </p>
      ${register.map(
        (activity) =>
          html`<dl class="register">
            ${columns.map(
              (column) =>
                html`<div>
                  <dt>${erasures.columns[column]}</dt>
                  <dd>${activity[column][this.locale]}</dd>
                </div>`,
            )}
          </dl>`,
      )}
    </section>`;
  }

  #renderReport(report: ErasureReport) {
    const { erasures } = this.texts;
    const open = report.findings.filter((finding) => finding.state === "open");
    return html`
      <p>
        <span class="tag ${report.state === "open" ? "danger" : "accent"}"
          >${erasures[report.state]}</span
        >
      </p>
      <section class="section">
        <h2>${erasures.findings}</h2>
        ${open.length === 0 ? html`<p class="empty">${erasures.noFindings}</p>` : this.#renderDecide(open)}
        ${
          report.findings.length > open.length
            ? html`<ul class="sheet">
                ${report.findings
                  .filter((finding) => finding.state !== "open")
                  .map(
                    (finding) => html`<li class="sheet-row">${this.#renderFinding(finding)}</li>`,
                  )}
              </ul>`
            : nothing
        }
      </section>
      <section class="section">
        <h2>${erasures.removed}</h2>
        <ul>
          ${Object.entries(report.rows).map(([table, number]) => html`<li>${table}: ${number}</li>`)}
        </ul>
      </section>
      <section class="section">
        <h2>${erasures.kept}</h2>
        ${
          report.attendance.length === 0
            ? html`<p>${erasures.nothingKept}</p>`
            : html`<ul>
                ${report.attendance.map(({ title, reason }) => html`<li>${title}: ${reason}</li>`)}
              </ul>`
        }
      </section>
    `;
  }

  #renderDecide(open: readonly ErasureFinding[]) {
    const { erasures } = this.texts;
    return html`<form class="decide" @submit=${this.#submitted}>
      <ul class="sheet">
        ${open.map(
          (finding) =>
            html`<li class="sheet-row finding">
              <input
                type="checkbox"
                .checked=${this.chosen.has(finding.key)}
                aria-label=${erasures.select(`${finding.title}, ${finding.where}`)}
                @change=${() => this.#toggle(finding.key)}
              />
              <div>${this.#renderFinding(finding)}</div>
            </li>`,
        )}
      </ul>
      <div class="actions">
        <button
          type="button"
          class="button quiet"
          @click=${() => (this.chosen = new Set(open.map(({ key }) => key)))}
        >
          ${erasures.all}
        </button>
        <button type="submit" class="button primary" value="redact">${erasures.redact}</button>
      </div>
      <div class="keep">
        <div class="field">
          <label class="label" for="keep-reason">${erasures.reason}</label>
          <span class="hint" id="keep-hint">${erasures.reasonHint}</span>
          <input id="keep-reason" name="reason" autocomplete="off" aria-describedby="keep-hint" />
        </div>
        <button type="submit" class="button" value="keep">${erasures.keep}</button>
      </div>
    </form>`;
  }

  #renderFinding({ title, where, excerpt, link, reason }: ErasureFinding) {
    const words = `${title}, ${where}`;
    return html`<span class="title">${link ? html`<a href=${link}>${words}</a>` : words}</span>
      <p><q>${excerpt}</q></p>
      ${reason ? html`<p class="muted">${this.texts.erasures.keptFor(reason)}</p>` : nothing}`;
  }

  #toggle(key: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(key)) chosen.add(key);
    this.chosen = chosen;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const action = event.submitter?.getAttribute("value") === "keep" ? "keep" : "redact";
    const reason = textOf(new FormData(form), "reason");
    const { erasures } = this.texts;
    if (this.chosen.size === 0) this.said = erasures.choose;
    else if (action === "keep" && reason === "") this.said = erasures.needsReason;
    else void this.#resolve(action, reason);
  };

  async #resolve(action: "redact" | "keep", reason: string): Promise<void> {
    const answer = await this.client.resolveErasure({
      params: { id: this.reportId },
      body: { action, keys: [...this.chosen], ...(reason === "" ? {} : { reason }) },
      idempotencyKey: this.surroundings.newId(),
    });
    const { chosen } = this;
    this.chosen = new Set();
    await this.#report.run();
    if (!answer.ok) this.said = problemWords(answer.problem, this.locale);
    else {
      const isLeft = answer.value.findings.some(
        ({ key, state: decided }) => decided === "open" && chosen.has(key),
      );
      this.said = isLeft ? this.texts.erasures.byHand : this.texts.erasures.ran;
    }
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-erasures-page")) registry.define("netz-erasures-page", ErasuresPage);
}
