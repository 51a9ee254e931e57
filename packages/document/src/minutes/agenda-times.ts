/** When an agenda item is planned, in local times of the meeting's day, `HH:MM`. */
export interface PlannedTime {
  readonly from: string;
  readonly to: string;
  /** Planned minutes of everything before and of this item together. */
  readonly total: number;
}

/**
 * When each item is planned, one after the other. From the first item without a planned length on nothing
 * is known, and nothing is given.
 *
 * @param start when the meeting begins, `HH:MM`
 * @example
 * agendaTimes([{ id: "a", minutes: 20 }, { id: "b", minutes: 45 }], "10:00").get("b")
 * // { from: "10:20", to: "11:05", total: 65 }
 */
export function agendaTimes(
  items: readonly { readonly id: string; readonly minutes?: number }[],
  start: string,
): ReadonlyMap<string, PlannedTime> {
  const times = new Map<string, PlannedTime>();
  const begin = minutesOfDay(start);
  if (begin === undefined) return times;
  let total = 0;
  for (const { id, minutes } of items) {
    if (minutes === undefined) return times;
    const from = clock(begin + total);
    total += minutes;
    times.set(id, { from, to: clock(begin + total), total });
  }
  return times;
}

function minutesOfDay(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function clock(minutes: number): string {
  const ofDay = minutes % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}
