import type { MinutesForm, MinutesStatus } from "@staedtenetz/api/client";
import type { MissingPart } from "@staedtenetz/document";
import { icon, type Named } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import type { PanelView } from "./finishing-panel.js";

/** Who chaired, who takes the minutes, and how they are approved. */
export function renderForm(
  { words, status }: PanelView,
  people: readonly Named[],
  save: (form: MinutesForm) => Promise<void>,
) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const [chair, taker] = [textOf(given, "chair"), textOf(given, "taker")];
    void save({
      approval: textOf(given, "approval") as MinutesStatus["approval"],
      formalBody: given.has("formalBody"),
      takers: taker ? [taker] : [],
      ...(chair ? { chair } : {}),
    });
  };
  return html`<details class="disclosure" id="finishing-form">
    <summary>${icon("chevron")}<span>${words.form}</span></summary>
    <form class="content finishing-form" @submit=${submit}>
      ${renderPerson("chair", words.chair, words.nobody, people, status.chair)}
      ${renderPerson("taker", words.taker, words.nobody, people, status.takers[0])}
      <fieldset>
        <legend>${words.approval}</legend>
        ${(["none", "silence", "nextMeeting"] as const).map(
          (approval) =>
            html`<label
              ><input
                type="radio"
                name="approval"
                .value=${approval}
                .checked=${status.approval === approval}
              />${words.approvals[approval]}</label
            >`,
        )}
        <label
          ><input type="checkbox" name="formalBody" .checked=${status.formalBody} />${
            words.formalBody
          }</label
        >
      </fieldset>
      <div><button class="button">${words.save}</button></div>
    </form>
  </details>`;
}

/** What stands in a field of a form, or nothing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function renderPerson(
  name: string,
  label: string,
  nobody: string,
  people: readonly Named[],
  chosen: string | undefined,
) {
  return html`<label class="field">
    <span class="label">${label}</span>
    <select name=${name} id="finishing-${name}">
      <option value="" ?selected=${chosen === undefined}>${nobody}</option>
      ${people.map(
        (person) =>
          html`<option value=${person.id} ?selected=${person.id === chosen}>
            ${person.name}
          </option>`,
      )}
    </select>
  </label>`;
}

/** Where a missing part is seen to, when it is nothing in the text. */
const places: Readonly<Record<string, string>> = {
  "minutes-chair-missing": "#finishing-chair",
  "minutes-taker-missing": "#finishing-taker",
};

/** The checklist: what is still missing, each with a way there. */
export function renderMissing(
  { words }: PanelView,
  parts: readonly MissingPart[],
  goTo: (target: string) => void,
) {
  const lacking = parts.filter(({ severity }) => severity !== "info");
  const internal = parts.find(({ code }) => code === "minutes-internal-blocks")?.params?.["count"];
  if (parts.length === 0) return html`<p class="muted">${icon("check")} ${words.complete}</p>`;
  return html`<details class="disclosure">
    <summary>${icon("chevron")}<span>${words.missing(lacking.length)}</span></summary>
    <ul class="content finishing-missing">
      ${lacking.map(({ code, severity, target = places[code] }) => {
        const part = words.parts[code] ?? code;
        return html`<li>
          <span
            >${part}${severity === "error" ? html` <strong>(${words.must})</strong>` : nothing}</span
          >
          ${
            target === undefined
              ? nothing
              : html`<button
                  type="button"
                  class="button quiet"
                  aria-label="${words.goTo}: ${part}"
                  @click=${() => goTo(target)}
                >
                  ${words.goTo}
                </button>`
          }
        </li>`;
      })}
      ${typeof internal === "number" ? html`<li>${words.internal(internal)}</li>` : nothing}
    </ul>
  </details>`;
}
