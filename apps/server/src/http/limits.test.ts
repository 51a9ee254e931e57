import { readFileSync } from "node:fs";
import {
  DEFAULT_INVITATION_DAYS,
  DEFAULT_LIMIT,
  MAX_INVITATION_DAYS,
  MAX_LIMIT,
} from "@staedtenetz/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { httpLimits, type HttpLimits, type RateLimit } from "./limits.js";

const guide = new URL("../../../../docs/guides/running.md", import.meta.url);

const kibibytes = (bytes: number): string => `${bytes / 1024} KiB`;
const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
const hours = (seconds: number): string => `${seconds / 3600} hours`;
const days = (seconds: number): string => `${seconds / 86_400} days`;
const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;
const rate = ({ points, duration }: RateLimit): string => `${points} in ${duration / 60} minutes`;

/** What the guide says of each limit; one that is added here needs its row there. */
const said: Readonly<Record<keyof HttpLimits, readonly [what: string, begins: string]>> = {
  bodyBytes: ["request body of the API", kibibytes(httpLimits.bodyBytes)],
  joinFormBytes: ["sign-in form", kibibytes(httpLimits.joinFormBytes)],
  ownDataBytes: [
    "changes of one's own data by a personal link",
    kibibytes(httpLimits.ownDataBytes),
  ],
  importBytes: ["uploaded list of people", mebibytes(httpLimits.importBytes)],
  importRows: ["rows of a list of people", String(httpLimits.importRows)],
  importChoiceBytes: ["choices for the rows of a list", mebibytes(httpLimits.importChoiceBytes)],
  fileBytes: ["uploaded file", mebibytes(httpLimits.fileBytes)],
  filesPerMeeting: ["files of one meeting", String(httpLimits.filesPerMeeting)],
  headersTime: ["time for a request", `${seconds(httpLimits.headersTime)} for its headers`],
  requestTime: [
    "time for a request",
    `${seconds(httpLimits.headersTime)} for its headers, ${seconds(httpLimits.requestTime)} for all of it`,
  ],
  answersKept: ["answers kept under an `Idempotency-Key`", hours(httpLimits.answersKept)],
  failedSignIns: ["failed sign-ins from one address", rate(httpLimits.failedSignIns)],
  signInWishes: ["wishes for a sign-in link from one address", rate(httpLimits.signInWishes)],
  mailsToAddress: ["mails with a link to one mail address", rate(httpLimits.mailsToAddress)],
  session: ["session", days(httpLimits.session)],
};

const ofContract: readonly (readonly [what: string, begins: string])[] = [
  [
    "invitation",
    `${MAX_INVITATION_DAYS} days at most, ${DEFAULT_INVITATION_DAYS} unless chosen otherwise`,
  ],
  ["entries of a list", `${DEFAULT_LIMIT} unless asked, ${MAX_LIMIT} at most`],
];

/** The rows of the guide's table of limits: what is bounded → by how much. */
function rowsOfGuide(): Map<string, string> {
  const section = readFileSync(guide, "utf8")
    .split(/^## /m)
    .find((part) => part.startsWith("Limits"));
  const rows = [...(section ?? "").matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)];
  return new Map(rows.slice(1).map(([, what = "", limit = ""]) => [what, limit]));
}

describe("the table of limits in the guide", () => {
  const expected = [...Object.values(said), ...ofContract];

  test.each(expected)("says of %s: %s", (what, begins) => {
    const limit = rowsOfGuide().get(what);
    expect(limit?.slice(0, begins.length)).toBe(begins);
    expect(limit?.slice(begins.length)).toMatch(/^($|[,;. ])/);
  });

  test("says nothing that is not enforced", () => {
    const known = new Set(expected.map(([what]) => what));
    const rows = [...rowsOfGuide().keys()].filter((what) => !/^-+$/.test(what));
    expect(rows.filter((what) => !known.has(what))).toEqual([]);
    expect(rows.length).toBe(known.size);
  });
});

describe("sizes", () => {
  let server: TestServer;
  let cookie: string;
  beforeAll(async () => {
    server = await startTestServer();
    cookie = await server.signInBy(server.coordinatorUrl, "Kim");
  });
  afterAll(() => server.close());

  const meeting = "abcdef00-0000-4000-8000-000000000000";
  const limited = [
    ["/api/v1/places", httpLimits.bodyBytes],
    ["/api/v1/imports", httpLimits.importBytes],
    [`/api/v1/meetings/${meeting}/files`, httpLimits.fileBytes],
    [`/public/v1/me/${"x".repeat(22)}`, httpLimits.ownDataBytes],
    [`/join/${"x".repeat(22)}`, httpLimits.joinFormBytes],
    [`/api/v1/imports/${meeting}/commit`, httpLimits.importChoiceBytes],
  ] as const;

  test.each(limited)("%s takes %i bytes and not one more", async (path, limit) => {
    const send = async (size: number): Promise<number> => {
      const headers = { "content-type": "application/octet-stream", origin: server.origin };
      const body = new Uint8Array(size);
      return (await server.ask(path, { method: "POST", cookie, headers, body })).status;
    };
    expect(await send(limit)).not.toBe(413);
    expect(await send(limit + 1)).toBe(413);
  });
});
