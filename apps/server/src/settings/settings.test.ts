import { resolve } from "node:path";
import { expect, test } from "vitest";
import { InvalidSettingsError } from "../errors.js";
import { readSettings } from "./settings.js";

test("an empty environment gives the defaults", () => {
  expect(readSettings({})).toEqual({
    port: 4260,
    host: "127.0.0.1",
    dataFolder: resolve("./data"),
    demo: true,
    publicUrl: undefined,
    trustProxy: false,
    smtpUrl: undefined,
    mailFrom: undefined,
    oidc: undefined,
    operator: {},
    logLevel: "info",
  });
});

test("an empty value counts as absent", () => {
  expect(readSettings({ PORT: "", DEMO: " " })).toMatchObject({ port: 4260, demo: true });
});

test("a trailing slash of PUBLIC_URL does not matter", () => {
  expect(readSettings({ PUBLIC_URL: "https://netz.example/" }).publicUrl).toBe(
    "https://netz.example",
  );
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PORT", "0x50"],
  ["PORT", "1e3"],
  ["PORT", "80.5"],
  ["DEMO", "yes"],
  ["TRUST_PROXY", "true"],
  ["PUBLIC_URL", "netz.example"],
  ["PUBLIC_URL", "https://netz.example/app"],
  ["PUBLIC_URL", "ftp://netz.example"],
  ["PUBLIC_URL", "https://netz.example/#start"],
  ["LOG_LEVEL", "loud"],
  ["MAIL_FROM", "Netz <netz@netz.example>"],
  ["OIDC_ISSUER", "http://id.stadt.example"],
  ["OIDC_ISSUER", "https://id.stadt.example/#realm"],
])("a wrong %s=%s is named with its value and the reason", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(InvalidSettingsError);
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name}="${value}" must be `));
});

test("a password in PUBLIC_URL is refused and not repeated", () => {
  const environment = { PUBLIC_URL: "https://town:hush@netz.example" };
  expect(() => readSettings(environment)).toThrow(
    /^PUBLIC_URL="https:\/\/…@netz.example" must be an origin without/,
  );
});

test("all wrong settings are named at once", () => {
  expect(() => readSettings({ PORT: "x", DEMO: "x" })).toThrow(/PORT=.*\nDEMO=/);
});

test("a sign-in service and a mail server are taken as they are given", () => {
  const settings = readSettings({
    OIDC_ISSUER: "https://id.stadt.example/realms/verwaltung",
    OIDC_CLIENT_ID: "netz",
    OIDC_CLIENT_SECRET: "hush",
    SMTP_URL: "smtps://netz:hush@mail.example:465",
    MAIL_FROM: "netz@netz.example",
  });
  expect(settings).toMatchObject({
    oidc: { clientId: "netz", clientSecret: "hush", name: "Anmeldedienst" },
    smtpUrl: "smtps://netz:hush@mail.example:465",
    mailFrom: "netz@netz.example",
  });
});

test.each([
  [
    { OIDC_ISSUER: "https://id.stadt.example" },
    /^OIDC_CLIENT_ID must be set.*\nOIDC_CLIENT_SECRET/,
  ],
  [{ OIDC_CLIENT_SECRET: "hush" }, /^OIDC_ISSUER must be set, because OIDC_CLIENT_SECRET is\.\n/],
  [{ SMTP_URL: "smtp://mail.example" }, /^MAIL_FROM must be set/],
])("what belongs together is asked for together: %j", (environment, finding) => {
  expect(() => readSettings(environment)).toThrow(finding);
});

test.each([{ SMTP_URL: "mail.example:hush" }, { SMTP_URL: "https://netz:hush@mail.example" }])(
  "a wrong mail server is named without its password: %j",
  (environment) => {
    expect(() => readSettings(environment)).toThrow(/^SMTP_URL must be an address/);
    expect(() => readSettings(environment)).not.toThrow(/hush/);
  },
);

test("says that DATABASE_URL is of no use yet, without repeating its password", () => {
  expect(() => readSettings({ DATABASE_URL: "postgres://netz:hush@db.example/netz" })).toThrow(
    'DATABASE_URL="postgres://…@db.example/netz" cannot be used yet: all data lies in DATA_DIR.',
  );
});
