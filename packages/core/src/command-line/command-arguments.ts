import { parseArgs } from "node:util";
import type { Locale } from "../issues.js";
import type { TableKind } from "../table/columns.js";
import { tableKinds } from "../table/heading.js";

/** What the caller asked for. */
export interface CommandArguments {
  readonly files: readonly string[];
  readonly kind?: TableKind;
  readonly locale: Locale;
  readonly isFixing: boolean;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

const options = {
  kind: { type: "string" },
  lang: { type: "string" },
  fix: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // An unknown option: the caller is told which, beside the help.
    return error instanceof Error ? error.message : String(error);
  }
}

/** The language of the terminal; German unless it says another. */
export function localeOf(language: string | undefined): Locale {
  return language === undefined || /^(de|C|POSIX|$)/i.test(language) ? "de" : "en";
}

/** Reads the arguments of the command; a sentence where they cannot be understood. */
export function readArguments(
  args: readonly string[],
  language: string | undefined,
): CommandArguments | string {
  const parsed = parse(args);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const { kind, lang } = values;
  const [command, ...files] = positionals;
  if (lang !== undefined && lang !== "de" && lang !== "en") return `--lang ${lang}: de, en`;
  if (kind !== undefined && !tableKinds.includes(kind as TableKind)) {
    return `--kind ${kind}: ${tableKinds.join(", ")}`;
  }
  const isHelp = values.help || command === undefined;
  if (!isHelp && command !== "check") return `${command}: check`;
  if (!isHelp && files.length === 0) return "check: DATEI / FILE?";
  return {
    files,
    locale: lang ?? localeOf(language),
    isFixing: values.fix,
    isJson: values.json,
    isHelp,
    ...(kind !== undefined && { kind: kind as TableKind }),
  };
}
