import type { ServerName } from "../load/server-process.js";
import type { Figure, Goal, Scenario } from "../workloads/scenario.js";
import { mediansOf, type Result, type Values } from "./runner.js";

/** How the servers are called in the report. */
export const serverTitles: Readonly<Record<ServerName, string>> = {
  ours: "ours",
  hocuspocus: "Hocuspocus + SQLite",
  relay: "y-protocols relay",
  broadcast: "bare `ws`",
};

/** A goal that was not reached, with our figure. */
export interface Miss {
  readonly id: string;
  readonly sentence: string;
}

type Row = Readonly<Record<string, string>>;

/** One table: a row for each figure, a column for each server, then the ratios and the goal. */
export function rowsOf({ scenario, values }: Result): Row[] {
  return scenario.figures.map((figure) => {
    const ofFigure = values.get(figure.key);
    const medians = mediansOf(ofFigure);
    const cells = scenario.servers.map((server): [string, string] => [
      serverTitles[server],
      numberText(medians.get(server), figure.digits),
    ]);
    return {
      figure: figure.label,
      ...Object.fromEntries(cells),
      "ours : Hocuspocus": ratioText(ratioTo(medians, "hocuspocus")),
      goal: goalText(figure.goal),
      met: metText(figure, medians),
      spread: spreadText(ofFigure),
    };
  });
}

/** The goals of a scenario that were not reached, or could not be measured. */
export function missesOf({ scenario, values }: Result): Miss[] {
  return scenario.figures.flatMap((figure): Miss[] => {
    const medians = mediansOf(values.get(figure.key));
    if (figure.goal === undefined || isMet(figure.goal, medians) === true) return [];
    const ratio = ratioTo(medians, "hocuspocus");
    const measured = numberText(medians.get("ours"), figure.digits);
    const share = ratio === undefined ? "" : `, ${ratioText(ratio)} of Hocuspocus`;
    return [
      {
        id: `${scenario.workload} · ${scenario.name} · ${figure.label}`,
        sentence: `${measured}${share}; goal ${goalText(figure.goal)}`,
      },
    ];
  });
}

export function titleOf({ workload, name }: Scenario): string {
  return `${workload}: ${name}`;
}

function isMet(goal: Goal, medians: ReadonlyMap<ServerName, number>): boolean | undefined {
  const ours = medians.get("ours");
  if (ours === undefined) return undefined;
  const holds = (measured: number, wanted: number): boolean =>
    goal.is === "atMost" ? measured <= wanted : measured >= wanted;
  const ratios = Object.entries(goal.ratios ?? {}) as [ServerName, number][];
  if (ratios.length === 0) return holds(ours, goal.value);
  return ratios.every(([peer, wanted]) => {
    const ratio = ratioTo(medians, peer);
    return ratio !== undefined && holds(ratio, wanted);
  });
}

function ratioTo(medians: ReadonlyMap<ServerName, number>, peer: ServerName): number | undefined {
  const [ours, theirs] = [medians.get("ours"), medians.get(peer)];
  return ours === undefined || theirs === undefined || theirs === 0 ? undefined : ours / theirs;
}

function metText({ goal }: Figure, medians: ReadonlyMap<ServerName, number>): string {
  if (goal === undefined) return "";
  const met = isMet(goal, medians);
  return met === undefined ? "?" : met ? "yes" : "**no**";
}

function goalText(goal: Goal | undefined): string {
  if (goal === undefined) return "";
  const sign = goal.is === "atMost" ? "≤" : "≥";
  const ratios = Object.entries(goal.ratios ?? {}) as [ServerName, number][];
  const absolute = `${sign} ${numberText(goal.value)}`;
  if (ratios.length === 0) return absolute;
  const parts = ratios.map(([peer, ratio]) => `${sign} ${ratio} × ${serverTitles[peer]}`);
  return `${parts.join(", ")} (${absolute})`;
}

/** How far the rounds lie apart, as a share of the median: the largest of our server and Hocuspocus. */
function spreadText(values: Values | undefined): string {
  const medians = mediansOf(values);
  const spreads = (["ours", "hocuspocus"] as const).map((server) => {
    const each = values?.get(server) ?? [];
    const median = medians.get(server) ?? 0;
    return median === 0 ? 0 : (Math.max(...each) - Math.min(...each)) / Math.abs(median) / 2;
  });
  return `± ${Math.round(100 * Math.max(...spreads))} %`;
}

function ratioText(ratio: number | undefined): string {
  return ratio === undefined ? "" : ratio.toFixed(ratio < 0.1 ? 3 : 2);
}

function numberText(value: number | undefined, digits = 0): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  return value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Rows as a Markdown table with aligned columns, which reads as well on a terminal. */
export function markdownTable(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [
    columns,
    columns.map(() => "---"),
    ...rows.map((row) => columns.map((column) => row[column] ?? "")),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) => `| ${line.map((cell, at) => padded(cell, widths[at] ?? 0)).join(" | ")} |`)
    .join("\n");
}

function padded(cell: string, width: number): string {
  return cell === "---" ? "-".repeat(width) : cell.padEnd(width);
}
