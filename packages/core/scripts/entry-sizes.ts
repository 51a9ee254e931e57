import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { recordKindNames } from "../src/record-kinds.js";

const packageRoot = new URL("../", import.meta.url);

/** Bytes a page loads for source files and all they import, minified and packed with gzip; libraries counted apart. */
export async function gzipSizeOf(...sources: readonly string[]): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: packageRoot.pathname,
    build: {
      write: false,
      minify: true,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: sources.map((source) => new URL(source, packageRoot).pathname),
        preserveEntrySignatures: "strict",
        external: (id) => /^(?:node:|@|[a-z])[^:]*$/.test(id) && !id.startsWith("/"),
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => ("output" in output ? output.output : []));
  const code = chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
  return gzipSync(code, { level: 9 }).length;
}

function folderOf(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The source of each record kind: its type, schema, defaults, rules, migrations and messages, nothing beside them. */
export function kindSources(): readonly string[] {
  return recordKindNames.map(folderOf).map((folder) => `src/${folder}/${folder}.ts`);
}

/** The source of each entry point, by the name it is imported under. */
export function entrySources(): Readonly<Record<string, string>> {
  const text = readFileSync(new URL("package.json", packageRoot), "utf8");
  const { exports } = JSON.parse(text) as { exports: Readonly<Record<string, string>> };
  return Object.fromEntries(Object.entries(exports).filter(([, path]) => path.endsWith(".ts")));
}
