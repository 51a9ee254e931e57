import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { serverNames } from "../load/server-process.js";
import { workloads, type WorkloadName } from "../workloads/scenario.js";
import type { Result } from "./runner.js";
import { clientSectionIn } from "./client-section.js";
import { markdownTable, missesOf, rowsOf, serverTitles, titleOf } from "./tables.js";

/** What a report says about how it came about. */
export interface Circumstances {
  readonly date: Date;
  readonly rounds: number;
  readonly scale: number;
  /** What the library's own workload printed, if it ran. */
  readonly library: string | undefined;
}

const measuredPackages = [
  "@hocuspocus/server",
  "@hocuspocus/extension-sqlite",
  "better-sqlite3",
  "yjs",
  "y-protocols",
  "ws",
];

/** Where a maintainer's explanation of a miss still has to be written. */
const unexplained = "(what limits it: to be written by hand)";
const noteLine = /^- \*\*(.+?)\*\* — .*? — (.+)$/;

/**
 * `docs/performance.md` as text. Explanations that somebody wrote behind a miss in the earlier text are
 * kept as long as the goal is missed, and so is the section about pages, which its own workload writes.
 */
export function performanceDocument(
  results: readonly Result[],
  circumstances: Circumstances,
  earlier: string | undefined,
): string {
  const names = Object.keys(workloads) as WorkloadName[];
  const client = clientSectionIn(earlier);
  const sections = names.flatMap((name) => {
    const ofWorkload = results.filter(({ scenario }) => scenario.workload === name);
    if (ofWorkload.length === 0) return [];
    const tables = ofWorkload.map(
      (result) => `### ${titleOf(result.scenario)}\n\n${markdownTable(rowsOf(result))}`,
    );
    return [`## ${name}\n\n${workloads[name]}.`].concat(tables);
  });
  return [
    "# Performance",
    introduction(circumstances),
    ...sections,
    ...(circumstances.library === undefined ? [] : [librarySection(circumstances.library)]),
    ...(client === undefined ? [] : [client]),
    missSection(results, notesIn(earlier)),
  ]
    .join("\n\n")
    .concat("\n");
}

function introduction({ date, rounds, scale }: Circumstances): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const rough = scale === 1 ? "" : ` Counts were scaled by ${scale}: the figures are rough.`;
  return `Written by \`npm run bench -- --write\`, never by hand except for the explanations at the end.

- **When:** ${date.toISOString().slice(0, 10)}. **Machine:** ${cpus().length} cores, ${cpu?.model.trim() ?? "unknown"}, ${gigabytes} GB, ${process.platform} ${release()}, Node ${process.versions.node}.${rough}
- **Who:** ${serverNames.map((name) => serverTitles[name]).join(" · ")}. Versions: ${versions().join(", ")}. All with their
  own defaults, except that our limits on messages and bytes a second are lifted (one connection of the load does the
  work of many people), and that in W3 our journal is folded after 2 s of rest instead of 30.
- **How:** the server runs in a process of its own, and so does the load, which speaks each server's protocol over \`ws\` and
  replays recorded editing sessions. Medians of ${rounds} rounds in which the servers take turns; spread is half the distance
  between the best and the worst round of ours or Hocuspocus. CPU is the processor time of the server process, all threads,
  kernel included. Only ours stores an edit before it shows or acknowledges it; the relay and bare \`ws\` store nothing.
- **Goals** are ratios to a peer in the same run; the figure in brackets held on the machine where they were set. A goal
  without a ratio is absolute.`;
}

function versions(): string[] {
  return measuredPackages.map((name) => {
    const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    return `${name} ${version}`;
  });
}

function librarySection(printed: string): string {
  return `## Library\n\n10,000 records of each kind validated, beside plain zod on the same shapes.\n\n${printed.trim()}`;
}

function missSection(results: readonly Result[], notes: ReadonlyMap<string, string>): string {
  const misses = results.flatMap(missesOf);
  const failures = results.flatMap((result) => result.failures);
  const lines = misses.map(
    ({ id, sentence }) => `- **${id}** — ${sentence} — ${notes.get(id) ?? unexplained}`,
  );
  const list = lines.length === 0 ? "All goals were met." : lines.join("\n");
  const failed = failures.map((failure) => `\n- failed: ${failure}`).join("");
  return `## Goals that were missed\n\n${list}${failed}`;
}

function notesIn(document: string | undefined): Map<string, string> {
  const notes = new Map<string, string>();
  for (const line of document?.split("\n") ?? []) {
    const [, id, note] = noteLine.exec(line) ?? [];
    if (id !== undefined && note !== undefined) notes.set(id, note);
  }
  return notes;
}
