/** Where minutes stand; "circulating" goes round for approval, "corrected" was replaced by a newer version. */
export const minutesStates = [
  "draft",
  "circulating",
  "final",
  "approved",
  "corrected",
  "withdrawn",
] as const;
export type MinutesState = (typeof minutesStates)[number];

/** The steps minutes may take. A correction is a new version that begins as a draft of its own. */
const steps: Readonly<Record<MinutesState, readonly MinutesState[]>> = {
  draft: ["circulating", "final", "withdrawn"],
  circulating: ["draft", "final", "approved", "withdrawn"],
  final: ["approved", "corrected", "withdrawn"],
  approved: ["corrected", "withdrawn"],
  corrected: [],
  withdrawn: [],
};

/** True when minutes may go from one state to the other; staying is always possible. */
export function mayMinutesStep(from: MinutesState, to: MinutesState): boolean {
  return from === to || steps[from].includes(to);
}

/** True once the text is fixed: a change is then possible only as a correction, which is a new version. */
export function isFrozen(state: MinutesState): boolean {
  return state !== "draft" && state !== "circulating";
}
