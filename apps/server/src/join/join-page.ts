import { html } from "hono/html";
import { joinTexts, type JoinLanguage } from "./texts.js";

/** What stands on the page: the form, or why there is none. */
export type JoinState =
  | {
      kind: "form";
      network: string;
      name: string;
      problem?: "nameTooLong";
      /** What the link leads to, when it is not the network as a whole. */
      to?: { group: string } | { meeting: string };
    }
  /** One button is enough: the account is there already. */
  | { kind: "accept"; network: string; name: string; to?: { group: string } | { meeting: string } }
  | { kind: "signIn"; network: string; name: string }
  | { kind: "address"; network: string; address: string }
  | { kind: "spent" | "wait" };

type JoinForm = Exclude<JoinState, { kind: "spent" | "wait" }>;

type Html = ReturnType<typeof html>;

/**
 * The page behind a sign-in link: one field, one button, works without JavaScript. All values are escaped.
 * The form has no address of its own, so that the token stands nowhere but in the browser's address line.
 */
export function joinPage(language: JoinLanguage, state: JoinState): Html {
  const texts = joinTexts[language];
  const other = language === "de" ? "en" : "de";
  const titles: Readonly<Partial<Record<JoinState["kind"], string>>> = {
    spent: texts.spentTitle,
    wait: texts.waitTitle,
    address: texts.addressTitle,
  };
  const title = titles[state.kind] ?? texts.title;
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
            !("network" in state)
              ? html`<p>${state.kind === "spent" ? texts.spentText : texts.waitText}</p>`
              : joinForm(language, state)
          }
        </main>
        <footer>
          <a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
        </footer>
      </body>
    </html>`;
}

/** What the link is for, in a sentence. */
function leadOf(language: JoinLanguage, state: JoinForm): string {
  const texts = joinTexts[language];
  const { network } = state;
  if (state.kind === "signIn") return texts.signInLead(network);
  if (state.kind === "address") return texts.addressLead(network, state.address);
  if (state.to === undefined) return texts.lead(network);
  return "group" in state.to
    ? texts.groupLead(network, state.to.group)
    : texts.guestLead(network, state.to.meeting);
}

function joinForm(language: JoinLanguage, state: JoinForm): Html {
  const texts = joinTexts[language];
  return html`<p class="lead">${leadOf(language, state)}</p>
    <form method="post">
      <input type="hidden" name="action" value="join" />
      <input type="hidden" name="lang" value="${language}" />
      ${state.kind === "form" ? nameField(language, state) : oneButton(language, state)}
      <p class="privacy">${texts.privacy}</p>
    </form>`;
}

function oneButton(language: JoinLanguage, state: Exclude<JoinForm, { kind: "form" }>): Html {
  const texts = joinTexts[language];
  if (state.kind === "accept") {
    return html`<p>${texts.accepting(state.name)}</p>
      <button type="submit">${texts.accept(state.name)}</button>`;
  }
  const words = state.kind === "address" ? texts.addressSubmit : texts.signInSubmit(state.name);
  return html`<p class="hint">${texts.once}</p>
    <button type="submit">${words}</button>`;
}

function nameField(language: JoinLanguage, state: JoinState & { kind: "form" }): Html {
  const texts = joinTexts[language];
  const wrong = state.problem !== undefined;
  return html`<label for="name">${texts.nameLabel}</label>
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
    <button type="submit">${texts.submit}</button>`;
}
