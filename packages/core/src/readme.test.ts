import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import * as csv from "./csv/index.js";
import * as core from "./index.js";
import * as place from "./place/index.js";
import * as validation from "./validation-entry.js";

const modules: Readonly<Record<string, unknown>> = {
  zod: z,
  "@staedtenetz/core": core,
  "@staedtenetz/core/csv": csv,
  "@staedtenetz/core/place": place,
  "@staedtenetz/core/validation": validation,
};

/** The page of the package and the front page of the repository. */
const pages = ["../README.md", "../../../README.md"];
const snippets = pages.flatMap((page) => {
  const text = readFileSync(new URL(page, import.meta.url), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => ({
    page,
    snippet: match[1]!,
  }));
});

/** Imports become lookups, and `expression; // → value` becomes an expectation. */
function runnable(snippet: string): string {
  const code = snippet
    .replace(/import \* as (\w+) from "([^"]+)";/g, 'const $1 = modules["$2"];')
    .replace(/import \{([^}]+)\} from "([^"]+)";/g, 'const {$1} = modules["$2"];')
    .replace(/^(?!const |import )(\S.*);\s*\/\/ → (.+)$/gm, "check($1, $2);")
    .replace(/^(?!const |import )(\S.*);\n\/\/ → (.+)$/gm, "check($1, $2);");
  return stripTypeScriptTypes(code);
}

describe("the READMEs", () => {
  test.each(snippets.map((snippet, i) => ({ number: i + 1, ...snippet })))(
    "snippet $number, of $page, does what it says",
    ({ snippet }) => {
      const stated = snippet.match(/\/\/ → /g)?.length ?? 0;
      let checked = 0;
      const check = (actual: unknown, expected: unknown): void => {
        expect(actual).toEqual(expected);
        checked += 1;
      };
      // oxlint-disable-next-line no-new-func, no-implied-eval -- the snippets of the README are ours, and this test runs them
      new Function("modules", "check", runnable(snippet))(modules, check);
      expect(checked).toBe(stated);
    },
  );
});
