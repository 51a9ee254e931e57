import { callDefinition } from "@staedtenetz/core/call";
import { decisionDefinition } from "@staedtenetz/core/decision";
import { practiceDefinition } from "@staedtenetz/core/practice";
import { explainWith, type Issue, type Messages } from "@staedtenetz/core/validation";
import { checkVote, voteDefinition } from "@staedtenetz/core/vote";
import { presentAt, type AttendanceSource } from "../present-at.js";
import { checkBallots, type BlockIssueContext } from "./block-ballots.js";
import { toCall, toDecision, toPractice } from "./block-records.js";
import type { DecisionBlock, StructuredBlock } from "./block-types.js";

const messages: Readonly<Record<StructuredBlock["kind"], Messages>> = {
  decision: { ...voteDefinition.messages, ...decisionDefinition.messages },
  nextDate: {},
  practice: practiceDefinition.messages,
  call: callDefinition.messages,
};

/**
 * What core's rules find in a block. It is shown beside it and never keeps anybody from writing. Fields
 * that are still empty are no issue: their labels ask for them.
 */
export function blockIssues(block: StructuredBlock, context: BlockIssueContext): Issue[] {
  const times = { created: context.now, modified: context.now };
  switch (block.kind) {
    case "decision":
      return [...own(block, toDecision(block, times).issues), ...voteIssues(block, context)];
    case "practice":
      return own(block, toPractice(block, times).issues);
    case "call":
      return own(block, toCall(block, times).issues);
    default:
      return [];
  }
}

/** The sentence of an issue of a block. */
export function explainBlockIssue(
  kind: StructuredBlock["kind"],
  issue: Issue,
  locale: "de" | "en",
): string {
  return explainWith(messages[kind], issue, locale);
}

/** What a kind's own rules say; the rules every record has speak of fields by their code names. */
function own({ kind }: StructuredBlock, issues: readonly Issue[]): Issue[] {
  return issues.filter(({ code }) => Object.hasOwn(messages[kind], code));
}

const hasAttendance = ({ marks }: AttendanceSource): boolean => marks.length > 0;

/** Too many votes are measured by the most there can be, too few by the least. */
function voteIssues(block: DecisionBlock, context: BlockIssueContext): Issue[] {
  const { ballots: _ballots, ...vote } = block.vote;
  if (!hasAttendance(context.attendance)) return [...checkVote(vote)];
  const { least, most } = checkBallots(block, context).eligible;
  const members = presentAt(
    { ...context.attendance, marks: context.attendance.marks.map(asPresent) },
    undefined,
    context,
  ).votes[vote.unit].most;
  const few = "vote-fewer-than-eligible";
  const measuredBy = (eligible: number) => checkVote({ ...vote, eligible }, { members });
  return [
    ...measuredBy(most).filter(({ code }) => code !== few),
    ...measuredBy(least).filter(({ code }) => code === few),
  ];
}

/** Those who are excused belong to the body all the same. */
function asPresent<Mark extends AttendanceSource["marks"][number]>(mark: Mark): Mark {
  return mark.status === "guest" ? mark : { ...mark, status: "present" };
}
