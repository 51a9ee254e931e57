import {
  minutesOf,
  writeMinutesTemplate,
  type TemplateBlock,
  type Writing,
} from "@staedtenetz/document";
import type * as Y from "yjs";
import { juneBlocks } from "./demo-blocks.js";
import { placeId, townIds } from "./demo-places.js";
import { taskIds } from "./demo-tasks.js";

type Item = Extract<TemplateBlock, { type: "agendaItem" }>["item"];

function item(fields: Item): TemplateBlock {
  return { type: "agendaItem", item: { public: true, ...fields } };
}

function text(words: string): TemplateBlock {
  return { type: "paragraph", text: words };
}

function bullets(...items: string[]): TemplateBlock {
  return { type: "bulletList", items };
}

function task(id: string): TemplateBlock {
  return { type: "taskBlock", task: id };
}

/** The morning: who came, whom the network got to know. */
const morning: readonly TemplateBlock[] = [
  text(
    "Seit dem Auftakt im Dezember ist aus einzelnen Gesprächen ein gemeinsames Vorhaben geworden. In Weißwasser/O.L. haben die Engagierten Städte Sachsens Bilanz gezogen, voneinander gelernt und die nächsten Schritte verabredet.",
  ),
  item({
    title: "Begrüßung und Stand seit Dezember",
    kind: "formalities",
    minutes: 20,
    result: "noted",
  }),
  text(
    "Die gastgebende Stadt begrüßt die Runde. Alle Städte berichten in zwei Sätzen, was seit Dezember begonnen hat und wo es noch hakt.",
  ),
  item({
    title: "Soziales Netzwerk Lausitz: Strukturen und Projekte",
    kind: "report",
    minutes: 40,
    result: "noted",
  }),
  text(
    "Das Soziale Netzwerk Lausitz stellt sich vor. Für die Engagierten Städte bieten sich mehrere Anknüpfungspunkte:",
  ),
  bullets(
    "gemeinsame Fortbildungen für Ehrenamtliche in der Region",
    "Räume und Technik, die Vereine auch außerhalb ihrer Stadt nutzen können",
    "ein gemeinsamer Kalender für Aktionstage",
  ),
  item({
    title: "Beteiligung in Weißwasser: Einblick in die Arbeit der Stadtverwaltung",
    kind: "information",
    minutes: 45,
    result: "noted",
  }),
  text(
    "Aus der früheren Stadtspitze kommt ein Erfahrungsbericht: Beteiligung gelingt, wenn Verwaltung, Vereine und Wirtschaft von Anfang an am selben Tisch sitzen und Ergebnisse sichtbar werden.",
  ),
  {
    type: "blockquote",
    text: "Merksatz der Runde: Erst fragen, dann planen – und zurückmelden, was daraus geworden ist.",
  },
  juneBlocks.practice,
];

/** The middle: what was agreed, with its tasks. */
const agreed: readonly TemplateBlock[] = [
  item({
    title: "Überregionale Vernetzung und sachsenweite Plattform",
    kind: "decision",
    minutes: 60,
    result: "adopted",
    resultText: "Im Konsens vereinbart.",
  }),
  text(
    "Die Engagementstiftung Sachsen zeigt, wie sich Kräfte über die Regionen hinweg bündeln lassen. Ziel ist eine Plattform für ganz Sachsen, auf der sichtbar wird, wer sich wo engagiert. Dafür werden Aufgaben verteilt:",
  ),
  juneBlocks.platform,
  task(taskIds.contacts),
  task(taskIds.platform),
  item({
    title: "Generationendialog am 22. Oktober und Generationenaward",
    kind: "discussion",
    minutes: 30,
    result: "adopted",
    resultText: "Das Netzwerk übernimmt einen eigenen Thementisch.",
  }),
  text(
    "Ein eigener Thementisch macht das Netzwerk sichtbar und stärkt die Arbeit zwischen den Generationen. Mehrere Städte möchten sich um den Generationenaward bewerben und stimmen sich ab, damit sie einander ergänzen.",
  ),
  juneBlocks.topicTable,
  juneBlocks.award,
  task(taskIds.topicTable),
  task(taskIds.award),
];

