import type { RetentionReport } from "@staedtenetz/api";
import type { Person, Records } from "@staedtenetz/records";
import type { Erasure } from "./erasure.js";
import { confirmationLimit } from "./consent-standing.js";
import { periods } from "./processing.js";

/** Removing what is over its period. */
export interface Retention {
  /** What a run would do now. */
  preview(): Promise<RetentionReport>;
  /** Does it, and keeps a report without names. */
  run(actor: string): Promise<RetentionReport>;
}

export interface RetentionOptions {
  records: Records;
  erasure: Pick<Erasure, "erase">;
  now: () => Date;
  today: () => string;
  newId: () => string;
}

const DAY = 24 * 60 * 60 * 1000;

export function createRetention(options: RetentionOptions): Retention {
  const { records, erasure, now, newId } = options;
  return {
    async preview() {
      const { at, imports, expired, due } = await overdue(options);
      const removed = [
        { rule: "import", count: imports.length },
        { rule: "deleteBy", count: expired.length },
      ];
      return { at, isDone: false, removed, due };
    },
    async run(actor) {
      const { at, imports, expired, due } = await overdue(options);
      for (const id of imports) await records.imports.remove(id);
      for (const person of expired) await erasure.erase(person, actor);
      const links = await records.personLinks.purge(now().toISOString());
      const removed = [
        { rule: "import", count: imports.length },
        { rule: "deleteBy", count: expired.length },
        { rule: "link", count: links },
      ];
      const body = { removed, due: due.map(({ person, reason }) => ({ person, reason })) };
      const report = { id: newId(), kind: "retention" as const, at, actor, body };
      await records.peopleReports.put({ ...report, state: "done" });
      await records.audit.add({ at, actor, action: "retention.run", subject: report.id });
      await records.erasure.vacuum();
      return { at, isDone: true, removed, due };
    },
  };
}

async function overdue({ records, now, today }: RetentionOptions) {
  const before = (days: number) => new Date(now().getTime() - days * DAY).toISOString();
  const [people, requests, stored] = await Promise.all([
    records.people.all(),
    records.consentRequests.all(),
    records.imports.all(),
  ]);
  const requestOf = new Map(requests.map((request) => [request.person, request]));
  const imports = stored.filter(({ state, created }) =>
    state === "preview"
      ? created < before(periods.importPreview)
      : created < before(periods.finishedImport),
  );
  const isExpired = ({ retention }: Person): boolean => {
    const deleteBy: string | undefined = retention?.deleteBy;
    return deleteBy !== undefined && deleteBy < today().slice(0, deleteBy.length);
  };
  const due = people.flatMap((person) => {
    const request = requestOf.get(person.id);
    const reason = isExpired(person) ? undefined : reasonOf(person, request, before, today());
    return reason === undefined ? [] : [{ person: person.id, name: person.name.formatted, reason }];
  });
  return {
    at: now().toISOString(),
    imports: imports.map(({ id }) => id),
    expired: people.filter(isExpired),
    due,
  };
}

/** Why a human has to decide about somebody: a code the page has words for. */
function reasonOf(
  { basis, created, lastConfirmed }: Person,
  request: { asked: string; answered?: string; outcome?: string } | undefined,
  before: (days: number) => string,
  today: string,
): string | undefined {
  if (request?.outcome === "refused") return "refused";
  const open = request?.answered === undefined ? (request?.asked ?? created) : undefined;
  const isUnanswered = open !== undefined && open < before(periods.unanswered);
  if (basis === "notRecorded" && isUnanswered) return "unanswered";
  const isOld =
    lastConfirmed !== undefined && lastConfirmed.slice(0, 10) < confirmationLimit(today);
  return isOld ? "notConfirmed" : undefined;
}
