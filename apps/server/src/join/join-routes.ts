import { MAX_NAME_LENGTH, shownName } from "@staedtenetz/api";
import type { Records } from "@staedtenetz/records";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { languageDetector } from "hono/language";
import type { SignIn } from "../accounts/sign-in.js";
import type { HttpEnvironment } from "../http/context.js";
import { problemResponse } from "../http/problems.js";
import { joinPage, type JoinState } from "./join-page.js";
import { joinStyles } from "./join-styles.js";
import type { JoinLanguage } from "./texts.js";

export interface JoinOptions {
  records: Records;
  signIn: SignIn;
  now: () => Date;
  /** The design tokens as CSS. */
  tokens: string;
}

const MAX_FORM_BYTES = 16 * 1024;

/** Only names that a link can have: what does not look like one is answered like a spent one. */
const tokenPattern = /^[A-Za-z0-9_-]{16,256}$/;

/** The page behind a sign-in link, and its form. Opening the page uses nothing up; link previews do no harm. */
export function addJoinRoutes(app: Hono<HttpEnvironment>, options: JoinOptions): void {
  const { records, signIn, now, tokens } = options;
  app.get("/sign-in.css", (context) =>
    context.body(tokens + joinStyles, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.use("/join/*", async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  app.use(
    "/join/*",
    languageDetector({
      supportedLanguages: ["de", "en"],
      fallbackLanguage: "de",
      order: ["querystring", "header"],
      lookupQueryString: "lang",
      caches: false,
    }),
  );
  app.get("/join/:token", async (context) => {
    const token = context.req.param("token");
    const usable = tokenPattern.test(token)
      ? await records.linkTokens.check(token, now().toISOString())
      : { ok: false };
    if (!usable.ok) return answerPage(context, { kind: "spent" });
    return answerPage(context, {
      kind: "form",
      network: await networkName(context, records),
      name: "",
    });
  });
  app.post("/join/:token", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    if (!isPlainForm(context.req.header("content-type"))) {
      return problemResponse("unsupportedMediaType");
    }
    const form = await context.req.parseBody();
    const name = typeof form["name"] === "string" ? shownName(form["name"]) : "";
    if (name.length > MAX_NAME_LENGTH) {
      const network = await networkName(context, records);
      return answerPage(
        context,
        { kind: "form", network, name, problem: "nameTooLong" },
        form["lang"],
      );
    }
    const outcome = await signIn.withToken(
      context,
      context.req.param("token"),
      name === "" ? undefined : name,
    );
    if (!outcome.ok) {
      const kind = outcome.response.status === 429 ? "wait" : "spent";
      return answerPage(context, { kind }, form["lang"]);
    }
    const headers = new Headers(outcome.headers);
    headers.set("location", "/");
    return new Response(null, { status: 303, headers });
  });
}

function isPlainForm(contentType = ""): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType);
}

function languageOf(context: Context, chosen?: unknown): JoinLanguage {
  const language: unknown = chosen ?? context.get("language");
  return language === "en" ? "en" : "de";
}

async function networkName(context: Context, records: Records): Promise<string> {
  const name = (await records.network.get())?.name ?? {};
  return name[languageOf(context)] ?? name["de"] ?? "Städtenetz";
}

function answerPage(context: Context, state: JoinState, chosen?: unknown) {
  const status = { form: 200, spent: 410, wait: 429 } as const;
  const code = state.kind === "form" && state.problem !== undefined ? 422 : status[state.kind];
  return context.html(joinPage(languageOf(context, chosen), state), code);
}
