import { MAX_NAME_LENGTH, pathIdOf, shownName } from "@staedtenetz/api";
import type { Link, Records } from "@staedtenetz/records";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { languageDetector } from "hono/language";
import type { Access } from "../accounts/access.js";
import type { SignIn } from "../accounts/sign-in.js";
import type { HttpEnvironment } from "../http/context.js";
import { httpLimits } from "../http/limits.js";
import { problemResponse } from "../http/problems.js";
import { joinPage, type JoinState } from "./join-page.js";
import { joinStyles } from "./join-styles.js";
import type { JoinLanguage } from "./texts.js";

export interface JoinOptions {
  records: Records;
  access: Pick<Access, "authenticate">;
  signIn: SignIn;
  now: () => Date;
  /** The design tokens as CSS. */
  tokens: string;
}

/** Only names that a link can have: what does not look like one is answered like a spent one. */
const tokenPattern = /^[A-Za-z0-9_-]{16,256}$/;

/** The page behind a sign-in link, and its form. Opening the page uses nothing up; link previews do no harm. */
export function addJoinRoutes(app: Hono<HttpEnvironment>, options: JoinOptions): void {
  const { signIn, tokens } = options;
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
    const link = await usableLink(context, options);
    return answerPage(
      context,
      link === undefined ? { kind: "spent" } : await stateFor(context, link, options),
    );
  });
  app.post("/join/:token", bodyLimit({ maxSize: httpLimits.joinFormBytes }), async (context) => {
    if (!isPlainForm(context.req.header("content-type"))) {
      return problemResponse("unsupportedMediaType");
    }
    const form = await context.req.parseBody();
    const name = typeof form["name"] === "string" ? shownName(form["name"]) : "";
    if (name.length > MAX_NAME_LENGTH) {
      const link = await usableLink(context, options);
      const state: JoinState =
        link === undefined ? { kind: "spent" } : await stateFor(context, link, options);
      const problem = { name, problem: "nameTooLong" } as const;
      return answerPage(
        context,
        state.kind === "form" ? { ...state, ...problem } : state,
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
    headers.set("location", outcome.meeting ? `/treffen/${pathIdOf(outcome.meeting)}` : "/");
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

/** The link of an address, when it would work now. */
async function usableLink(
  context: Context,
  { records, now }: Pick<JoinOptions, "records" | "now">,
): Promise<Link | undefined> {
  const token = context.req.param("token") ?? "";
  if (!tokenPattern.test(token)) return undefined;
  const found = await records.linkTokens.check(token, now().toISOString());
  return found.ok ? found.link : undefined;
}

/** What the page of a link shows to whoever opens it. */
async function stateFor(
  context: Context,
  link: Link,
  { records, access }: Pick<JoinOptions, "records" | "access">,
): Promise<JoinState> {
  const network = await networkName(context, records);
  const { purpose, person, email, label } = link;
  if (purpose === "confirmAddress") return { kind: "address", network, address: email ?? "" };
  const known =
    (person === undefined ? undefined : await records.members.get(person)) ??
    (email === undefined ? undefined : await records.members.findByAddress(email));
  if (purpose === "signIn") return { kind: "signIn", network, name: known?.name ?? "" };
  const visitor =
    purpose === "firstSignIn" ? undefined : await access.authenticate(context.req.raw);
  const name = known?.name ?? (person === undefined ? visitor?.user.name : undefined);
  const to = await destinationOf(context, link, records);
  const shown = { network, ...(to === undefined ? {} : { to }) };
  if (name !== undefined) return { kind: "accept", ...shown, name };
  return { kind: "form", ...shown, name: label ?? "" };
}

async function destinationOf(
  context: Context,
  { group, meeting }: Link,
  records: Records,
): Promise<{ group: string } | { meeting: string } | undefined> {
  const language = languageOf(context);
  const wordsOf = (words: Readonly<Record<string, string>> = {}): string =>
    words[language] ?? words["de"] ?? "";
  if (meeting !== undefined) {
    return { meeting: wordsOf((await records.events.get(meeting))?.title) };
  }
  if (group === undefined) return undefined;
  return { group: wordsOf((await records.groups.get(group))?.name) };
}

function answerPage(context: Context, state: JoinState, chosen?: unknown) {
  const status = {
    form: 200,
    accept: 200,
    signIn: 200,
    address: 200,
    spent: 410,
    wait: 429,
  } as const;
  const code = state.kind === "form" && state.problem !== undefined ? 422 : status[state.kind];
  return context.html(joinPage(languageOf(context, chosen), state), code);
}
