import { html } from "hono/html";
import type { ElementDescription } from "../build/read-manifest.js";
import { german } from "../texts/german.js";
import { addressIn, inline, page, siteTags, type Html, type PageContext } from "./layout.js";

function card({ tagName, description }: ElementDescription, context: PageContext): Html {
  const translated = context.language === "de" ? german[tagName]?.description : undefined;
  const [first = ""] = (translated ?? description).split(/\n{2,}/);
  const language = context.language === "de" && translated === undefined ? "en" : context.language;
  return html`<li class="card">
    <h3>
      <a href="${addressIn(context.language, context, `${tagName}/`)}"
        ><code>&lt;${tagName}&gt;</code></a
      >
    </h3>
    <p lang="${language}">${inline(first)}</p>
  </li>`;
}

/** The front page: what there is, first for towns, then for the workspace. */
export function indexPage(
  elements: readonly ElementDescription[],
  context: PageContext,
): Promise<string> {
  const { texts } = context;
  const section = (title: string, lead: string, isForSites: boolean) =>
    html`<section>
      <h2>${title}</h2>
      <p class="lead">${lead}</p>
      <ul class="cards">
        ${elements
          .filter(({ tagName }) => siteTags.includes(tagName) === isForSites)
          .map((element) => card(element, context))}
      </ul>
    </section>`;
  const content = html`<h1>${texts.title}</h1>
    <p class="lead">${texts.lead}</p>
    ${section(texts.forSites, texts.forSitesLead, true)}
    ${section(texts.forWorkspace, texts.forWorkspaceLead, false)}`;
  return page(texts.title, content, context);
}
