import { readdirSync, readFileSync } from "node:fs";
import { codesOfRecords } from "../src/labels/codes-of-records.test-support.js";
import { publicCodes } from "../src/format/public-codes.test-support.js";
import { labelTable } from "../src/labels/label-table.js";
import { listLabels } from "../src/labels/index.js";
import { messageDocs } from "../src/messages/all-docs.js";
import { messageTables } from "../src/messages/all-messages.js";
import type { MessageDoc } from "../src/messages/message-docs.js";
import type { Message } from "../src/issues.js";

/** A document made from the code's own tables. */
export interface GeneratedDocument {
  readonly url: URL;
  readonly text: string;
}

const packageRoot = new URL("../", import.meta.url);
const repositoryRoot = new URL("../../", packageRoot);
const made = "made by `pnpm --filter @staedtenetz/core documents`; edit the tables, not this file";

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

const longestExample = 160;

function jsonOf(value: unknown): string {
  try {
    const text = JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === "function") return "(…)";
      return typeof part === "string" && part.length > 80 ? `${part.slice(0, 20)}…` : part;
    });
    return text ?? "undefined";
  } catch {
    // The example of an unreadable record throws when it is read; its document says just that.
    return "{ a getter that throws }";
  }
}

function code(value: unknown): string {
  const text = jsonOf(value);
  return text.length > longestExample ? `${text.slice(0, longestExample)}…` : text;
}

function exampleText({ example }: MessageDoc): string {
  if ("call" in example)
    return `\`${example.call}(${example.with.map(code).join(", ").slice(0, longestExample)})\``;
  const entries = Object.entries(example.changes).map(([field, value]) =>
    value === undefined ? `without ${field}` : `${field}: ${code(value)}`,
  );
  const context = Object.keys(example.context ?? {});
  const known = context.length === 0 ? "" : `, with ${context.join(", ")} in the context`;
  return `\`${entries.join(", ").replaceAll("`", "'") || "the sample"}\`${known}`;
}

function issueSection(
  name: string,
  messages: Record<string, Message>,
  docs: Record<string, MessageDoc>,
): string {
  const entries = Object.entries(messages).map(([issueCode, message]) => {
    const doc = docs[issueCode];
    if (doc === undefined) throw new Error(`${issueCode} has no documentation`);
    return [
      `### ${issueCode}`,
      "",
      `**${message.severity}** · ${message.en}<br>`,
      message.de,
      "",
      `- Cause: ${doc.cause}`,
      `- Repair: ${doc.repair}`,
      `- Example: ${exampleText(doc)}`,
    ].join("\n");
  });
  return [`## ${name}`, ...entries].join("\n\n");
}

/** Every issue code with severity, sentences, cause, repair and the example a test runs. */
export function issueList(): GeneratedDocument {
  const sections = Object.entries(messageTables).map(([name, messages]) =>
    issueSection(
      name,
      messages,
      (messageDocs as Record<string, Record<string, MessageDoc>>)[name] ?? {},
    ),
  );
  const codes = Object.values(messageTables).flatMap((messages) => Object.keys(messages));
  const head = [
    "# Issue codes",
    "",
    `<!-- ${made} -->`,
    "",
    `${codes.length} codes. A code is never renamed. \`{name}\` in a sentence is filled from the issue's params, \`{field}\` is the`,
    "field it stands at. An example is put over the sample of its kind, or is a call; a test runs each of them.",
  ].join("\n");
  return { url: new URL("ISSUES.md", packageRoot), text: `${[head, ...sections].join("\n\n")}\n` };
}

/** The parts of the specification in one document: the frame first, then the kinds. */
export function specification(): GeneratedDocument {
  const folder = new URL("spec/", packageRoot);
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), "utf8").trim());
  const head = [
    "# Specification of the core",
    "",
    `<!-- ${made.replace("tables", "parts in spec/")} -->`,
    "",
  ];
  const legend =
    "Each rule has an id, and each id stands in the name of at least one test. E is an error, W a warning, I an info;\n" +
    "“fix” means that the issue carries a repair.";
  const body = parts.map((part) => part.replace(/^#/gm, "##"));
  return {
    url: new URL("SPEC.md", packageRoot),
    text: `${[head.join("\n") + legend, ...body].join("\n\n")}\n`,
  };
}

/** German terms and their codes, made from the table of labels. */
export function glossary(): GeneratedDocument {
  const codes = codesOfRecords();
  const labels = listLabels();
  const own = new Set(labels.map((label) => label.code));
  const rows = labels.map(({ code: labelled, de, en }) => {
    const [kind, plain] = labelled.includes(".") ? labelled.split(".") : [undefined, labelled];
    const uses = codes
      .filter((used) => used.code === plain && (kind ?? used.kind) === used.kind)
      .filter((used) => kind !== undefined || !own.has(`${used.kind}.${plain}`))
      .map((used) => (used.field === "type" ? "record" : `${used.kind}.${used.field}`));
    return [de, en, `\`${plain}\``, [...new Set(uses)].slice(0, 4).join(", ")];
  });
  const sorted = rows.toSorted((a, b) => (a[0] ?? "").localeCompare(b[0] ?? "", "de"));
  const text = [
    "# Glossary",
    "",
    `<!-- ${made} -->`,
    "",
    "Each German term of the domain has one English code. Terms of German law without an equivalent keep their German label in",
    "English texts too. A code is never renamed after 1.0.",
    "",
    table(["German", "English", "code", "used in"], sorted),
    "",
  ].join("\n");
  return { url: new URL("docs/glossary.md", repositoryRoot), text };
}

/** The labels a public page shows, out of the table of all labels: as a source file, so that a page loads no others. */
export function publicLabels(): GeneratedDocument {
  const wanted = publicCodes.flatMap(({ kind, codes }) =>
    codes.flatMap((plain) => [plain, `${kind}.${plain}`]),
  );
  const rows = labelTable
    .split("\n")
    .filter((line) => line !== "" && wanted.includes(line.slice(0, line.indexOf("="))));
  const text = `/** ${made} */\nexport const publicLabels = \`\n${rows.join("\n")}\n\`;\n`;
  return { url: new URL("src/format/public-labels.ts", packageRoot), text };
}

/** All documents that are made from tables. A test fails when one of them is out of date. */
export function generatedDocuments(): readonly GeneratedDocument[] {
  return [issueList(), specification(), glossary(), publicLabels()];
}
