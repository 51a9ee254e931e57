import { Task } from "@lit/task";
import {
  type Failure,
  type Import,
  type ImportSummary,
  type MergeChoice,
  type MergedPart,
  readAll,
} from "@staedtenetz/api/client";
import { icon } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import {
  isTaken,
  mergedInto,
  nothingChosen,
  rowChoices,
  type Decision,
} from "../people/import-choices.js";
import { importFilters, renderPreviewRows, type ImportFilter } from "../people/import-preview.js";
import { PeoplePageElement } from "../people/people-page-element.js";
import { uploadList } from "../people/upload-list.js";
import { pathTo } from "../routing/routes.js";
import { mergingTexts, type MergingTexts } from "../texts/merging.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";

/** Taking in a list of people in three steps: choose it, look it through, take it in; and undoing it. */
class PeopleImportPage extends PeoplePageElement {
  @state() private progress: number | undefined;
  @state() private said = "";
  @state() private found: Import | undefined;
  @state() private choices = nothingChosen;
  @state() private filter: ImportFilter = "all";

  readonly #earlier = new Task(this, {
    args: () => [this.client, this.isCoordinator] as const,
    task: async ([client, isCoordinator], { signal }) =>
      isCoordinator
        ? valueOf(
            await readAll((page) => client.listImports({ query: { ...page, limit: 200 }, signal })),
          )
        : [],
  });

  protected override get heading(): string {
    return this.texts.imports.title;
  }

  private get merging(): MergingTexts {
    return mergingTexts[this.locale];
  }

  private get step(): number {
    if (this.found === undefined) return 1;
    return this.found.state === "preview" ? 2 : 3;
  }

  override render() {
    if (!this.isCoordinator) return this.renderNotPermitted();
    const { imports, person } = this.texts;
    return html`
      <div class="page-head">
        <a class="back" href=${pathTo("people")}>${icon("arrow")}${person.back}</a>
        <h1>${imports.title}</h1>
        <p class="lead">${imports.lead}</p>
      </div>
      <ol class="steps" aria-label=${imports.step(this.step, 3)}>
        ${imports.steps.map(
          (name, index) =>
            html`<li aria-current=${index + 1 === this.step ? "step" : nothing}>
              <span class="number">${index + 1}</span>${name}
            </li>`,
        )}
      </ol>
      <p class="people-said" role="status">${this.said}</p>
      ${this.found === undefined ? this.#renderUpload() : this.#renderFound(this.found)}
    `;
  }

  #renderUpload() {
    const { imports } = this.texts;
    const isBusy = this.progress !== undefined;
    return html`
      <form class="upload" @submit=${this.#submitted}>
        <div class="field">
          <label class="label" for="list-file">${imports.file}</label>
          <span class="hint" id="list-hint">${imports.fileHint}</span>
          <input
            id="list-file"
            name="file"
            type="file"
            required
            accept=".csv,.xlsx,.vcf,text/csv,text/vcard"
            aria-describedby="list-hint"
          />
        </div>
        <button type="submit" class="button primary" ?disabled=${isBusy}>${imports.read}</button>
        ${
          isBusy
            ? html`<progress
                max="1"
                .value=${this.progress ?? 0}
                aria-label=${imports.reading}
              ></progress>`
            : nothing
        }
      </form>
      ${this.#earlier.render({ complete: (list) => this.#renderEarlier(list) })}
    `;
  }

  #renderEarlier(list: readonly ImportSummary[]) {
    const { imports, count } = this.texts;
    if (list.length === 0) return nothing;
    return html`<section class="section">
      <h2>${imports.earlier}</h2>
      <ul class="sheet">
        ${list.map(
          ({ id, file, created, state: at, added }) =>
            html`<li class="sheet-row">
              <button type="button" class="button quiet" @click=${() => void this.#open(id)}>
                ${file}
              </button>
              <p class="facts-line">
                <span>${this.dayWords(created)}</span><span>${imports.state[at]}</span>
                ${at === "committed" ? html`<span>${count(added)}</span>` : nothing}
              </p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #open(id: string): Promise<void> {
    const answer = await this.client.getImport({ params: { id: pathIdOf(id) } });
    if (answer.ok) this.#show(answer.value, "");
    else this.said = this.words.error.title;
  }

  #show(found: Import, said: string): void {
    this.found = found;
    this.choices = nothingChosen;
    this.said = said;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const file = new FormData(event.target as HTMLFormElement).get("file");
    if (file instanceof File) void this.#upload(file);
  };

  async #upload(file: File): Promise<void> {
    const { imports } = this.texts;
    this.progress = 0;
    this.said = imports.reading;
    const answer = await uploadList(file, this.surroundings.newId(), (part) => {
      this.progress = part;
    });
    this.progress = undefined;
    if (answer.ok) {
      this.#show(answer.value, "");
      return;
    }
    const words: Readonly<Record<number, string>> = {
      413: imports.tooLarge,
      415: imports.wrongType,
    };
    this.said = words[answer.status] ?? imports.failed;
  }

  #renderFound(found: Import) {
    if (found.state === "preview") return this.#renderPreview(found);
    const { imports, count } = this.texts;
    const isUndone = found.state === "undone";
    return html`<section class="section import-done">
      ${isUndone ? html`<p>${imports.undone}</p>` : nothing}
      ${
        !isUndone && (found.added.length > 0 || found.merged.length === 0)
          ? html`<p>${imports.done(found.added.length)}</p>`
          : nothing
      }
      ${!isUndone && found.merged.length > 0 ? html`<p>${this.merging.done(found.merged.length)}</p>` : nothing}
      ${
        found.kept !== undefined && found.kept.length > 0
          ? html`<p>${imports.kept}</p>
              <ul>
                ${found.kept.map(
                  ({ person, name }) =>
                    html`<li>
                      <a href=${pathTo("person", { id: pathIdOf(person) })}>${name}</a>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      ${
        isUndone
          ? nothing
          : html`<div class="actions">
              <a class="button primary" href=${pathTo("consents")}>${imports.next}</a>
              <button type="button" class="button" @click=${() => void this.#undo(found.id)}>
                ${icon("undo")}${imports.undo} (${count(found.added.length + found.merged.length)})
              </button>
            </div>`
      }
    </section>`;
  }

  #renderPreview(found: Import) {
    const { imports } = this.texts;
    const taken = found.rows.filter((row) => isTaken(row, this.choices)).length;
    const merged = found.rows.filter((row) => mergedInto(row, this.choices)).length;
    const filterNames = {
      all: imports.filterAll,
      findings: imports.filterFindings,
      duplicates: imports.filterDuplicates,
      shared: imports.filterShared,
    };
    return html`
      <p class="lead">
        ${imports.summary(found.rows.length, taken, found.rows.length - taken)}
        ${merged === 0 ? nothing : this.merging.summary(merged)}
      </p>
      ${
        found.fileIssues.length === 0
          ? nothing
          : html`<section class="file-issues" aria-label=${imports.ofFile}>
              <ul>
                ${found.fileIssues.map(({ text }) => html`<li>${text[this.locale]}</li>`)}
              </ul>
            </section>`
      }
      <div class="import-bar">
        <div class="field">
          <label class="label" for="import-filter">${imports.show}</label>
          <select id="import-filter" @change=${this.#filtered}>
            ${importFilters.map(
              (each) =>
                html`<option value=${each} ?selected=${each === this.filter}>
                  ${filterNames[each]}
                </option>`,
            )}
          </select>
        </div>
        <div class="actions">
          <button type="button" class="button" @click=${() => void this.#undo(found.id)}>
            ${imports.discard}
          </button>
          <button
            type="button"
            class="button primary"
            ?disabled=${taken === 0}
            @click=${() => void this.#commit(found)}
          >
            ${[
              taken > merged || merged === 0 ? imports.commit(taken - merged) : "",
              merged > 0 ? this.merging.commit(merged) : "",
            ]
              .filter(Boolean)
              .join(", ")}
          </button>
        </div>
      </div>
      ${renderPreviewRows(found, {
        texts: this.texts,
        locale: this.locale,
        filter: this.filter,
        choices: this.choices,
        merging: this.merging,
        decide: (row, decision) => this.#decide(row, decision),
        choosePart: (row, part, choice) => this.#choosePart(row, part, choice),
        leave: (key, isLeft) => this.#leave(key, isLeft),
      })}
    `;
  }

  readonly #filtered = (event: Event): void => {
    this.filter = (event.target as HTMLSelectElement).value as ImportFilter;
  };

  #decide(row: number, decision: Decision): void {
    this.choices = {
      ...this.choices,
      decisions: new Map(this.choices.decisions).set(row, decision),
    };
  }

  #choosePart(row: number, part: MergedPart, choice: MergeChoice): void {
    const parts = new Map(this.choices.parts).set(`${row} ${part}`, choice);
    this.choices = { ...this.choices, parts };
  }

  #leave(key: string, isLeft: boolean): void {
    const left = new Set(this.choices.left);
    if (isLeft) left.add(key);
    else left.delete(key);
    this.choices = { ...this.choices, left };
  }

  async #commit(found: Import): Promise<void> {
    const answer = await this.client.commitImport({
      params: { id: pathIdOf(found.id) },
      body: { rows: rowChoices(found.rows, this.choices) },
      idempotencyKey: this.surroundings.newId(),
    });
    if (answer.ok) this.#show(answer.value, "");
    else await this.#notCommitted(found, answer.problem);
  }

  /** Nobody was taken in: says why, and shows how things are now. */
  async #notCommitted(found: Import, problem: Failure): Promise<void> {
    const row = "issues" in problem ? problem.issues?.[0]?.params?.["row"] : undefined;
    if (problem.code === "changedMeanwhile") {
      await this.#open(found.id);
      this.said = this.merging.changed;
    } else this.said = typeof row === "number" ? this.merging.refused(row) : this.words.error.title;
  }

  async #undo(id: string): Promise<void> {
    const answer = await this.client.undoImport({ params: { id: pathIdOf(id) } });
    if (answer.ok) this.#show(answer.value, "");
    else this.said = this.words.error.title;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-people-import-page")) {
    registry.define("netz-people-import-page", PeopleImportPage);
  }
}
