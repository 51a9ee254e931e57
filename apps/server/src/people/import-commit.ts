import type { ImportRow, Merge, MergeTarget } from "@staedtenetz/api";
import {
  faultsOf,
  mergedPerson,
  personOfRow,
  restoredPerson,
  unmergedOf,
  type ListSource,
  type PeopleList,
  type Person,
  type Records,
  type Unmerged,
} from "@staedtenetz/records";
import { etagOf } from "../http/lost-updates.js";

/** What is done with one row instead of what was proposed. */
export interface RowChoice {
  row: number;
  decision?: "add" | "skip" | "merge" | undefined;
  /** Into whom, and how, when it is merged. */
  merge?: Merge | undefined;
  /** Positions of issues whose repair is not wanted. */
  leave?: readonly number[] | undefined;
}

/** Somebody a list brought, with the state they had then. */
export interface AddedPerson {
  person: string;
  state: string;
}

/** Somebody a row was merged into: the state afterwards, and what the merge changed as it was before. */
export interface MergedPerson extends AddedPerson {
  before: Unmerged;
}

/** Everybody a list brings into the directory or changes there, as they will be. */
export interface Taken {
  added: readonly Person[];
  merged: readonly { before: Person; after: Person }[];
}

/** Why a list is not taken in: nothing was changed. */
export type Refused =
  | { code: "changedMeanwhile" }
  | { code: "invalidRequest"; issues: { code: string; row: number }[] };

export interface TakingOptions {
  /** Inside the transaction that writes what comes out. */
  records: Pick<Records, "people" | "consents">;
  source: ListSource;
  /** The present instant, ISO 8601. */
  at: string;
  newId: () => string;
}

/**
 * Whom a list brings and whom it changes by what was chosen; refused as a whole when a row is to be merged into somebody
 * it was not shown to fit, or who was changed since. Nothing is written.
 */
export async function takeIn(
  list: PeopleList,
  preview: readonly ImportRow[],
  choices: readonly RowChoice[],
  { records, source, at, newId }: TakingOptions,
): Promise<Taken | Refused> {
  const choiceOf = new Map(choices.map((choice) => [choice.row, choice]));
  const listed = new Map(list.rows.map((row) => [row.row, row]));
  const added: Person[] = [];
  const targets = new Map<string, { before: Person; after: Person }>();
  const issues: { code: string; row: number }[] = [];
  for (const shown of preview) {
    const choice = choiceOf.get(shown.row);
    const decision = choice?.decision ?? shown.decision;
    const row = listed.get(shown.row);
    if (decision === "skip" || row === undefined) continue;
    const left = new Set(choice?.leave ?? []);
    const repairs = row.issues.filter((_, index) => !left.has(index));
    const { person } = personOfRow(row, repairs, source, { now: at, newId });
    if (decision === "add") {
      if (person !== undefined) added.push(person);
      continue;
    }
    const target = targetOf(shown, choice?.merge);
    if (person === undefined || target === undefined || choice?.merge === undefined) {
      issues.push({ code: "import.mergeTarget", row: shown.row });
      continue;
    }
    const { person: id, parts } = choice.merge;
    const known = targets.get(id) ?? (await presentOf(id, target, choice.merge, records));
    if (known === undefined) return { code: "changedMeanwhile" };
    const after = { ...mergedPerson(known.after, person, parts), modified: at };
    if (faultsOf(after, await records.consents.of([id])).length > 0) {
      issues.push({ code: "import.mergeInvalid", row: shown.row });
    }
    targets.set(id, { before: known.before, after });
  }
  if (issues.length > 0) return { code: "invalidRequest", issues };
  return { added, merged: [...targets.values()] };
}

function targetOf({ duplicates }: ImportRow, merge: Merge | undefined): MergeTarget | undefined {
  return duplicates.find(({ person }) => person !== undefined && person === merge?.person)?.target;
}

/** Somebody as they are, if that still is what was looked at. */
async function presentOf(
  id: string,
  { state }: MergeTarget,
  chosen: Merge,
  { people }: Pick<Records, "people">,
): Promise<{ before: Person; after: Person } | undefined> {
  const person = await people.get(id);
  const isSame = person !== undefined && etagOf(person) === state && chosen.state === state;
  return isSame ? { before: person, after: person } : undefined;
}

/** Writes whom a list brings and changes; what undoing it needs. */
export async function writeTaken(
  { added, merged }: Taken,
  { people }: Pick<Records, "people">,
): Promise<{ added: AddedPerson[]; merged: MergedPerson[] }> {
  const stateAfter = async (person: Person): Promise<AddedPerson> => {
    await people.put(person);
    return { person: person.id, state: etagOf(await people.get(person.id)) };
  };
  const written = { added: [] as AddedPerson[], merged: [] as MergedPerson[] };
  for (const person of added) written.added.push(await stateAfter(person));
  for (const { before, after } of merged) {
    written.merged.push({ ...(await stateAfter(after)), before: unmergedOf(before, after) });
  }
  return written;
}

/**
 * Takes out whom a list brought, and gives those it was merged into what they had; whoever was changed, asked or got an
 * account since stays as they are. Gives these.
 */
export async function takeOut(
  { added, merged }: { added: readonly AddedPerson[]; merged: readonly MergedPerson[] },
  at: string,
  records: Pick<Records, "people" | "consentRequests" | "members">,
): Promise<{ person: string; name: string }[]> {
  const { people, consentRequests, members } = records;
  const kept: { person: string; name: string }[] = [];
  for (const { person: id, state } of added) {
    const person = await people.get(id);
    if (person === undefined) continue;
    const isAsked = (await consentRequests.get(id)) !== undefined;
    const isMember = (await members.get(id)) !== undefined;
    if (etagOf(person) !== state || isAsked || isMember) {
      kept.push({ person: id, name: person.name.formatted });
    } else await people.erase(id);
  }
  for (const { person: id, state, before } of merged) {
    const person = await people.get(id);
    if (person === undefined) continue;
    if (etagOf(person) === state)
      await people.put({ ...restoredPerson(person, before), modified: at });
    else kept.push({ person: id, name: person.name.formatted });
  }
  return kept;
}
