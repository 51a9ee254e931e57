import { problems } from "@staedtenetz/api";
import { html } from "hono/html";
import { apiAreas, type ApiArea } from "./areas.js";
import { operationSection, type Html } from "./operation-section.js";
import type { OperationView } from "./operation-view.js";
import { everywhere, type PageProblemCode } from "./problem-codes.js";
import { apiPageTexts, type ApiPageLanguage } from "./texts.js";

/** Where the page stands. */
export const apiPagePath = "/api";

/**
 * The whole HTTP contract for people: by area, each operation with an anchor of its own (`/api#getMeeting`).
 * Works without JavaScript; everything on it is text the browser's search finds.
 */
export function apiPage(
  language: ApiPageLanguage,
  version: string,
  operations: readonly OperationView[],
): Html {
  const texts = apiPageTexts[language];
  const other = language === "de" ? "en" : "de";
  const areas = apiAreas
    .map((area) => ({ area, within: operations.filter((operation) => operation.area === area) }))
    .filter(({ within }) => within.length > 0);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title} – Städtenetz</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/api.css" />
      </head>
      <body>
        <header>
          <p class="brand">Städtenetz ${version}</p>
          <h1>${texts.title}</h1>
          <p class="lead">${texts.lead}</p>
          <p>${texts.find} ${texts.language}</p>
          <p class="links">
            <a href="/api/v1/openapi.json">${texts.machine}</a>
            <a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
          </p>
        </header>
        <nav aria-labelledby="contents">
          <h2 id="contents">${texts.contents}</h2>
          <ul>
            ${areas.map(
              ({ area, within }) =>
                html`<li>
                  <a href="#area-${area}">${texts.areas[area]}</a>
                  <span class="small">${texts.count(within.length)}</span>
                </li>`,
            )}
            <li><a href="#problems">${texts.allProblems}</a></li>
          </ul>
        </nav>
        <main>
          ${areas.map(({ area, within }) => areaSection(language, area, within))}
          ${problemSection(language)}
        </main>
      </body>
    </html>`;
}

function areaSection(
  language: ApiPageLanguage,
  area: ApiArea,
  operations: readonly OperationView[],
): Html {
  return html`<section class="area" aria-labelledby="area-${area}">
    <h2 id="area-${area}">${apiPageTexts[language].areas[area]}</h2>
    <ul class="overview">
      ${operations.map(
        ({ id, method, path }) =>
          html`<li>
            <a href="#${id}"
              ><code><b>${method}</b> ${path}</code></a
            >
          </li>`,
      )}
    </ul>
    ${operations.map((operation) => operationSection(language, operation))}
  </section>`;
}

function problemSection(language: ApiPageLanguage): Html {
  const texts = apiPageTexts[language];
  const [code, status, meaning] = texts.problemColumns;
  const shown = Object.keys(problems) as PageProblemCode[];
  return html`<section class="area" aria-labelledby="problems">
    <h2 id="problems">${texts.allProblems}</h2>
    <p>
      ${texts.allProblemsLead}
      ${everywhere.map((name, index) => html`${index > 0 ? ", " : ""}<code>${name}</code>`)}.
    </p>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">${code}</th>
            <th scope="col">${status}</th>
            <th scope="col">${meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (name) =>
              html`<tr id="problem-${name}">
                <th scope="row"><code>${name}</code></th>
                <td>${problems[name].status}</td>
                <td lang="en">${problems[name].title}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
