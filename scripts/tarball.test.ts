import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPackages } from "./build-packages.ts";
import { packPackages } from "./pack.ts";
import { bin, runStep, type Outcome } from "./steps.ts";

const project = mkdtempSync(join(tmpdir(), "staedtenetz-empty-project-"));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function runInProject(...command: [string, ...string[]]): Promise<Outcome> {
  return runStep({ name: command.join(" "), command, cwd: project });
}

/** Compiles one file of the project as strictly as TypeScript can, its libraries included. */
function compile(file: string, resolution: "node16" | "bundler"): Promise<Outcome> {
  const compilerOptions = {
    module: resolution === "node16" ? "node16" : "esnext",
    moduleResolution: resolution,
    target: "es2022",
    lib: ["es2023", "dom"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const config = `tsconfig.${resolution}.${file}.json`;
  write(config, JSON.stringify({ compilerOptions, files: [file] }));
  return runInProject(bin("tsc"), "-p", config);
}

/** An empty project gets the packed core as anyone would, its one dependency from the registry. */
beforeAll(async () => {
  const core = ["@staedtenetz/core"];
  const problems = await buildPackages(core);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const [tarball] = await packPackages(project, core);
  write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts"];
  const installed = await runInProject("npm", "install", ...quiet, tarball!.file);
  if (!installed.ok) {
    throw new Error(
      `npm could not install the tarball; is the registry there?\n${installed.output}`,
    );
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const meeting = {
  id: "urn:uuid:5f3f8f6e-2f2c-4a59-9a3c-0a6f0c9d1a01",
  type: "meeting",
  created: "2025-06-01T08:00:00Z",
  modified: "2025-06-01T08:00:00Z",
  title: { de: "Treffen der Engagierten Städte" },
  when: {
    start: { local: "2025-06-18T10:00", zone: "Europe/Berlin" },
    end: { local: "2025-06-18T16:00", zone: "Europe/Berlin" },
  },
  status: "confirmed",
  state: "scheduled",
  mode: "onSite",
  locations: [{ name: "Rathaus" }],
  organisers: [],
  audience: [],
  organs: [],
  agenda: [],
  attendance: [],
};

/** A program that writes down a task; `title` is its line for the title. */
function taskProgram(title: string): string {
  return `import type { Task } from "@staedtenetz/core";
    export const task: Task = {
      id: "urn:uuid:5f3f8f6e-2f2c-4a59-9a3c-0a6f0c9d1a02",
      type: "task",
      created: "2025-06-01T08:00:00Z",
      modified: "2025-06-01T08:00:00Z",
      ${title}
      assignees: [],
      status: "open",
      priority: "normal",
      public: false,
    };`;
}

describe("the packed core in an empty project", () => {
  it("validates a meeting, and explains in German what is wrong with another", async () => {
    write(
      "validate.js",
      `import { explain, validate } from "@staedtenetz/core";
      const good = ${JSON.stringify(meeting)};
      const end = { local: "2025-06-18T09:00", zone: "Europe/Berlin" };
      const bad = { ...good, when: { ...good.when, end } };
      const { record, issues } = validate("meeting", good);
      const refused = validate("meeting", bad);
      console.log(JSON.stringify({
        title: record?.title.de,
        issues,
        isRefused: refused.record === undefined,
        sentences: refused.issues.map((issue) => explain(issue, "de")),
      }));`,
    );
    const { ok, output } = await runInProject(process.execPath, "validate.js");
    expect(output).toMatch(/^\{/);
    expect(ok).toBe(true);
    const result = JSON.parse(output) as { sentences: string[] };
    expect(result).toMatchObject({
      title: "Treffen der Engagierten Städte",
      issues: [],
      isRefused: true,
    });
    expect(result.sentences.length).toBeGreaterThan(0);
    expect(result.sentences.every((sentence) => sentence.endsWith("."))).toBe(true);
  });

  it("writes a vague date without loading zod", async () => {
    write(
      "format.js",
      `import { registerHooks } from "node:module";
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { formatWhen } = await import("@staedtenetz/core/format");
      console.log(formatWhen({ edtf: "2025-36" }, "de"), loaded.some((url) => url.includes("/zod/")));`,
    );
    const { output } = await runInProject(process.execPath, "format.js");
    expect(output.trim()).toBe("4. Quartal 2025 false");
  });

  it.each(["node16", "bundler"] as const)("types a meeting under strict %s", async (resolution) => {
    write(
      "meeting.ts",
      `import { validate, type Issue, type Meeting } from "@staedtenetz/core";
      import { formatWhen } from "@staedtenetz/core/format";
      const { record, issues } = validate("meeting", JSON.parse("{}"));
      export const found: readonly Issue[] = issues;
      export const meeting: Meeting | undefined = record;
      export const words: string | undefined = record && formatWhen(record.when, "en");`,
    );
    const { output } = await compile("meeting.ts", resolution);
    expect(output).toBe("");
  });

  it("does not compile a task without a title, and compiles it with one", async () => {
    write("titled.ts", taskProgram('title: "Kontaktdaten sammeln",'));
    write("untitled.ts", taskProgram(""));
    const [titled, untitled] = [
      await compile("titled.ts", "node16"),
      await compile("untitled.ts", "node16"),
    ];
    expect(titled.output).toBe("");
    expect(untitled.ok).toBe(false);
    expect(untitled.output).toMatch(/^untitled\.ts\(\d+,\d+\): error TS\d+: .*'title' is missing/);
  });
});
