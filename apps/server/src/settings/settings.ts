import { resolve } from "node:path";
import { isAddress } from "@staedtenetz/mail";
import * as z from "zod";
import type { OidcSettings } from "../accounts/accounts.js";
import { InvalidSettingsError } from "../errors.js";
import type { Operator } from "../legal/operator.js";

const flag = (whenAbsent: "0" | "1") =>
  z
    .enum(["0", "1"], { error: "must be 0 or 1" })
    .default(whenAbsent)
    .transform((word) => word === "1");

const origin = z
  .string()
  .refine((text) => /^https?:$/.test(urlOf(text)?.protocol ?? ""), {
    error: "must be an address such as https://netz.example",
    abort: true,
  })
  .refine((text) => urlOf(text)?.href === `${urlOf(text)?.origin}/`, {
    error: "must be an origin without a path or password, such as https://netz.example",
  })
  .transform((text) => new URL(text).origin);

const smtpUrl = z.string().refine(
  (text) => {
    const url = urlOf(text);
    return /^smtps?:$/.test(url?.protocol ?? "") && url?.hostname !== "" && !url?.hash;
  },
  { error: "must be an address such as smtps://user:password@mail.example:465" },
);

/** Plain http is for a service on this machine only: it would send the client's secret in the open. */
const issuer = z.string().refine(
  (text) => {
    const { protocol, hostname = "", username, search, hash } = urlOf(text) ?? {};
    const isLocal = /^(localhost|127\.0\.0\.1)$/.test(hostname);
    return (
      !username && !search && !hash && (protocol === "https:" || (protocol === "http:" && isLocal))
    );
  },
  { error: "must be an https address such as https://id.stadt.example/realms/verwaltung" },
);

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

const line = z.string().max(300, { error: "must have 300 characters at most" });

/** What can be set in the environment; every name, its form and what holds when it is absent. */
const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,6}$/, { error: "must be a port number from 0 to 65535" })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: "must be 65535 at most" })
    .default(4260),
  HOST: z.string().min(1, { error: "must not be empty" }).default("127.0.0.1"),
  DATA_DIR: z.string().min(1, { error: "must not be empty" }).default("./data"),
  DEMO: flag("1"),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: flag("0"),
  DATABASE_URL: z
    .undefined({
      error: "cannot be used yet: all data lies in DATA_DIR. Leave it out",
    })
    .optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z
    .string()
    .refine(isAddress, { error: "must be one mail address such as netz@netz.example" })
    .optional(),
  OPERATOR_NAME: line.optional(),
  OPERATOR_ADDRESS: line.optional(),
  OPERATOR_MAIL: z
    .string()
    .refine(isAddress, { error: "must be one mail address such as netz@netz.example" })
    .optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z
    .string()
    .max(60, { error: "must have 60 characters at most" })
    .default("Anmeldedienst"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "must be debug, info, warn, error or silent",
    })
    .default("info"),
});

/** The settings of a run. */
export interface Settings {
  /** 0 for any free port. */
  port: number;
  host: string;
  /** Absolute path. */
  dataFolder: string;
  /** Whether an empty data folder is filled with demo data. */
  demo: boolean;
  /** The origin people use, when it is not this process's own address. */
  publicUrl: string | undefined;
  /** Whether `X-Forwarded-For` is believed. */
  trustProxy: boolean;
  /** Where mails are handed over; absent: into the data folder. */
  smtpUrl: string | undefined;
  /** The address mails come from; absent: `netz@` and the host of `publicUrl`. */
  mailFrom: string | undefined;
  /** The sign-in service of the towns, when there is one. */
  oidc: OidcSettings | undefined;
  /** Who answers for this server, for imprint and privacy notice; what is missing is shown as a gap. */
  operator: Operator;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/**
 * Reads the settings out of an environment; throws `InvalidSettingsError` with one line for each wrong one.
 *
 * @example
 * readSettings(process.env).port; // 4260
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const known = Object.keys(settingsSchema.shape);
  const given = known.map((name) => [name, environment[name]?.trim()]);
  const present = given.filter(([, value]) => value !== undefined && value !== "");
  const read = settingsSchema.safeParse(Object.fromEntries(present));
  if (!read.success) throw new InvalidSettingsError(findingsOf(read.error, environment));
  const { data } = read;
  const missing = missingWith(data);
  if (missing.length > 0) throw new InvalidSettingsError(missing);
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.DATA_DIR),
    demo: data.DEMO,
    publicUrl: data.PUBLIC_URL,
    trustProxy: data.TRUST_PROXY,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    oidc: oidcOf(data),
    operator: operatorOf(data),
    logLevel: data.LOG_LEVEL,
  };
}

function operatorOf(data: z.infer<typeof settingsSchema>): Operator {
  const { OPERATOR_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_MAIL: mail } = data;
  return {
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...(mail === undefined ? {} : { mail }),
  };
}

/** Settings that are pointless without another one. */
function missingWith(data: z.infer<typeof settingsSchema>): string[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SMTP_URL, MAIL_FROM, PUBLIC_URL } = data;
  const oidc = Object.entries({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET });
  const given = oidc.filter(([, value]) => value !== undefined);
  const absent = oidc.filter(([, value]) => value === undefined);
  const findings =
    given.length === 0
      ? []
      : absent.map(([name]) => `${name} must be set, because ${given[0]?.[0]} is.`);
  if (SMTP_URL !== undefined && MAIL_FROM === undefined && PUBLIC_URL === undefined) {
    findings.push("MAIL_FROM must be set, because SMTP_URL is and PUBLIC_URL is not.");
  }
  return findings;
}

function oidcOf(data: z.infer<typeof settingsSchema>): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = data;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  };
}

/** Settings whose values are never repeated. */
const secrets = new Set(["OIDC_CLIENT_SECRET", "SMTP_URL"]);

function findingsOf(
  error: z.ZodError,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0]);
    if (secrets.has(name)) return `${name} ${issue.message}.`;
    const given = environment[name]?.replace(/\/\/[^/@]*@/, "//…@");
    return `${name}=${JSON.stringify(given)} ${issue.message}.`;
  });
}
