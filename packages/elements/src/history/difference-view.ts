import type { BlockDifference, WordDifference } from "@staedtenetz/document";
import { html, type nothing, type TemplateResult } from "lit";
import type { Locale } from "../locale/locale.js";
import { historyTexts } from "./history-texts.js";

/** What a comparison is drawn with. */
export interface DifferenceWords {
  readonly locale: Locale;
  /** The name of an account, town, organisation …; `undefined` if it is not known (any more). */
  readonly nameOf: (id: string) => string | undefined;
  readonly titleOfTask: (id: string) => string | undefined;
}

/** What stands beside a changed block, such as a button; nothing for most. */
export type BesideBlock = (difference: BlockDifference) => TemplateResult | typeof nothing;

/** Unchanged blocks in a row of which only the first and last are shown at once. */
const longStretch = 5;

/** A comparison as text: inserted and deleted words told by their form, by words for those who listen, and by name. */
export function renderDifferences(
  differences: readonly BlockDifference[],
  words: DifferenceWords,
  beside: BesideBlock,
): TemplateResult[] {
  const parts: TemplateResult[] = [];
  for (let start = 0; start < differences.length;) {
    let end = start;
    while (differences[end]?.change === "kept") end++;
    const kept = differences.slice(start, end);
    parts.push(...renderKept(kept, words));
    const changed = differences[end];
    if (changed !== undefined) parts.push(renderChanged(changed, words, beside));
    start = end + 1;
  }
  return parts;
}

function renderKept(kept: readonly BlockDifference[], words: DifferenceWords): TemplateResult[] {
  const draw = (blocks: readonly BlockDifference[]) =>
    blocks.map((block) => renderBlock(block, words));
  if (kept.length < longStretch) return draw(kept);
  const hidden = kept.slice(1, -1);
  const { unchanged } = historyTexts[words.locale];
  return [
    ...draw(kept.slice(0, 1)),
    html`<netz-unchanged-blocks
      .label=${unchanged(hidden.length)}
      .content=${() => draw(hidden)}
    ></netz-unchanged-blocks>`,
    ...draw(kept.slice(-1)),
  ];
}

function renderChanged(
  difference: BlockDifference,
  words: DifferenceWords,
  beside: BesideBlock,
): TemplateResult {
  const { change } = difference;
  const { changes } = historyTexts[words.locale];
  if (change === "kept") return renderBlock(difference, words);
  return html`<div class="change ${change}" role="group" aria-label=${changes[change]}>
    <p class="sign">${changes[change]}</p>
    ${renderBlock(difference, words)}
    <div class="who">${renderPeople(difference, words)}</div>
    ${beside(difference)}
  </div>`;
}

/** Who changed something in a block, each once. */
function renderPeople(difference: BlockDifference, words: DifferenceWords): TemplateResult {
  const texts = historyTexts[words.locale];
  const sentences = new Set<string>();
  const nameOf = (id: string | undefined): string =>
    id === undefined ? texts.unknown : (words.nameOf(id) ?? texts.formerMember);
  const isMoved = difference.change === "movedHere" || difference.change === "movedAway";
  for (const { change, author, at } of isMoved ? [] : marksOf(difference)) {
    if (change === "inserted") sentences.add(texts.byWriter(nameOf(author)));
    else sentences.add(texts.byDeleter(nameOf(author), whenOf(at, words.locale)));
  }
  if (difference.oldAttributes !== undefined || difference.oldNode !== undefined) {
    sentences.add(texts.attributes);
  } else if (sentences.size === 0 && difference.change === "changed") sentences.add(texts.look);
  return html`${[...sentences].map((sentence) => html`<p>${sentence}</p>`)}`;
}

interface Mark {
  readonly change: "inserted" | "deleted";
  readonly author?: string | undefined;
  readonly at?: number | undefined;
}

function marksOf({ change, author, at, runs = [], blocks = [] }: BlockDifference): Mark[] {
  const inner = [
    ...runs.flatMap((run): Mark[] =>
      run.change === "kept" ? [] : [{ change: run.change, author: run.author, at: run.at }],
    ),
    ...blocks.flatMap(marksOf),
  ];
  const isWhole = change === "inserted" || change === "deleted";
  return isWhole && inner.length === 0 ? [{ change, author, at }] : inner;
}

