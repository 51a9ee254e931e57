import {
  ballotChoices,
  checkBallots,
  majorityBases,
  majorityRules,
  voteMethods,
  voteUnits,
  type BallotChoice,
  type BlockAttributes,
  type BlockIssueContext,
  type DecisionBlock,
} from "@staedtenetz/document";
import { voteOutcome } from "@staedtenetz/core/vote";
import type { RecordTexts } from "../../texts/record-texts.js";
import { choiceControl, countControl } from "./controls.js";
import { Panel } from "./panel.js";

interface VotePanelOptions {
  readonly texts: () => RecordTexts["vote"];
  readonly block: () => DecisionBlock | undefined;
  readonly issueContext: () => BlockIssueContext;
  readonly nameOf: (id: string) => string;
  readonly write: (attributes: BlockAttributes) => void;
  readonly writeBallot: (voter: string, choice: BallotChoice | undefined) => void;
  readonly left: () => void;
}

const counted = ballotChoices;

/** How a decision was reached: in consensus, or by a vote with its counts or its names. */
export class VotePanel {
  readonly panel: Panel;
  readonly #options: VotePanelOptions;
  readonly #method = choiceControl(voteMethods, (method) => this.#write({ method }));
  readonly #unit = choiceControl(voteUnits, (unit) => this.#write({ unit }));
  readonly #counts = counted.map((choice) =>
    countControl((value) => this.#write({ [choice]: value })),
  );
  readonly #ballots = document.createElement("fieldset");
  readonly #rows = new Map<string, ReturnType<typeof choiceControl>>();
  readonly #rule = choiceControl(majorityRules, (majority) => this.#write({ majority }));
  readonly #base = choiceControl(majorityBases, (majorityOf) => this.#write({ majorityOf }));
  readonly #result = choiceControl(["true", "false"], (value) =>
    this.#options.write({ adopted: value === "true" }),
  );
  readonly #present = document.createElement("p");
  readonly #countRow = row();
  readonly #legend = document.createElement("legend");

  constructor(options: VotePanelOptions) {
    this.#options = options;
    this.panel = new Panel(options.left);
    this.#present.className = "netz-record-hint";
    this.#ballots.className = "netz-record-ballots";
    this.#ballots.append(this.#legend);
    this.#countRow.append(...this.#counts.map(({ element }) => element));
    const [kinds, majority] = [row(), row()];
    kinds.append(this.#method.element, this.#unit.element);
    majority.append(this.#rule.element, this.#base.element, this.#result.element);
    this.panel.body.append(kinds, this.#present, this.#countRow, this.#ballots, majority);
  }

  show(block: DecisionBlock, editable: boolean): void {
    const texts = this.#options.texts();
    const { vote } = block;
    const isVote = vote.method !== "consensus";
    const byName = vote.method === "byName";
    this.panel.show(texts.button, texts.heading, editable);
    this.#method.name(texts.method, texts.methods);
    this.#method.show(vote.method, editable);
    this.#unit.name(texts.unit, texts.units);
    this.#unit.show(vote.unit, editable);
    for (const [index, control] of this.#counts.entries()) {
      const choice = counted[index] ?? "yes";
      control.name(texts.choices[choice]);
      control.show(vote[choice], editable);
    }
    const { rule, of } = vote.majority ?? { rule: "simple", of: "cast" };
    this.#rule.name(texts.majority, texts.majorities);
    this.#rule.show(rule, editable);
    this.#base.name(texts.base, texts.bases);
    this.#base.show(of, editable);
    this.#result.name(texts.result, { true: texts.adopted, false: texts.rejected });
    this.#result.show(String(vote.adopted), editable);
    this.#countRow.hidden = !isVote || byName;
    this.#ballots.hidden = !byName;
    for (const control of [this.#unit, this.#rule, this.#base, this.#result]) {
      control.element.hidden = !isVote;
    }
    this.#showPresent(block, isVote);
    if (byName) this.#showBallots(block, editable);
  }

  #showPresent(block: DecisionBlock, isVote: boolean): void {
    const texts = this.#options.texts();
    const context = this.#options.issueContext();
    const { least, most } = checkBallots(block, context).eligible;
    const words = texts.unitNames[block.vote.unit](most);
    const sentence =
      context.attendance.marks.length === 0
        ? texts.nobodyMarked
        : least === most
          ? texts.present(words)
          : texts.presentBetween(least, words);
    this.#present.hidden = !isVote;
    if (this.#present.textContent !== sentence) this.#present.textContent = sentence;
  }

  /** One line for each who could vote, and for each who did. */
  #showBallots(block: DecisionBlock, editable: boolean): void {
    const texts = this.#options.texts();
    const { voters, notPresent } = checkBallots(block, this.#options.issueContext());
    const ids = [...voters, ...notPresent];
    for (const [id, control] of this.#rows) {
      if (ids.includes(id)) continue;
      control.element.remove();
      this.#rows.delete(id);
    }
    const choices = { "": texts.noChoice, ...texts.choices };
    for (const id of ids) {
      const control = this.#rows.get(id) ?? this.#addRow(id);
      control.name(this.#options.nameOf(id), choices);
      const ballot = block.vote.ballots.find(({ voter }) => voter === id);
      control.show(ballot?.choice ?? "", editable);
    }
    this.#legend.textContent = ids.length === 0 ? texts.nobodyMarked : texts.ballots;
  }

  #addRow(id: string): ReturnType<typeof choiceControl> {
    const control = choiceControl(["", ...ballotChoices], (value) => {
      this.#options.writeBallot(
        id,
        ballotChoices.find((choice) => choice === value),
      );
      this.#write({});
    });
    this.#rows.set(id, control);
    this.#ballots.append(control.element);
    return control;
  }

  /** Writes a change, and with it the result that follows from the counts; it can be set otherwise after. */
  #write(attributes: BlockAttributes): void {
    this.#options.write(attributes);
    const block = this.#options.block();
    if (block === undefined) return;
    const adopted = outcomeOf(block, this.#options.issueContext());
    if (adopted !== undefined && adopted !== block.vote.adopted) this.#options.write({ adopted });
  }
}

function outcomeOf(block: DecisionBlock, context: BlockIssueContext): boolean | undefined {
  const { method, yes, no, majority = { rule: "simple", of: "cast" } } = block.vote;
  if (method === "consensus") return true;
  if (yes === undefined || no === undefined) return undefined;
  const { least, most } = checkBallots(block, context).eligible;
  const outcome = voteOutcome({ yes, no }, majority, {
    ...(least === most && context.attendance.marks.length > 0 && { present: most }),
  });
  return outcome === undefined ? undefined : outcome === "adopted";
}

function row(): HTMLElement {
  const element = document.createElement("div");
  element.className = "netz-record-row";
  return element;
}
