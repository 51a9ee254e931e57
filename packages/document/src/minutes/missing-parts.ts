import { missingParts, type MinutedMeeting } from "@staedtenetz/core/minutes";
import * as Y from "yjs";
import { toAgendaEntry, toAttendanceEntry } from "./minutes-records.js";
import type { Minutes } from "./minutes-document.js";
import type { BlockVote, DecisionBlock } from "./structured/block-types.js";

/** What stands outside the document and belongs into complete minutes. */
export interface MinutesFacts extends Pick<MinutedMeeting, "when" | "locations" | "mode"> {
  /** Id of the person. */
  readonly chair?: string | undefined;
  readonly takers: readonly string[];
  /** Whether the body's rules demand complete minutes: then core's parts are errors. */
  readonly formalBody: boolean;
}

/** Something complete minutes still lack, or should be looked at before they go out. */
export interface MissingPart {
  /** Codes of core's rules of minutes, and `minutes-taker-missing`, `agenda-item-untitled`, `minutes-internal-blocks`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** Id of the decision or agenda item it concerns. */
  readonly target?: string;
  readonly params?: Readonly<Record<string, number | string>>;
}

const perDecision = new Set<string>([
  "minutes-decision-wording-missing",
  "minutes-vote-result-missing",
]);

/**
 * What is still missing, in the order in which it stands in minutes. For the checklist while writing, and for
 * the server, which lets the minutes of a formal body go round only when there is no error.
 *
 * @example
 * missingInMinutes(minutesOf(doc), { when, locations, takers: [], formalBody: false })
 *   .map(({ code }) => code); // ["minutes-chair-missing", "minutes-taker-missing"]
 */
export function missingInMinutes(minutes: Minutes, facts: MinutesFacts): MissingPart[] {
  const severity = facts.formalBody ? "error" : "warning";
  const decisions = minutes.blocks.all().filter((block) => block.kind === "decision");
  const general = missingParts(facts.chair === undefined ? {} : { chair: facts.chair }, {
    when: facts.when,
    locations: facts.locations,
    mode: facts.mode,
    agenda: minutes.agenda.items().map(toAgendaEntry),
    attendance: minutes.attendance
      .marks()
      .map((mark) => toAttendanceEntry(mark, { kindOf: () => "place", hasVote: () => true })),
  }).filter((code) => !perDecision.has(code));
  const untitled = minutes.agenda.items().filter(({ title }) => title.trim() === "");
  const internal = countInternal(minutes.body);
  return [
    ...general.map((code) => ({ code, severity }) as const),
    ...(facts.takers.length === 0
      ? [{ code: "minutes-taker-missing", severity: "warning" as const }]
      : []),
    ...untitled.map(({ id }) => ({
      code: "agenda-item-untitled",
      severity: "warning" as const,
      target: id,
    })),
    ...decisions.flatMap((decision) =>
      lackingIn(decision).map((code) => ({ code, severity, target: decision.id }) as const),
    ),
    ...(internal > 0
      ? [
          {
            code: "minutes-internal-blocks",
            severity: "info" as const,
            params: { count: internal },
          },
        ]
      : []),
  ];
}

function lackingIn({ text, vote }: DecisionBlock): string[] {
  return [
    ...(text.trim() === "" ? ["minutes-decision-wording-missing"] : []),
    ...(hasResult(vote) ? [] : ["minutes-vote-result-missing"]),
  ];
}

function hasResult({ method, yes, no }: BlockVote): boolean {
  return method === "consensus" || (yes !== undefined && no !== undefined);
}

function countInternal(parent: Y.XmlFragment): number {
  return parent.toArray().reduce((sum: number, child) => {
    if (!(child instanceof Y.XmlElement)) return sum;
    const isInternal: unknown = child.getAttribute("internal");
    return sum + (isInternal === true ? 1 : countInternal(child));
  }, 0);
}
