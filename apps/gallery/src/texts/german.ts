/**
 * What the class comment of an element says, in German: the whole text, and each sentence by its kind and name.
 * A test compares this with the class comments, so that nothing stays behind.
 */
export interface GermanDescription {
  readonly description: string;
  readonly sentences: Readonly<Record<string, string>>;
}

const events: GermanDescription = {
  description: `Kommende Termine eines Netzes für die Webseite einer Kommune. Ein Element, keine Cookies, keine Anfrage an jemand anderen als die Quelle.

Was im Element steht, ist zu sehen, solange kein JavaScript läuft oder die Quelle nicht erreichbar ist, und Suchmaschinen lesen es. Sobald die Liste da ist, tritt sie an seine Stelle. Abgesagte Termine bleiben stehen und sind gekennzeichnet; Termine ohne festes Datum („4. Quartal 2025“) stehen am Ende.

Die Farben richten sich nach der Seite: Schrift und Textfarbe übernimmt das Element, Hell oder Dunkel folgt dem \`color-scheme\` der Seite.`,
  sentences: {
    "attribute source":
      "Woher die Termine kommen: die Adresse eines Netzes (`https://netz.example`), ein Pfad des eigenen Servers, der dorthin führt (`/netz`), oder eine exportierte Datei (`/termine.json`), mit der nichts den eigenen Server verlässt.",
    "attribute group": "Nur Termine dieser Gruppe, mit ihrem Kurznamen (`sachsen`).",
    "attribute place":
      "Nur Termine in dieser Kommune, mit ihrem amtlichen Schlüssel (AGS, acht Ziffern: `14626600`).",
    "attribute limit": "Höchstens so viele Termine, 1 bis 50.",
    "attribute hold":
      "Für wie viele Termine Platz freigehalten wird, bis sie da sind, damit die Seite nicht springt; 0 für keinen.",
    "attribute label":
      "Name der Liste für alle, die sich die Seite vorlesen lassen; ohne Angabe „Termine“.",
    "attribute theme":
      "`light` oder `dark`, wenn die Seite ein festes Aussehen hat, das ihr `color-scheme` nicht verrät.",
    "attribute lang":
      "Die Sprache, `de` oder `en`; ohne Angabe die des nächsten umgebenden Elements, sonst die der Seite.",
    "method reload": "Fragt die Quelle noch einmal. Schlägt nie fehl.",
    "event netz-events-loaded":
      "Die Liste steht auf der Seite; `count` nennt die Zahl der Termine.",
    "event netz-events-failed":
      "Es kam keine Liste zustande; `reason` ist `source`, `network`, `status` oder `format`.",
    "slot ":
      "Was ohne JavaScript zu sehen ist und solange die Quelle nicht erreichbar ist, etwa ein Link zu allen Terminen.",
    "slot footer": "Was in jedem Fall unter der Liste steht.",
    "part list": "Die Liste.",
    "part event": "Ein Termin der Liste.",
    "part date": "Das Kalenderblatt neben einem Termin.",
    "part title": "Der Titel eines Termins, ein Link, wenn er eine Seite hat.",
    "part when": "Tag und Uhrzeit in Worten.",
    "part where": "Der Ort, oder wie man teilnimmt.",
    "part status":
      "Die Kennzeichnung eines Termins, der nicht einfach stattfindet, etwa „Abgesagt“.",
    "part message": "Der Satz, wenn es keine Termine gibt oder sie sich nicht laden lassen.",
    "property --netz-font-text": "Schriftart; ohne Angabe die der Seite.",
    "property --netz-color-accent-soft": "Grund des Kalenderblatts.",
    "property --netz-color-on-accent-soft": "Schrift auf dem Kalenderblatt.",
    "property --netz-color-danger-soft": "Grund der Kennzeichnung „Abgesagt“.",
    "property --netz-color-on-danger-soft": "Schrift der Kennzeichnung „Abgesagt“.",
    "property --netz-color-warning-soft": "Grund der anderen Kennzeichnungen.",
    "property --netz-color-on-warning-soft": "Schrift der anderen Kennzeichnungen.",
    "property --netz-color-focus": "Der Rahmen um das, was den Fokus hat.",
    "property --netz-color-line": "Die Linien zwischen den Terminen.",
    "property --netz-radius-medium": "Rundung des Kalenderblatts.",
  },
};

/** The elements that are described in German too: those that towns put on their sites. */
export const german: Readonly<Record<string, GermanDescription>> = { "netz-events": events };
