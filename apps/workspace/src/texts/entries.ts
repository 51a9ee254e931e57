import { plural, type Locale } from "@staedtenetz/elements";

const de = {
  areas: "Was in Protokollen festgehalten wurde",
  titles: {
    decisions: "Beschlüsse",
    practices: "Praxisbeispiele",
    calls: "Ausschreibungen",
    dates: "Nächste Termine",
  },
  leads: {
    decisions: "Alle Beschlüsse des Netzwerks, mit dem Weg zurück ins Protokoll.",
    practices: "Was in einer Kommune gelingt und anderswo gelingen kann.",
    calls: "Preise und Förderungen, über die gesprochen wurde, nach ihrer Frist.",
    dates: "Wann man sich wieder trifft, so genau, wie es im Protokoll vereinbart wurde.",
  },
  search: "Suche",
  searchHint: "Wort aus dem Text",
  group: "Gruppe",
  allGroups: "alle Gruppen",
  from: "Treffen ab",
  to: "Treffen bis",
  /** Empty where a list has nothing of the kind. */
  pending: {
    decisions: "nur mit fälliger Wiedervorlage",
    practices: "",
    calls: "nur noch offene",
    dates: "nur kommende",
  },
  count: (number: number) =>
    `${number} ${plural("de", number, { one: "Eintrag", other: "Einträge" })}`,
  none: "Dazu gibt es nichts.",
  noneYet: "Noch nichts festgehalten. Im Protokoll fügen Sie es mit „/“ ein.",
  inMinutes: "Im Protokoll ansehen",
  agreed: "In Protokollen vereinbart",
  agreedLead: "Dafür ist noch kein Treffen angelegt.",
  edit: "Bearbeiten",
  editOf: (title: string) => `Bearbeiten: ${title}`,
  close: "Fertig",
  text: {
    decisions: "Wortlaut",
    practices: "Worum es geht",
    calls: "Worum es geht",
    dates: "Wozu man sich trifft",
  },
  title: "Titel",
  result: "Ergebnis",
  adopted: "angenommen",
  rejected: "abgelehnt",
  both: "Was Sie hier ändern, ändert sich zugleich im Protokoll.",
  loading: "Das Protokoll wird geladen …",
  readOnly: "Dieses Protokoll lässt sich gerade nicht ändern.",
  gone: "Dieser Eintrag steht nicht mehr im Protokoll.",
  untitled: "ohne Titel",
  revisits: {
    decision: (text: string) => `Wiedervorlage: ${text}`,
    topic: (number: number, title: string) => `Wiedervorlage: TOP ${number}, ${title}`,
    task: (title: string) => `Wiedervorlage der Aufgabe: ${title}`,
    date: (words: string) => `Wiedervorlage des Termins: ${words}`,
  },
};

export type EntryTexts = typeof de;

const en: EntryTexts = {
  areas: "What was recorded in minutes",
  titles: {
    decisions: "Decisions",
    practices: "Good practice",
    calls: "Calls",
    dates: "Next dates",
  },
  leads: {
    decisions: "All decisions of the network, with the way back into the minutes.",
    practices: "What works in one town and may work in another.",
    calls: "Awards and funding that were talked about, by their deadline.",
    dates: "When one meets again, as exactly as it was agreed in the minutes.",
  },
  search: "Search",
  searchHint: "a word of the text",
  group: "Group",
  allGroups: "all groups",
  from: "Meetings from",
  to: "Meetings until",
  pending: {
    decisions: "only those to be looked at again",
    practices: "",
    calls: "only those still open",
    dates: "only those to come",
  },
  count: (number) => `${number} ${plural("en", number, { one: "entry", other: "entries" })}`,
  none: "There is nothing of the kind.",
  noneYet: "Nothing recorded yet. In minutes you insert it with “/”.",
  inMinutes: "Show in the minutes",
  agreed: "Agreed in minutes",
  agreedLead: "No meeting has been made of it yet.",
  edit: "Edit",
  editOf: (title) => `Edit: ${title}`,
  close: "Done",
  text: {
    decisions: "Wording",
    practices: "What it is about",
    calls: "What it is about",
    dates: "What the meeting is about",
  },
  title: "Title",
  result: "Result",
  adopted: "adopted",
  rejected: "rejected",
  both: "What you change here changes in the minutes at the same time.",
  loading: "The minutes are loading …",
  readOnly: "These minutes cannot be changed at the moment.",
  gone: "This entry no longer stands in the minutes.",
  untitled: "untitled",
  revisits: {
    decision: (text) => `To be looked at again: ${text}`,
    topic: (number, title) => `To be looked at again: item ${number}, ${title}`,
    task: (title) => `Task to be looked at again: ${title}`,
    date: (words) => `Date to be looked at again: ${words}`,
  },
};

/** Words of the lists of decisions, practices and calls, German and English. */
export const entryTexts: Readonly<Record<Locale, EntryTexts>> = { de, en };
