import { html } from "hono/html";
import type { Html, PageContext } from "./layout.js";

const workspace = "https://netz.example";

/** The heights of three rows as the element itself holds them, wide and narrow. */
const heldSpace = `netz-events:not(:defined) {
  display: block;
  min-block-size: 18em;
}
@media (max-width: 28em) {
  netz-events:not(:defined) { min-block-size: 27em; }
}`;

function snippet(code: string, { texts }: PageContext): Html {
  return html`<div class="snippet">
    <pre tabindex="0"><code>${code}</code></pre>
    <button type="button" data-copy hidden>${texts.copy}</button>
  </div>`;
}

function tag(source: string, language: "de" | "en"): string {
  const [all, words] = language === "de" ? ["Alle Termine", ""] : ["All events", ' lang="en"'];
  return `<netz-events source="${source}" limit="3"${words}>
  <a href="${workspace}/termine">${all}</a>
</netz-events>`;
}

/** How a town brings the element onto its site, in the order in which it is needed. */
export function embedding(context: PageContext): Html {
  const { texts, version, language } = context;
  const script = `${workspace}/elements/events.js`;
  const parts: readonly [string, string, string][] = [
    [
      texts.fixedVersion,
      texts.fixedVersionLead,
      `<script type="module" crossorigin integrity="sha384-…"
  src="${workspace}/elements/${version}/events.standalone.js"></script>`,
    ],
    [texts.policy, texts.policyLead, `script-src ${workspace}; connect-src ${workspace}`],
    [
      texts.ownServer,
      texts.ownServerLead,
      `${tag("/netz", language)}\n\n${tag("/termine.json", language)}`,
    ],
    [texts.space, texts.spaceLead, heldSpace],
  ];
  return html`<section aria-labelledby="embed">
    <h2 id="embed">${texts.embed}</h2>
    <p>${texts.embedLead}</p>
    ${snippet(`<script type="module" src="${script}"></script>\n${tag(workspace, language)}`, context)}
    ${parts.map(
      ([title, lead, code]) =>
        html`<h3>${title}</h3>
          <p>${lead}</p>
          ${snippet(code, context)}`,
    )}
  </section>`;
}
