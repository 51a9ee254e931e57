import { medianOf } from "../measuring.js";
import { type ClientMeasurements, type PageName, quantile } from "../client/measurements.js";
import { markdownTable } from "./tables.js";

const title = "## Client";
const titles: Readonly<Record<PageName, string>> = {
  ours: "our meeting page",
  bare: "bare Tiptap",
};

interface Figure {
  readonly label: string;
  readonly of: (page: PageName) => number;
  /** Divides what was measured: 1000 shows bytes as kB. */
  readonly unit?: number;
  readonly goal?: { readonly text: string; readonly met: (ours: number, bare: number) => boolean };
}

/** The section of `docs/performance.md` about pages in a browser. */
export function clientSection(measured: ClientMeasurements, date: Date): string {
  const rows = figuresOf(measured).map((figure) => rowOf(figure));
  const { histories, edits, pages, openings } = measured;
  if (histories.length > 0) rows.push(historyRow(histories, edits));
  return `${title}

Measured on ${date.toISOString().slice(0, 10)} in Chromium without a window, beside the least that Tiptap needs to write together
(StarterKit, tables, collaboration over y-websocket) with the same text: short minutes have 2 pages, long ones ${pages} (2,500
characters each, with headings, lists and tables). Caches are empty and both servers stand on this machine; the pages take
turns, medians of ${openings.short.ours.length} openings. Bytes are those of scripts and styles that had arrived by then. A key
is measured from its press until the task after the frame that shows it, ${measured.keys.ours[0]?.length ?? 0} letters in a
run, medians of ${measured.keys.ours.length} runs.

${markdownTable(rows)}`;
}

function figuresOf({ openings, keys }: ClientMeasurements): Figure[] {
  const opened = (
    length: "short" | "long",
    key: "readable" | "editable" | "bytesReadable" | "bytesEditable",
  ) => ({ of: (page: PageName) => medianOf(openings[length][page].map((each) => each[key])) });
  const typed = (share: number) => ({
    of: (page: PageName) => medianOf(keys[page].map((run) => quantile(run, share))),
  });
  return [
    { label: "kB gzip until readable", unit: 1000, ...opened("short", "bytesReadable") },
    {
      label: "kB gzip until editable",
      unit: 1000,
      ...opened("short", "bytesEditable"),
      goal: { text: "≤ 220", met: (ours) => ours <= 220_000 },
    },
    { label: "ms until readable, short minutes", ...opened("short", "readable") },
    { label: "ms until editable, short minutes", ...opened("short", "editable") },
    { label: "ms until readable, long minutes", ...opened("long", "readable") },
    { label: "ms until editable, long minutes", ...opened("long", "editable") },
    { label: "ms from key to paint, p50, long minutes", ...typed(0.5) },
    {
      label: "ms from key to paint, p95, long minutes",
      ...typed(0.95),
      goal: { text: "≤ 1.5 × bare Tiptap", met: (ours, bare) => ours <= 1.5 * bare },
    },
  ];
}

function rowOf({ label, of, unit = 1, goal }: Figure): Record<string, string> {
  const [ours, bare] = [of("ours"), of("bare")];
  return {
    figure: label,
    [titles.ours]: textOf(ours / unit),
    [titles.bare]: textOf(bare / unit),
    "ours : bare": (ours / bare).toFixed(2),
    goal: goal?.text ?? "",
    met: metText(goal?.met(ours, bare)),
  };
}

function historyRow(histories: readonly number[], edits: number): Record<string, string> {
  const median = medianOf(histories);
  return {
    figure: `ms until the first comparison, history of ${edits.toLocaleString("en")} edits`,
    [titles.ours]: textOf(median),
    [titles.bare]: "–",
    "ours : bare": "",
    goal: "≤ 2,000",
    met: metText(median <= 2000),
  };
}

function metText(met: boolean | undefined): string {
  return met === undefined ? "" : met ? "yes" : "**no**";
}

const textOf = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });

/** The section as it stands in a document, if it does. */
export function clientSectionIn(document: string | undefined): string | undefined {
  const start = document?.search(/^## Client$/m) ?? -1;
  if (document === undefined || start < 0) return undefined;
  const next = document.slice(start + title.length).search(/^## /m);
  return document.slice(start, next < 0 ? undefined : start + title.length + next).trimEnd();
}

/** A document with this section in the place of its earlier one, or else before its list of missed goals. */
export function withClientSection(document: string | undefined, section: string): string {
  if (document === undefined) return `# Performance\n\n${section}\n`;
  const earlier = clientSectionIn(document);
  if (earlier !== undefined) return document.replace(earlier, () => section);
  const [missed] = /^## Goals that were missed$/m.exec(document) ?? [];
  if (missed === undefined) return `${document.trimEnd()}\n\n${section}\n`;
  return document.replace(missed, () => `${section}\n\n${missed}`);
}
