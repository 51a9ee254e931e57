import type { Hono } from "hono";
import { compress } from "hono/compress";
import { languageDetector } from "hono/language";
import type { HttpEnvironment } from "../http/context.js";
import { apiPage, apiPagePath } from "./api-page.js";
import { apiStyles } from "./api-styles.js";
import { operationViews, type OperationView } from "./operation-view.js";
import type { ApiPageLanguage } from "./texts.js";

export interface ApiPageOptions {
  version: string;
  /** The design tokens as CSS. */
  tokens: string;
}

/** The readable page of the API and its style; made from the contract once, at the first request. */
export function addApiPage(app: Hono<HttpEnvironment>, { version, tokens }: ApiPageOptions): void {
  let views: readonly OperationView[] | undefined;
  app.get("/api.css", (context) =>
    context.body(tokens + apiStyles, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.get(
    apiPagePath,
    compress(),
    languageDetector({
      supportedLanguages: ["de", "en"],
      fallbackLanguage: "de",
      order: ["querystring", "header"],
      lookupQueryString: "lang",
      caches: false,
    }),
    async (context) => {
      views ??= operationViews(version);
      const language: ApiPageLanguage = context.get("language") === "en" ? "en" : "de";
      context.header("vary", "accept-language", { append: true });
      context.header("cache-control", "no-cache");
      return context.html(await apiPage(language, version, views));
    },
  );
}
