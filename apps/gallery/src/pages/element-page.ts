import { html } from "hono/html";
import type { ElementDescription } from "../build/read-manifest.js";
import { demos } from "../demos/demos.js";
import { german } from "../texts/german.js";
import { embedding } from "./embedding.js";
import { page, prose, siteTags, type Html, type PageContext } from "./layout.js";
import { reference } from "./reference.js";

function introduction(
  { tagName, description }: ElementDescription,
  { language }: PageContext,
): Html {
  const translated = language === "de" ? german[tagName]?.description : undefined;
  return html`<div class="intro" lang="${translated === undefined ? "en" : language}">
    ${prose(translated ?? description)}
  </div>`;
}

function examples(element: ElementDescription, context: PageContext): Html | string {
  const { language, texts, base } = context;
  const shown = demos[element.tagName];
  if (!shown) return "";
  const figures = shown.map(
    ({ id, caption, look = "", show }, index) =>
      html`<figure id="${id}" class="${index === 0 ? "demo first" : "demo"}">
        <figcaption>${caption[language]}</figcaption>
        <div class="stage ${look}">${show(base, language)}</div>
      </figure>`,
  );
  return html`<section aria-labelledby="states">
    <h2 id="states">${texts.live}</h2>
    <div class="demos">${figures}</div>
  </section>`;
}

/** The page of one element: what it is, live in its states, how to embed it, and everything to look up. */
export function elementPage(element: ElementDescription, context: PageContext): Promise<string> {
  const { tagName } = element;
  const content = html`<h1><code>&lt;${tagName}&gt;</code></h1>
    ${introduction(element, context)} ${examples(element, context)}
    ${siteTags.includes(tagName) ? embedding(context) : ""} ${reference(element, context)}`;
  return page(tagName, content, context);
}
