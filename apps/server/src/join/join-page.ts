import { html } from "hono/html";
import { joinTexts, type JoinLanguage } from "./texts.js";

/** What stands on the page: the form, or why there is none. */
export type JoinState =
  | { kind: "form"; network: string; name: string; problem?: "nameTooLong" }
  | { kind: "spent" | "wait" };

type Html = ReturnType<typeof html>;

/**
 * The page behind a sign-in link: one field, one button, works without JavaScript. All values are escaped.
 * The form has no address of its own, so that the token stands nowhere but in the browser's address line.
 */
export function joinPage(language: JoinLanguage, state: JoinState): Html {
  const texts = joinTexts[language];
  const other = language === "de" ? "en" : "de";
  const title =
    state.kind === "form"
      ? texts.title
      : state.kind === "spent"
        ? texts.spentTitle
        : texts.waitTitle;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Städtenetz</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sign-in.css" />
      </head>
      <body>
        <main>
          <p class="brand">Städtenetz</p>
          <h1>${title}</h1>
          ${
            state.kind === "form"
              ? joinForm(language, state)
              : html`<p>${state.kind === "spent" ? texts.spentText : texts.waitText}</p>`
          }
        </main>
        <footer>
          <a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
        </footer>
      </body>
    </html>`;
}

function joinForm(language: JoinLanguage, state: JoinState & { kind: "form" }): Html {
  const texts = joinTexts[language];
  const wrong = state.problem !== undefined;
  return html`<p class="lead">${texts.lead(state.network)}</p>
    <form method="post">
      <input type="hidden" name="action" value="join" />
      <input type="hidden" name="lang" value="${language}" />
      <label for="name">${texts.nameLabel}</label>
      <p id="name-hint" class="hint">${texts.nameHint}</p>
      ${wrong ? html`<p id="name-problem" class="problem">${texts.nameTooLong}</p>` : ""}
      <input
        id="name"
        name="name"
        value="${state.name}"
        autocomplete="name"
        maxlength="80"
        required
        aria-describedby="${wrong ? "name-problem name-hint" : "name-hint"}"
        ${wrong ? html`aria-invalid="true"` : ""}
      />
      <button type="submit">${texts.submit}</button>
      <p class="privacy">${texts.privacy}</p>
    </form>`;
}
