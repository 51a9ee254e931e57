import type { Records } from "@staedtenetz/records";
import type { Access } from "./access.js";

export interface EndedRightsOptions {
  records: Pick<Records, "guestAccess">;
  access: Pick<Access, "announce">;
  now: () => Date;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
  log: { error(fields: object, text: string): void };
}

const SECOND = 1000;

/**
 * Lets open connections be judged again when a right ends by itself: memberships of groups at the end of a day, guests'
 * visits at their instant. Returns what stops it.
 */
export function watchEndedRights(options: EndedRightsOptions): { stop: () => void } {
  const { records, access, now, today, log } = options;
  let day = today();
  let instant = now().toISOString();
  const look = async (): Promise<void> => {
    const [before, since] = [day, instant];
    day = today();
    instant = now().toISOString();
    if (day !== before) access.announce({});
    for (const userId of await records.guestAccess.endedBetween(since, instant)) {
      access.announce({ userId });
    }
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => {
      // The next second looks again; a right that ended is refused at every new request and connection meanwhile.
      log.error({ reason: error instanceof Error ? error.name : "unknown" }, "no look at rights");
    });
  }, SECOND);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
