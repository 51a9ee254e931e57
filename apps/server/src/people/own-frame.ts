import { html } from "hono/html";
import { ownTexts } from "./own-texts.js";
import type { PersonLocale } from "./wording.js";

export type Html = ReturnType<typeof html>;

/** What all pages about one's own data have around them. */
export function ownFrame(
  locale: PersonLocale,
  title: string,
  network: string,
  content: Html,
): Html {
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
