import type { OwnData, OwnExport } from "@staedtenetz/api";
import { html } from "hono/html";
import { processingActivities } from "./processing.js";
import { ownTexts } from "./own-texts.js";
import { presentWording, type PersonLocale } from "./wording.js";

type Html = ReturnType<typeof html>;

/** What is said on top of the page after something was done. */
export type OwnNotice = "saved" | "refused" | "wrong";

function frame(locale: PersonLocale, title: string, network: string, content: Html): Html {
  const other = locale === "de" ? "en" : "de";
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${network}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/own-data.css" />
      </head>
      <body>
        <main>
          <p class="brand">${network}</p>
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>
          <a href="?lang=${other}" lang="${other}" hreflang="${other}"
            >${ownTexts[locale].otherLanguage}</a
          >
        </footer>
      </body>
    </html>`;
}

/** The page that says that a link is over. */
export function spentPage(locale: PersonLocale, network: string): Html {
  const texts = ownTexts[locale];
  return frame(locale, texts.spentTitle, network, html`<p>${texts.spentText}</p>`);
}

/** One's own data: to see, correct, confirm, refuse and withdraw; works without JavaScript. All values are escaped. */
export function ownPage(locale: PersonLocale, data: OwnData, notice?: OwnNotice): Html {
  const texts = ownTexts[locale];
  const { network, source, lastConfirmed } = data;
  const note = notice === "wrong" ? "notice problem" : "notice";
  return frame(
    locale,
    texts.title,
    network,
    html`${notice === undefined ? "" : html`<p class="${note}" role="status">${texts[notice]}</p>`}
      <p class="lead">${texts.lead(network)}</p>
      <p class="small">
        <strong>${texts.source}:</strong>
        ${source.length === 0 ? texts.noSource : source.join(", ")}
        ${lastConfirmed === undefined ? "" : texts.since(lastConfirmed)}
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

/** Everything that is kept about somebody, to read. */
export function exportPage(locale: PersonLocale, data: OwnExport): Html {
  const texts = ownTexts[locale];
  const { person, consents, network, account, mentions } = data;
  const list = (items: readonly string[]) =>
    items.length === 0
      ? html`<p>${texts.none}</p>`
      : html`<ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
  const details = [
    `${texts.name}: ${person.name.formatted}`,
    ...person.roles.map(({ title }) => `${texts.role}: ${title}`),
    ...points.flatMap((key) =>
      person[key].map(
        ({ value, visibility, basis }) => `${texts[key]}: ${value} (${visibility}, ${basis})`,
      ),
    ),
    ...(person.sources ?? []).map(
      ({ title = "", date = "" }) => `${texts.source}: ${title} ${date}`,
    ),
  ];
  const said = consents.map(
    ({ purpose = "", field, state, at, withdrawnAt, wordingVersion = "", channel = "" }) =>
      `${withdrawnAt ?? at ?? ""} · ${purpose}${field === undefined ? "" : `.${field}`} · ${texts.states[state]} · ${wordingVersion} · ${channel}`,
  );
  return frame(
    locale,
    texts.exportTitle,
    network,
    html`<p><a href="?lang=${locale}">${texts.back}</a></p>
      <p class="small">${texts.exported(data.exported)}</p>
      <h2>${texts.details}</h2>
      ${list(details)}
      <h2>${texts.history}</h2>
      ${list(said)}
      <h2>${texts.account}</h2>
      ${list(account === undefined ? [] : [`${account.role}, ${account.joined}`])}
      <h2>${texts.mentions}</h2>
      ${list(mentions.map(({ title, date }) => [title, date].filter(Boolean).join(", ")))}`,
  );
}
