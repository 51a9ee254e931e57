import type { Locale } from "../locale/locale.js";

const de = {
  title: "Wer ist dabei?",
  lead: "Ein Tipp je Kommune. Die Zeile oben ergibt sich von selbst.",
  group: (name: string) => `Teilnahme von ${name}`,
  choices: {
    onSite: "vor Ort",
    online: "online",
    present: "dabei",
    excused: "entschuldigt",
    absent: "fehlt",
    guest: "Gast",
  },
  clear: (name: string) => `Eintrag von ${name} zurücknehmen`,
  times: (name: string) => `Kommen und Gehen von ${name}`,
  came: "Kam",
  left: "Ging",
  atStart: "von Anfang an",
  toEnd: "bis zum Schluss",
  time: "Uhrzeit",
  item: (number: number, title: string) => `TOP ${number} ${title}`,
  cameFact: (words: string) => `ab ${words}`,
  leftFact: (words: string) => `bis ${words}`,
  allOnSite: "Alle vor Ort",
  people: "Personen",
  addPerson: "Person eintragen",
  addHint: "Name",
  speaksFor: "für",
  nobody: "für keine Kommune",
  guests: "Weitere Gäste ohne Namen",
  noTowns: "Diese Gruppe hat noch keine Kommunen.",
};

export type AttendanceTexts = typeof de;

const en: AttendanceTexts = {
  title: "Who is here?",
  lead: "One tap for each town. The line above follows by itself.",
  group: (name) => `Attendance of ${name}`,
  choices: {
    onSite: "on site",
    online: "online",
    present: "present",
    excused: "excused",
    absent: "absent",
    guest: "guest",
  },
  clear: (name) => `Take back the entry of ${name}`,
  times: (name) => `Coming and going of ${name}`,
  came: "Came",
  left: "Left",
  atStart: "from the start",
  toEnd: "until the end",
  time: "Time",
  item: (number, title) => `Item ${number} ${title}`,
  cameFact: (words) => `from ${words}`,
  leftFact: (words) => `until ${words}`,
  allOnSite: "All on site",
  people: "People",
  addPerson: "Enter a person",
  addHint: "Name",
  speaksFor: "for",
  nobody: "for no town",
  guests: "Further guests without names",
  noTowns: "This group has no towns yet.",
};

export const attendanceTexts: Readonly<Record<Locale, AttendanceTexts>> = { de, en };
