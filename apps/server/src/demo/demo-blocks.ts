import type { TemplateRecord } from "@staedtenetz/document";
import { demoId } from "./demo-context.js";
import { placeId } from "./demo-places.js";

/** The records that stand in the text of the meeting of 18 June 2025, one of each kind at least. */
export const juneBlocks = {
  platform: {
    type: "decision",
    id: demoId("decision/platform"),
    text: "Das Netzwerk baut eine sachsenweite Plattform auf, auf der sichtbar wird, wer sich wo engagiert.",
    attributes: { method: "consensus", unit: "place", adopted: true },
  },
  topicTable: {
    type: "decision",
    id: demoId("decision/topic-table"),
    text: "Das Netzwerk übernimmt beim Generationendialog am 22. Oktober 2025 einen eigenen Thementisch.",
    attributes: { method: "open", unit: "place", yes: 5, no: 0, abstain: 1, adopted: true },
  },
  supraregional: {
    type: "decision",
    id: demoId("decision/supraregional"),
    text: "Die Städte bringen sich gemeinsam in ein sachsenweites Ländernetzwerk ein.",
    attributes: {
      method: "consensus",
      unit: "place",
      adopted: true,
      reservation: "vorbehaltlich der Haushaltslage",
      revisit: "2025-36",
    },
  },
  practice: {
    type: "practice",
    id: demoId("practice/participation"),
    text: "Verwaltung, Vereine und Wirtschaft sitzen von Anfang an am selben Tisch, und alle erfahren, was aus ihren Vorschlägen geworden ist.",
    attributes: {
      title: "Beteiligung, die Ergebnisse zeigt",
      place: placeId("weisswasser"),
      partnerNames: "Vereine und Betriebe der Stadt",
      transferable:
        "Ein fester Termin im Quartal und eine Person, die Rückmeldungen zusammenträgt.",
    },
    members: [placeId("goerlitz")],
  },
  award: {
    type: "call",
    id: demoId("call/generations-award"),
    text: "Ausgezeichnet werden Vorhaben, in denen Jung und Alt gemeinsam etwas bewegen.",
    attributes: {
      title: "Generationenaward",
      callKind: "award",
      deadline: "2025-09-30",
      deadlineText: "30. September 2025",
      organiser: "Generationendialog Sachsen",
    },
    members: [placeId("goerlitz"), placeId("bautzen")],
  },
  nextDate: {
    type: "nextDate",
    id: demoId("date/next-meeting"),
    text: "Nächstes Treffen vor Ort",
    attributes: { when: "2025-36", whenText: "4. Quartal 2025" },
  },
} as const satisfies Readonly<Record<string, TemplateRecord>>;
