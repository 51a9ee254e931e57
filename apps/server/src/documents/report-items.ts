import { reportItems, taskListOf, type TemplateBlock } from "@staedtenetz/document";
import type { Meeting, Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";

export interface ReportItemsOptions {
  records: Pick<Records, "groups" | "documents">;
  sync: Pick<SyncServer, "read">;
}

/** The words of the agenda that the server itself writes; minutes are kept in German. */
const words = {
  group: (name: string) => `Bericht: ${name}`,
  facilitation: "Bericht der Prozessbegleitung",
};

/**
 * What reports a new meeting begins with: one for each working group of its group, and one of the
 * Prozessbegleitung, each with its open tasks. A meeting without working groups has neither.
 */
export async function reportsFor(
  meeting: Pick<Meeting, "group">,
  { records, sync }: ReportItemsOptions,
): Promise<TemplateBlock[]> {
  const { group } = meeting;
  if (group === undefined) return [];
  const working = (await records.groups.list()).filter(
    ({ kind, parent }) => kind === "workingGroup" && parent === group,
  );
  if (working.length === 0) return [];
  const [list] = await records.documents.list({ kind: "taskList", subjects: [group] });
  const tasks =
    list === undefined ? [] : await sync.read(list.room, (doc) => taskListOf(doc).entries());
  const groups = working.map(({ id, name }) => ({
    id,
    title: words.group(name["de"] ?? Object.values(name)[0] ?? ""),
  }));
  return reportItems([...groups, { title: words.facilitation }], tasks);
}
