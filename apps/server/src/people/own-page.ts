import type { OwnData } from "@staedtenetz/api";
import { html } from "hono/html";
import { processingActivities } from "./processing.js";
import { ownFrame, type Html } from "./own-frame.js";
import { dayWords } from "./person-language.js";
import { ownTexts } from "./own-texts.js";
import { presentWording, type PersonLocale } from "./wording.js";

/** What is said on top of the page after something was done. */
export type OwnNotice = "saved" | "refused" | "wrong";

/** The page that says that a link is over. */
export function spentPage(locale: PersonLocale, network: string): Html {
  const texts = ownTexts[locale];
  return ownFrame(locale, texts.spentTitle, network, html`<p>${texts.spentText}</p>`);
}

/** One's own data: to see, correct, confirm, refuse and withdraw; works without JavaScript. All values are escaped. */
export function ownPage(locale: PersonLocale, data: OwnData, notice?: OwnNotice): Html {
  const texts = ownTexts[locale];
  const { network, source, lastConfirmed } = data;
  const note = notice === "wrong" ? "notice problem" : "notice";
  return ownFrame(
    locale,
    texts.title,
    network,
    html`${notice === undefined ? "" : html`<p class="${note}" role="status">${texts[notice]}</p>`}
      <p class="lead">${texts.lead(network)}</p>
      <p class="small">
        <strong>${texts.source}:</strong>
        ${source.length === 0 ? texts.noSource : source.join(", ")}
        ${lastConfirmed === undefined ? "" : texts.since(dayWords(lastConfirmed, locale))}
      </p>
      <form method="post">
        <input type="hidden" name="lang" value="${locale}" />
        ${detailFields(locale, data)} ${consentFields(locale, data)}
        <button type="submit" name="action" value="confirm">${texts.confirm}</button>
      </form>
      <section>
        <h2>${texts.refuseTitle}</h2>
        <p>${texts.refuseText}</p>
        <form method="post">
          <input type="hidden" name="lang" value="${locale}" />
          <button type="submit" class="quiet" name="action" value="refuse">${texts.refuse}</button>
        </form>
      </section>
      <section>
        <h2>${texts.exportTitle}</h2>
        <p>
          ${texts.exportText}
          <a href="?lang=${locale}&amp;view=export">${texts.exportPage}</a>
          <a href="?view=file">${texts.exportJson}</a>
        </p>
        <p class="small">${texts.rights}</p>
      </section>
      ${purposesOf(locale)}`,
  );
}

/** What a list that was taken in is used for, and what follows from an answer. */
const told = new Set(["directory", "publication", "import", "mail"]);

function purposesOf(locale: PersonLocale): Html {
  const texts = ownTexts[locale];
  return html`<section class="small">
    <h2>${texts.purposes}</h2>
    ${processingActivities
      .filter(({ id }) => told.has(id))
      .map(
        ({ purpose, basis, recipients, period }) =>
          html`<p>
            <strong>${purpose[locale]}.</strong> ${basis[locale]}. ${texts.recipients}:
            ${recipients[locale]}. ${texts.period}: ${period[locale]}.
          </p>`,
      )}
  </section>`;
}

const points = ["emails", "phones", "addresses"] as const;
const inputTypes = { emails: "email", phones: "tel", addresses: "text" } as const;
const tokens = { emails: "email", phones: "tel", addresses: "street-address" } as const;

function textField(
  id: string,
  name: string,
  label: string,
  value: string,
  type: string,
  token: string,
): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input id="${id}" name="${name}" type="${type}" value="${value}" autocomplete="${token}" />
  </div>`;
}

function detailFields(locale: PersonLocale, { person }: OwnData): Html {
  const texts = ownTexts[locale];
  return html`<fieldset>
    <legend><h2>${texts.details}</h2></legend>
    ${textField("name", "name", texts.name, person.name.formatted, "text", "name")}
    ${textField("role", "role", texts.role, person.roles[0]?.title ?? "", "text", "organization-title")}
    ${points.map((list) => {
      const values = [...person[list].map(({ value }) => value), ""];
      return values.map((value, index) => {
        const label = index === 0 ? texts[list] : texts.another(texts[list]);
        return textField(`${list}-${index}`, list, label, value, inputTypes[list], tokens[list]);
      });
    })}
    <div class="field">
      <label for="language">${texts.language}</label>
      <select id="language" name="language">
        ${(["de", "en"] as const).map(
          (each) =>
            html`<option value="${each}" ${each === locale ? html`selected` : ""}>
              ${texts.languages[each]}
            </option>`,
        )}
      </select>
    </div>
  </fieldset>`;
}

function consentFields(locale: PersonLocale, { questions, wordingVersion }: OwnData): Html {
  const texts = ownTexts[locale];
  return html`<h2>${texts.consents}</h2>
    <p>${presentWording.texts[locale].intro}</p>
    ${questions.map(({ purpose, field, text, state }) => {
      const name = `answer.${purpose}${field === undefined ? "" : `.${field}`}`;
      const isNo = state === "refused" || state === "withdrawn";
      return html`<fieldset class="question">
        <legend>${text} <span class="state">${texts.states[state]}</span></legend>
        <label
          ><input
            type="radio"
            name="${name}"
            value="given"
            ${state === "given" ? html`checked` : ""}
          />
          ${texts.yes}</label
        >
        <label
          ><input type="radio" name="${name}" value="refused" ${isNo ? html`checked` : ""} />
          ${texts.no}</label
        >
      </fieldset>`;
    })}
    <p class="small">${texts.wording(wordingVersion)}</p>`;
}
