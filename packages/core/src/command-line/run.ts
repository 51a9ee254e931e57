import { writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { checkFile } from "./check-file.js";
import type { CheckContext, CheckedFile } from "./checked-file.js";
import { localeOf, readArguments, type CommandArguments } from "./command-arguments.js";
import { countsOf, fileReport, jsonReport } from "./report.js";
import { wordsOf, type Words } from "./words.js";

/** What the command has of the world around it. */
export interface Surroundings {
  readonly now: string;
  readonly newId: () => string;
  /** LANG and its like. */
  readonly language: string | undefined;
  /** Whether somebody watches: progress is shown then. */
  readonly isTerminal: boolean;
  print(text: string): void;
  /** For progress and complaints. */
  printAside(text: string): void;
}

const rowsBetweenProgress = 2000;

/** `Partner.csv` → `Partner.repaired.csv`, in the same folder. */
function repairedName(file: string): string {
  const ending = extname(file);
  return join(dirname(file), `${basename(file, ending)}.repaired${ending}`);
}

function contextOf(file: string, { kind }: CommandArguments, words: Words, world: Surroundings) {
  const context: CheckContext = {
    now: world.now,
    newId: world.newId,
    ...(kind !== undefined && { kind }),
    onRow(row, last) {
      if (!world.isTerminal || last < rowsBetweenProgress || row % rowsBetweenProgress !== 0)
        return;
      world.printAside(`\r\u001b[K${words.progress(file, row, last)}`);
    },
  };
  return context;
}

/** Writes the repaired file beside the original; hands back its name, or the sentence why there is none. */
async function repairFile(
  { file, repair, issues }: CheckedFile,
  words: Words,
): Promise<{ name?: string; sentence: string }> {
  if (!issues.some(({ fix }) => fix !== undefined)) return { sentence: words.nothingToRepair };
  if (repair === undefined) return { sentence: words.notRepairable };
  const { content, changed } = await repair();
  if (changed === 0) return { sentence: words.nothingToRepair };
  const name = repairedName(file);
  try {
    await writeFile(name, content);
    return { name, sentence: words.repaired(name) };
  } catch {
    // A folder that may not be written to: the check itself is done, and the caller is told.
    return { sentence: words.notWritten(name) };
  }
}

async function checkAll(asked: CommandArguments, words: Words, world: Surroundings) {
  const files: CheckedFile[] = [];
  const repaired = new Map<string, string>();
  for (const file of asked.files) {
    const checked = await checkFile(file, contextOf(file, asked, words, world));
    files.push(checked);
    if (world.isTerminal) world.printAside("\r\u001b[K");
    if (!asked.isJson) world.print(fileReport(checked, asked.locale, words));
    if (!asked.isFixing || checked.unreadable !== undefined) continue;
    const { name, sentence } = await repairFile(checked, words);
    if (name !== undefined) repaired.set(file, name);
    if (!asked.isJson) world.print(`  ${sentence}\n`);
  }
  return { files, repaired };
}

/**
 * Runs the command and hands back its exit code: 0 clean or warnings only, 1 errors, 2 a file that could not be read or
 * arguments that could not be understood.
 */
export async function run(args: readonly string[], world: Surroundings): Promise<0 | 1 | 2> {
  const asked = readArguments(args, world.language);
  if (typeof asked === "string") {
    world.printAside(`${wordsOf(localeOf(world.language)).wrongUse(asked)}\n`);
    return 2;
  }
  const words = wordsOf(asked.locale);
  if (asked.isHelp) {
    world.print(words.help);
    return 0;
  }
  const { files, repaired } = await checkAll(asked, words, world);
  const counts = countsOf(files);
  world.print(
    asked.isJson ? jsonReport(files, repaired, asked.locale) : `${words.counts(counts)}\n`,
  );
  if (counts.unreadable > 0) return 2;
  return counts.errors > 0 ? 1 : 0;
}
