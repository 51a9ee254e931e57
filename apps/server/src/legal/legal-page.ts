import { html } from "hono/html";
import { processingActivities } from "../people/processing.js";
import { legalTexts, type LegalLanguage, type LegalSection } from "./legal-texts.js";
import type { Operator } from "./operator.js";

export type LegalPageName = "imprint" | "privacy" | "accessibility";

export const legalPaths: Readonly<Record<LegalPageName, string>> = {
  imprint: "/impressum",
  privacy: "/datenschutz",
  accessibility: "/barrierefreiheit",
};

/** What stands on the pages besides their words. */
export interface LegalFacts {
  network: string;
  operator: Operator;
}

type Html = ReturnType<typeof html>;

/** One of the pages that every public page, form and mail links to. What nobody has set yet is marked as a gap. */
export function legalPage(name: LegalPageName, language: LegalLanguage, facts: LegalFacts): Html {
  const texts = legalTexts[language];
  const page = texts[name];
  const other = language === "de" ? "en" : "de";
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} – ${facts.network}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/legal.css" />
      </head>
      <body>
        <header><a href="/">${texts.home}</a></header>
        <main>
          <h1>${page.title}</h1>
          <p class="lead">${page.lead(facts.network)}</p>
          ${bodyOf(name, language, facts)} ${page.sections.map(sectionOf)}
        </main>
        <footer>
          ${Object.entries(legalPaths).map(
            ([key, path]) => html`<a href="${path}">${texts[key as LegalPageName].title}</a>`,
          )}
          <a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
        </footer>
      </body>
    </html>`;
}

function bodyOf(name: LegalPageName, language: LegalLanguage, facts: LegalFacts): Html {
  const texts = legalTexts[language];
  const { operator } = facts;
  if (name === "imprint") {
    return html`<h2>${texts.imprint.contact}</h2>
      ${contactOf(language, operator)}`;
  }
  if (name === "privacy") {
    return html`<h2>${texts.privacy.responsible}</h2>
      ${contactOf(language, operator)}
      <h2>${texts.privacy.purposes}</h2>
      <dl>
        ${processingActivities.map(
          ({ purpose, categories, basis, period }) =>
            html`<dt>${purpose[language]}</dt>
              <dd>${categories[language]}. ${basis[language]}. ${period[language]}.</dd>`,
        )}
      </dl>`;
  }
  const { report, reportLead, reportSubject } = texts.accessibility;
  const subject = encodeURIComponent(reportSubject);
  return html`<h2>${report}</h2>
    <p>${reportLead}</p>
    ${
      operator.mail === undefined
        ? gap(language, texts.mail)
        : html`<p>
            <a class="button" href="mailto:${operator.mail}?subject=${subject}">${report}</a>
          </p>`
    }`;
}

function contactOf(language: LegalLanguage, { name, address, mail }: Operator): Html {
  const texts = legalTexts[language];
  return html`<address>
    ${name === undefined ? gap(language, texts.name) : html`<p>${name}</p>`}
    ${
      address === undefined
        ? gap(language, texts.address)
        : html`<p>${address.split("|").map((line) => html`${line.trim()}<br />`)}</p>`
    }
    ${mail === undefined ? gap(language, texts.mail) : html`<p><a href="mailto:${mail}">${mail}</a></p>`}
  </address>`;
}

function gap(language: LegalLanguage, what: string): Html {
  return html`<p><mark>${legalTexts[language].gap(what)}</mark></p>`;
}

function sectionOf({ heading, paragraphs }: LegalSection): Html {
  return html`<h2>${heading}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`;
}