/** The afternoon: further topics and the way on. */
const afternoon: readonly TemplateBlock[] = [
  { type: "heading", level: 2, text: "Weitere Themen" },
  item({
    title: "Rückblick auf das Treffen in Wittenberg, Berichte aus den AGs",
    kind: "report",
    minutes: 30,
    result: "noted",
    continued: true,
  }),
  text("Die Arbeitsgruppen setzen ihre Arbeit fort und berichten beim nächsten Treffen wieder."),
  item({
    title: "Bedeutung der Prozessbegleitung",
    kind: "discussion",
    minutes: 20,
    result: "noted",
  }),
  text(
    "Die Städte sind sich einig: Eine verlässliche Begleitung von außen hilft, dranzubleiben – gerade wenn Zuständigkeiten wechseln.",
  ),
  item({
    title: "Sachsenweites Ländernetzwerk – vorbehaltlich der Haushaltslage",
    kind: "discussion",
    minutes: 20,
    result: "postponed",
    resultText: "Wieder aufgerufen, sobald die Haushaltslage geklärt ist.",
    continued: true,
  }),
  text("Aus dem zuständigen Ministerium gibt es ermutigende Zeichen für bessere Strukturen."),
  juneBlocks.supraregional,
  item({
    title: "Abschluss und nächstes Treffen",
    kind: "formalities",
    minutes: 15,
    result: "settled",
  }),
  { type: "heading", level: 3, text: "Was mitgenommen wird" },
  {
    type: "orderedList",
    items: [
      "Die vier östlichen Städte stimmen sich künftig enger ab, ebenso die drei westlichen.",
      "Das nächste Treffen vor Ort ist für das 4. Quartal 2025 vorgesehen.",
      "Bis dahin sind kurze digitale Treffen jederzeit möglich.",
    ],
  },
  juneBlocks.nextDate,
  task(taskIds.date),
  text(
    "Zum Schluss erhält jede Stadt einen ES-Würfel: ein kleines Zeichen dafür, dass sie dazugehört und dass die anderen mitdenken.",
  ),
];

/** Writes agenda, text and attendance of the meeting of 18 June 2025. */
export function writeJuneMinutes(doc: Y.Doc, writing: Writing): void {
  writeMinutesTemplate(doc, [...morning, ...agreed, ...afternoon], writing);
  const { attendance } = minutesOf(doc, writing);
  for (const town of townIds()) attendance.mark(town, { status: "present", mode: "onSite" });
  attendance.mark(placeId("plauen"), { mode: "online" });
  attendance.mark(placeId("markkleeberg"), { status: "excused", mode: undefined });
}

/** Writes what the next meeting starts with: what went on, and room for new matters. */
export function writeNextMinutes(doc: Y.Doc, writing: Writing): void {
  const blocks: TemplateBlock[] = [
    item({ title: "Begrüßung", kind: "formalities", minutes: 10 }),
    text(""),
    item({ title: "Stand der Aufgaben aus Weißwasser", kind: "report", minutes: 30 }),
    task(taskIds.contacts),
    task(taskIds.platform),
    item({ title: "Rückblick auf den Generationendialog", kind: "report", minutes: 20 }),
    text(""),
    item({
      title: "Ländernetzwerk – vorbehaltlich der Haushaltslage",
      kind: "discussion",
      minutes: 30,
    }),
    text(""),
  ];
  writeMinutesTemplate(doc, blocks, writing);
}

/** Writes the short agenda of a meeting that lies ahead. */
export function writeShortAgenda(doc: Y.Doc, writing: Writing): void {
  const blocks: TemplateBlock[] = [
    item({ title: "Begrüßung und Neuigkeiten aus den Städten", kind: "information", minutes: 15 }),
    text(""),
    item({ title: "Offene Aufgaben", kind: "discussion", minutes: 25 }),
    text(""),
    item({ title: "Nächster Termin", kind: "formalities", minutes: 5 }),
    text(""),
  ];
  writeMinutesTemplate(doc, blocks, writing);
}
