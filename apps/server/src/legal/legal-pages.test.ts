import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { legalPaths } from "./legal-page.js";

const paths = Object.values(legalPaths);

describe("on a server whose operator has said nothing", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test.each(paths)(
    "%s is there for anyone, in German and English, and marks its gaps",
    async (path) => {
      const german = await server.ask(path);
      expect(german.status).toBe(200);
      const text = await german.text();
      expect(text).toContain('<html lang="de">');
      expect(text).toContain("Engagierte Städte Sachsen");
      expect(text).toMatch(/<mark>.+ fehlt noch<\/mark>/);
      const english = await (await server.ask(`${path}?lang=en`)).text();
      expect(english).toContain('<html lang="en">');
      expect(english).toMatch(/<mark>.+ still missing<\/mark>/);
    },
  );

  test("the privacy notice names every purpose of the register of processing activities", async () => {
    const text = await (await server.ask("/datenschutz")).text();
    const { processingActivities } = await import("../people/processing.js");
    for (const { purpose } of processingActivities) expect(text).toContain(purpose.de);
  });
});

describe("on a server whose operator is known", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      OPERATOR_NAME: "Musterverein <b>",
      OPERATOR_ADDRESS: "Marktplatz 1|12345 Musterstadt",
      OPERATOR_MAIL: "netz@verein.example",
    });
  });
  afterAll(() => server.close());

  test.each(paths)("%s has no gaps, and shows what was set as text", async (path) => {
    const text = await (await server.ask(path)).text();
    expect(text).not.toContain("<mark>");
    expect(text).toContain("netz@verein.example");
    expect(text).not.toContain("<b>");
  });

  test("the imprint gives the address in lines", async () => {
    const text = await (await server.ask("/impressum")).text();
    expect(text).toContain("Marktplatz 1<br />");
    expect(text).toContain("12345 Musterstadt");
  });
});
