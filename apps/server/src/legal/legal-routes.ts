import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Records } from "@staedtenetz/records";
import { languageDetector } from "hono/language";
import type { HttpEnvironment } from "../http/context.js";
import { legalPage, legalPaths, type LegalPageName } from "./legal-page.js";
import { legalStyles } from "./legal-styles.js";
import type { LegalLanguage } from "./legal-texts.js";
import type { Operator } from "./operator.js";

export interface LegalRoutesOptions {
  records: Pick<Records, "network">;
  operator: Operator;
  /** The design tokens as CSS. */
  tokens: string;
}

/** Imprint, privacy and accessibility: for anyone, without a script. */
export function addLegalPages(
  app: OpenAPIHono<HttpEnvironment>,
  { records, operator, tokens }: LegalRoutesOptions,
): void {
  app.get("/legal.css", (context) =>
    context.body(tokens + legalStyles, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=300",
    }),
  );
  for (const name of Object.keys(legalPaths) as LegalPageName[]) {
    app.use(
      legalPaths[name],
      languageDetector({
        supportedLanguages: ["de", "en"],
        fallbackLanguage: "de",
        order: ["querystring", "header"],
        lookupQueryString: "lang",
        caches: false,
      }),
    );
    app.get(legalPaths[name], async (context) => {
      const language: LegalLanguage = context.get("language") === "en" ? "en" : "de";
      const names = (await records.network.get())?.name ?? {};
      const network = names[language] ?? names["de"] ?? "Städtenetz";
      return context.html(legalPage(name, language, { network, operator }));
    });
  }
}
