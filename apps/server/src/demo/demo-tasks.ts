import { taskListOf, writeSchema, type NewTask, type Writing } from "@staedtenetz/document";
import type * as Y from "yjs";
import { demoId } from "./demo-context.js";
import { eventIds } from "./demo-events.js";
import { groupIds } from "./demo-groups.js";
import { placeId, townIds } from "./demo-places.js";

/** Ids of the tasks that stand in the minutes of June. */
export const taskIds = {
  contacts: demoId("task/contacts"),
  platform: demoId("task/platform"),
  topicTable: demoId("task/topic-table"),
  award: demoId("task/award"),
  date: demoId("task/date"),
} as const;

const origin = { meeting: eventIds.june };

const networkTasks: readonly NewTask[] = [
  {
    id: taskIds.contacts,
    title: "Kontaktdaten und Aktivitäten sammeln",
    places: townIds(),
    due: "2025-36",
    dueText: "bis zum nächsten Treffen",
    comment: "Je Stadt: Ansprechstelle, laufende Projekte, ein Bild für die Plattform.",
    public: true,
    origin,
  },
  {
    id: taskIds.platform,
    title: "Entwurf für eine sachsenweite Plattform vorlegen",
    status: "inProgress",
    assignees: [groupIds.network],
    due: "2025-36",
    dueText: "4. Quartal 2025",
    reservation: { text: "der Haushaltslage", revisit: "2025-36" },
    origin,
  },
  {
    id: taskIds.topicTable,
    title: "Thementisch beim Generationendialog vorbereiten",
    assignees: [groupIds.east],
    due: "2025-10-22",
    public: true,
    origin,
  },
  {
    id: taskIds.award,
    title: "Bewerbung um den Generationenaward abstimmen",
    places: ["weisswasser", "bautzen", "plauen"].map(placeId),
    dueText: "zeitnah",
    origin,
  },
  {
    id: taskIds.date,
    title: "Termin und Ort für das nächste Treffen vorschlagen",
    assignees: [placeId("zwickau")],
    due: "2025-09",
    dueText: "im September",
    origin,
  },
];

const eastTasks: readonly NewTask[] = [
  {
    id: demoId("task/east-round"),
    title: "Feste Abstimmungsrunde der vier östlichen Städte einrichten",
    assignees: [placeId("goerlitz")],
    dueText: "vor der Sommerpause",
    origin,
  },
  {
    id: demoId("task/east-network"),
    title: "Anknüpfungspunkte mit dem Sozialen Netzwerk Lausitz auflisten",
    places: townIds("east"),
    due: "2025-40~",
    origin,
  },
];

const westTasks: readonly NewTask[] = [
  {
    id: demoId("task/west-round"),
    title: "Gemeinsames Auftakttreffen der drei westlichen Städte planen",
    assignees: [placeId("markkleeberg")],
    due: "2025-35",
    dueText: "3. Quartal 2025",
    origin,
  },
];

/** Which towns have already answered when the demo begins. */
const answered = ["weisswasser", "bautzen", "zwickau"].map(placeId);

/** Writes the first tasks of a group's list. */
export function writeDemoTasks(group: string, doc: Y.Doc, writing: Writing): void {
  const lists = { [groupIds.network]: networkTasks, [groupIds.east]: eastTasks };
  writeSchema(doc, "taskList", writing);
  const tasks = taskListOf(doc, writing);
  for (const task of lists[group] ?? westTasks) tasks.create(task);
  if (group !== groupIds.network) return;
  for (const place of answered) tasks.setLine(taskIds.contacts, place, "done");
}
