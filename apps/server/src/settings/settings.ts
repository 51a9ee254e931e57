import { resolve } from "node:path";
import * as z from "zod";
import { InvalidSettingsError } from "../errors.js";

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

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

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
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.DATA_DIR),
    demo: data.DEMO,
    publicUrl: data.PUBLIC_URL,
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  };
}

function findingsOf(
  error: z.ZodError,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const given = environment[name]?.replace(/\/\/[^/@]*@/, "//…@");
    return `${name}=${JSON.stringify(given)} ${issue.message}.`;
  });
}
