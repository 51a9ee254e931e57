import { html, raw } from "hono/html";
import type { GalleryTexts, Language } from "../texts/gallery-texts.js";

/** Text that is safe to stand in a page. */
export type Html = ReturnType<typeof html>;

/** What every page of the gallery needs to know. */
export interface PageContext {
  /** The path of the gallery on its server, as `/gallery/`. */
  readonly base: string;
  /** The path of this page below the folder of its language, as `netz-events/`. */
  readonly path: string;
  readonly assets: { readonly script: string; readonly style: string };
  readonly tags: readonly string[];
  /** Version of the elements, as `0.1.0`. */
  readonly version: string;
  readonly language: Language;
  readonly texts: GalleryTexts;
}

/** The elements for other people's pages; all others belong into the workspace. */
export const siteTags: readonly string[] = ["netz-events"];

/** The address of a page in a language. */
export function addressIn(language: Language, { base }: PageContext, path: string): string {
  return `${base}${language === "de" ? "" : `${language}/`}${path}`;
}

/** Words in which `` `code` `` stands between backticks, in paragraphs. */
export function prose(text: string): Html {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => html`<p>${inline(paragraph)}</p>`);
  return html`${paragraphs}`;
}

/** One sentence in which `` `code` `` stands between backticks. */
export function inline(text: string): Html {
  const parts = text.split("`");
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function navigation(context: PageContext): Html {
  const { language, tags, texts, path } = context;
  const link = (target: string, label: string | Html) =>
    html`<li>
      <a
        href="${addressIn(language, context, target)}"
        ${raw(target === path ? 'aria-current="page"' : "")}
        >${label}</a
      >
    </li>`;
  const group = (chosen: readonly string[]) =>
    chosen.map((tag) => link(`${tag}/`, html`<code>${tag.replace(/^netz-/, "")}</code>`));
  const others = tags.filter((tag) => !siteTags.includes(tag));
  return html`<nav class="menu" aria-label="${texts.elements}">
    <ul>
      ${link("", texts.overview)}
    </ul>
    <h2>${texts.forSites}</h2>
    <ul>
      ${group(siteTags)}
    </ul>
    <h2>${texts.forWorkspace}</h2>
    <ul>
      ${group(others)}
    </ul>
  </nav>`;
}

function header(context: PageContext): Html {
  const { language, texts, path } = context;
  const other = language === "de" ? "en" : "de";
  return html`<header class="top">
    <a class="brand" href="${addressIn(language, context, "")}"
      >Städtenetz <span>${texts.title}</span></a
    >
    <div class="tools">
      <div class="themes" role="group" aria-label="${texts.themes.label}" hidden>
        <button type="button" data-theme-choice="light">${texts.themes.light}</button>
        <button type="button" data-theme-choice="dark">${texts.themes.dark}</button>
      </div>
      <a lang="${other}" hreflang="${other}" href="${addressIn(other, context, path)}"
        >${texts.otherLanguage}</a
      >
    </div>
  </header>`;
}

/** A whole page around its content. */
export async function page(title: string, content: Html, context: PageContext): Promise<string> {
  const { language, texts, assets } = context;
  const whole = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Städtenetz</title>
        <link rel="stylesheet" href="${assets.style}" />
        <script type="module" src="${assets.script}"></script>
      </head>
      <body data-copied="${texts.copied}">
        <a class="skip" href="#content">${texts.skip}</a>
        ${header(context)}
        <div class="frame">
          ${navigation(context)}
          <main id="content" tabindex="-1">${content}</main>
        </div>
      </body>
    </html>`;
  return String(whole);
}
