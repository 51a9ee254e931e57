import { formatPartialDate } from "@staedtenetz/core/format";
import { recordTexts } from "./texts/record-texts.js";

/** A decision of the network, as a form offers it and a link names it. */
export interface KnownDecision {
  readonly id: string;
  readonly text: string;
  /** First day its meeting can fall on, `YYYY-MM-DD`; absent for one of the same minutes. */
  readonly day?: string;
  /** Where it stands. */
  readonly href: string;
  readonly adopted: boolean;
  /** Id of the decision it replaces. */
  readonly supersedes?: string;
}

/** What of a decision says which one it replaces. */
export interface ReplacingDecision {
  readonly id: string;
  readonly supersedes?: string | undefined;
  readonly vote: { readonly adopted: boolean };
}

/** A sentence that leads to another decision. */
export interface DecisionLink {
  readonly words: string;
  /** Absent where the other one cannot be read. */
  readonly href?: string;
}

const longest = 90;

/** A decision in one line: how its wording begins, and its day. */
export function decisionName(
  { text, day }: Pick<KnownDecision, "text" | "day">,
  locale: "de" | "en",
): string {
  const { untitled, named } = recordTexts[locale].supersedes;
  const line = text.replaceAll(/\s+/g, " ").trim();
  const cut = line.length > longest ? `${line.slice(0, longest).replace(/\s\S*$/, "")} …` : line;
  const words = cut === "" ? untitled : cut;
  return day === undefined ? words : named(formatPartialDate(day, locale), words);
}

/**
 * Which decision another one replaces, and which replaced it.
 *
 * @param known the decisions of the network, as far as they may be read
 * @example
 * decisionLinks(block, known, "de") // [{ words: "ersetzt: Wir bauen … (18. Juni 2025)", href: "/treffen/…" }]
 */
export function decisionLinks(
  { id, supersedes, vote }: ReplacingDecision,
  known: readonly KnownDecision[],
  locale: "de" | "en",
): DecisionLink[] {
  const texts = recordTexts[locale].supersedes;
  const links: DecisionLink[] = [];
  if (supersedes !== undefined && supersedes !== id) {
    const replaced = known.find((each) => each.id === supersedes);
    const name = replaced === undefined ? texts.unknown : decisionName(replaced, locale);
    links.push({
      words: vote.adopted ? texts.replaces(name) : texts.wouldReplace(name),
      ...(replaced !== undefined && { href: replaced.href }),
    });
  }
  for (const each of known) {
    if (each.supersedes !== id || !each.adopted || each.id === id) continue;
    links.push({ words: texts.replacedBy(decisionName(each, locale)), href: each.href });
  }
  return links;
}