const short = { dateStyle: "short", timeStyle: "short" } as const;
/** Made once: a long comparison has thousands of moments. */
const moments = {
  de: new Intl.DateTimeFormat("de", short),
  en: new Intl.DateTimeFormat("en", short),
} as const satisfies Readonly<Record<Locale, Intl.DateTimeFormat>>;

function whenOf(at: number | undefined, locale: Locale): string | undefined {
  if (at === undefined) return undefined;
  return moments[locale].format(at);
}

function renderBlock(difference: BlockDifference, words: DifferenceWords): TemplateResult {
  const { node, runs, blocks } = difference;
  const line = runs && renderRuns(runs, words);
  switch (node) {
    case "paragraph":
      return html`<p>${line}</p>`;
    case "heading":
      return html`<p class="heading" role="heading" aria-level="4">${line}</p>`;
    case "bulletList":
      return html`<ul>
        ${renderInner(blocks, words)}
      </ul>`;
    case "orderedList":
      return html`<ol>
        ${renderInner(blocks, words)}
      </ol>`;
    case "listItem":
      return html`<li class=${difference.change}>${renderInner(blocks, words)}</li>`;
    case "blockquote":
    case "callout":
      return html`<blockquote>${renderInner(blocks, words)}</blockquote>`;
    case "table":
      return html`<div class="table" tabindex="0" role="region" aria-label=${nodeName(node, words)}>
        <table>
          <tbody>
            ${renderInner(blocks, words)}
          </tbody>
        </table>
      </div>`;
    case "tableRow":
      return html`<tr class=${difference.change}>
        ${renderInner(blocks, words)}
      </tr>`;
    case "tableHeader":
      return html`<th class=${difference.change}>${renderInner(blocks, words)}</th>`;
    case "tableCell":
      return html`<td class=${difference.change}>${renderInner(blocks, words)}</td>`;
    default:
      return html`<div class="record">
        <span class="node">${nodeName(node, words)}</span>
        <p>${line ?? leafWords(difference, words)}</p>
        ${renderInner(blocks, words)}
      </div>`;
  }
}

function renderInner(
  blocks: readonly BlockDifference[] | undefined,
  words: DifferenceWords,
): TemplateResult[] {
  return (blocks ?? []).map((block) => renderBlock(block, words));
}

function nodeName(node: string, { locale }: DifferenceWords): string {
  const { node: names, otherNode } = historyTexts[locale];
  return names[node] ?? otherNode;
}

/** What a block without words shows: the task or thing it points to. */
function leafWords({ attributes }: BlockDifference, words: DifferenceWords): string {
  const { task, alt } = attributes;
  if (typeof task === "string") return words.titleOfTask(task) ?? "";
  return typeof alt === "string" ? alt : "";
}

function renderRuns(
  runs: readonly WordDifference[],
  words: DifferenceWords,
): (TemplateResult | string)[] {
  return runs.map((run) => {
    const text = run.inline === undefined ? run.text : inlineWords(run.inline.attributes, words);
    const look = looksOf(run.marks);
    if (run.change === "kept") {
      const isNewLook = run.oldMarks !== undefined;
      return look === "" && !isNewLook
        ? text
        : html`<span class="${look} ${isNewLook ? "new-look" : ""}">${text}</span>`;
    }
    const { insertedWords, deletedWords, endOfWords } = historyTexts[words.locale];
    const end = html`<span class="visually-hidden">${endOfWords}</span>`;
    return run.change === "inserted"
      ? html`<ins class=${look}
          ><span class="visually-hidden">${insertedWords}</span>${text}${end}</ins
        >`
      : html`<del class=${look}
          ><span class="visually-hidden">${deletedWords}</span>${text}${end}</del
        >`;
  });
}

function inlineWords(
  attributes: Readonly<Record<string, unknown>>,
  { nameOf, locale }: DifferenceWords,
): string {
  const { subject, text } = attributes;
  if (typeof subject === "string") return nameOf(subject) ?? historyTexts[locale].formerMember;
  return typeof text === "string" ? text : "…";
}

const looks = ["bold", "italic", "underline", "strike", "highlight", "link"];

function looksOf(marks: WordDifference["marks"]): string {
  return looks.filter((look) => marks !== undefined && look in marks).join(" ");
}
