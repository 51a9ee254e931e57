import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** What a file hands on: the name in the other file, and how it is imported from there. */
interface HandedOn {
  readonly name: string;
  readonly from: string;
}

const ownSource = /\/(?:packages|apps)\/[^/]+\/src\/.*\.ts$/;
const listed = /^(import|export) (type )?\{([^}]*)\} from "([^"]+)";/gm;

interface Listed {
  readonly name: string;
  readonly as: string;
}

/** The names in braces, types left out. */
function namesIn(braces: string): Listed[] {
  return braces
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("type "))
    .map((part) => {
      const [name = "", as = name] = part.split(/ as /);
      return { name, as };
    });
}

function handedOnIn(source: string): ReadonlyMap<string, HandedOn> {
  return new Map(
    [...source.matchAll(listed)].flatMap(([, keyword, type, braces = "", from = ""]) =>
      keyword === "export" && type === undefined
        ? namesIn(braces).map(({ name, as }) => [as, { name, from }] as const)
        : [],
    ),
  );
}

/**
 * Imports each name of our packages from the file that has it, past the files that only hand names on. A page is sent
 * whatever its imports reach, used or not, as soon as another page uses it: through an `index.ts` they reach everything.
 */
export function directImports(): Plugin {
  const files = new Map<string, Promise<ReadonlyMap<string, HandedOn>>>();
  const read = (file: string): Promise<ReadonlyMap<string, HandedOn>> => {
    const known = files.get(file) ?? readFile(file, "utf8").then(handedOnIn);
    files.set(file, known);
    return known;
  };
  return {
    name: "netz-direct-imports",
    apply: "build",
    enforce: "pre",
    async transform(source, importer) {
      if (!ownSource.test(importer)) return null;
      const find = async (name: string, from: string, by: string): Promise<HandedOn> => {
        const file = (await this.resolve(from, by))?.id;
        if (file === undefined || !ownSource.test(file)) return { name, from };
        const next = (await read(file)).get(name);
        return next === undefined ? { name, from: file } : find(next.name, next.from, file);
      };
      const rewrite = async ([all, keyword, type, braces = "", from = ""]: RegExpExecArray) => {
        if (type !== undefined) return "";
        const file = (await this.resolve(from, importer))?.id;
        if (file === undefined || !ownSource.test(file)) return all;
        const each = namesIn(braces).map(async ({ name, as }) => {
          const found = await find(name, file, importer);
          return `${keyword} { ${found.name} as ${as} } from ${JSON.stringify(found.from)};`;
        });
        return (await Promise.all(each)).join(" ");
      };
      const matches = [...source.matchAll(listed)];
      const rewritten = await Promise.all(matches.map(rewrite));
      let code = "";
      let end = 0;
      for (const [at, match] of matches.entries()) {
        code += source.slice(end, match.index) + (rewritten[at] ?? "");
        end = match.index + match[0].length;
      }
      return { code: code + source.slice(end), map: null };
    },
  };
}
