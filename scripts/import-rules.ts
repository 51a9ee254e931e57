/**
 * What the files of one package or app may import. A specifier fits a pattern when it is equal to it, or when the
 * pattern ends in `*` and the specifier begins with what stands before it (`lit/*` covers `lit/decorators.js`).
 */
export interface HouseRule {
  /** Patterns that every source file of the package may import. */
  readonly imports: readonly string[];
  /** Patterns that may be imported with `import type` only. */
  readonly types?: readonly string[];
  /** More patterns for the files below one path (relative to the package), for example an entry point of its own. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Patterns that stay forbidden even where `imports` covers them. */
  readonly never?: readonly string[];
}

/** What an entry point may pull in at run time, followed through relative imports and our own packages. */
export interface ReachRule {
  /** A sub-path of a package of ours, or files relative to the repository with a `*` for one file name. */
  readonly entries: string;
  /** Packages from elsewhere that may be reached. Absent: everything but what `never` names. */
  readonly reaches?: readonly string[];
  /** Packages that may not be reached without a lazy `import()`. */
  readonly never?: readonly string[];
  /** Why, for the message. */
  readonly because: string;
}

const core = ["@staedtenetz/core", "@staedtenetz/core/*"];
const document = ["@staedtenetz/document", "@staedtenetz/document/*"];
const lit = ["lit", "lit/*", "@lit/*"];
const yProtocols = ["y-protocols/*"];
const lib0 = ["lib0", "lib0/*"];

/** Any package of ours, for the roof. */
const ours = ["@staedtenetz/*"];
const scaffold = ["@staedtenetz/testing", "@staedtenetz/testing/*"];

/** The table "who may import whom", by folder. */
export const houseRules: Readonly<Record<string, HouseRule>> = {
  "packages/core": {
    imports: ["zod"],
    only: {
      "src/icalendar": ["ical.js", "timezones-ical-library"],
      "src/csv": ["papaparse"],
      "src/xlsx": [
        "read-excel-file",
        "read-excel-file/*",
        "write-excel-file",
        "write-excel-file/*",
      ],
      "src/command-line": ["node:*"],
    },
  },
  "packages/document": {
    imports: [...core, "yjs", "canonicalize", "fractional-indexing", ...lib0],
  },
  "packages/api": { imports: [...core, "hono", "hono/*", "@hono/zod-openapi", "zod"] },
  "packages/sync": {
    imports: [...core, ...document, "yjs", ...lib0, "y-websocket", ...yProtocols, "y-indexeddb"],
  },
  "packages/sync-server": {
    imports: [
      "@staedtenetz/sync/protocol",
      "yjs",
      ...yProtocols,
      ...lib0,
      "ws",
      "prom-client",
      "node:*",
    ],
    only: {
      "src/sqlite": ["better-sqlite3"],
      "src/journal-worker": ["better-sqlite3"],
      "src/postgres": ["pg"],
      "src/storage/sqlite": ["better-sqlite3"],
      "src/storage/postgres": ["pg"],
    },
  },
  "packages/records": {
    imports: [...core, ...document, "kysely", "kysely/*", "better-sqlite3", "pg", "node:*"],
    never: ["node:http", "node:https", "node:http2", "node:net", "node:tls"],
  },
  "packages/publishing": {
    imports: [...core, ...document, "docx", "pdfkit", "node:*"],
    never: ["node:http", "node:https", "node:http2"],
  },
  "packages/mail": {
    imports: [...core, "nodemailer", "node:*"],
    never: ["node:http", "node:https", "node:http2"],
  },
  "packages/editor": {
    imports: [...core, ...document, "@tiptap/*", "yjs"],
    types: [...yProtocols],
    only: { "src/": ["@floating-ui/dom"], "src/links": ["linkifyjs"] },
  },
  "packages/elements": {
    imports: [...core, ...document, "@staedtenetz/editor", "@staedtenetz/editor/*", ...lit],
    types: ["@staedtenetz/sync", "@staedtenetz/sync/*", "yjs"],
  },
  "packages/testing": {
    imports: [
      ...core,
      ...document,
      "yjs",
      "fast-check",
      "playwright-core",
      "vitest",
      "vitest/*",
      "node:*",
    ],
  },
  "apps/server": { imports: ["*"], never: [...scaffold, ...lit, "@tiptap/*"] },
  "apps/workspace": { imports: [...ours, ...lit, "yjs"], never: scaffold },
  "apps/gallery": {
    imports: [...ours, ...lit],
    never: scaffold,
    only: {
      "src/pages/": ["hono/html"],
      "src/demos/": ["hono/html"],
      "src/build/": ["node:*", "vite", "@custom-elements-manifest/analyzer/*"],
    },
  },
};

/** What the small entry points may pull in, directly or through other files. */
export const reachRules: readonly ReachRule[] = [
  {
    entries: "packages/core/src/format/index.ts",
    reaches: [],
    because: "read-only elements load it, so it must stay free of zod",
  },
  {
    entries: "packages/core/src/time/index.ts",
    reaches: [],
    because: "a form that reads dates loads it, so it must stay free of zod",
  },
  {
    entries: "packages/elements/src/embed/*.ts",
    reaches: lit,
    because: "a read-only element on a town's site pays for Lit and nothing else",
  },
  {
    entries: "@staedtenetz/sync/protocol",
    reaches: ["yjs", ...lib0, ...yProtocols],
    because: "the server reads the wire without a browser's connection",
  },
  {
    entries: "@staedtenetz/sync-server",
    never: ["better-sqlite3", "pg"],
    because: "a storage adapter is chosen by importing its own entry point",
  },
  {
    entries: "@staedtenetz/elements",
    never: ["@tiptap/*", "y-websocket", "y-indexeddb"],
    because: "the editor is loaded lazily, and the connection arrives by context",
  },
];

/**
 * What only a composition root may touch: everyone else has it passed in, so that it can be tested and run anywhere.
 * A dot joins an object and the member that is meant; a bare name means every use of that global.
 */
export const rootOnly: readonly string[] = [
  "window",
  "localStorage",
  "sessionStorage",
  "process.env",
  "Date.now",
  "Math.random",
  "crypto.randomUUID",
  "crypto.getRandomValues",
];

/** The composition roots, relative to the repository. */
export const compositionRoots: readonly string[] = [
  "apps/",
  "packages/elements/src/embed/",
  "packages/core/src/command-line/",
];

/** Whether a specifier fits one of the patterns. */
export function fits(specifier: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern,
  );
}
