export const de = {
  close: "Schließen",
  cancel: "Abbrechen",
  save: "Speichern",
  remove: "Entfernen",
  undo: "Rückgängig",

  syncState: { label: "Stand der Speicherung" },

  presence: {
    label: "Wer ist hier",
    you: "Sie",
    joined: (names: string) => `${names} ist dazugekommen.`,
    joinedMany: (names: string) => `${names} sind dazugekommen.`,
    left: (names: string) => `${names} ist gegangen.`,
    leftMany: (names: string) => `${names} sind gegangen.`,
    more: (count: number) => `und ${count} weitere`,
  },

  townRow: {
    progress: (done: number, total: number) => `${done} von ${total}`,
    label: (done: number, total: number) => `${done} von ${total} Kommunen erledigt`,
    done: "erledigt",
    open: "offen",
  },

  attendance: { none: "Noch keine Teilnahme eingetragen" },

  dueField: {
    label: "Fällig",
    hint: "Zum Beispiel „30.9.2025“, „4. Quartal“ oder „zeitnah“",
    understood: (words: string) => `Verstanden: ${words}`,
    noDate: (words: string) => `Kein Datum erkannt. „${words}“ bleibt als Angabe stehen.`,
    clear: "Fälligkeit entfernen",
  },

  taskList: {
    label: "Aufgaben",
    create: "Neue Aufgabe",
    createPlaceholder: "Was ist zu tun?",
    add: "Hinzufügen",
    filter: "Anzeigen",
    open: "Offen",
    mine: "Meine",
    overdue: "Überfällig",
    done: "Erledigt",
    town: "Kommune",
    allTowns: "Alle Kommunen",
    empty: "Noch keine Aufgaben.",
    emptyHint:
      "Schreiben Sie oben, was zu tun ist. Aufgaben aus Protokollen erscheinen hier von selbst.",
    nothing: "Keine Aufgabe in dieser Auswahl.",
    showAll: "Alle offenen zeigen",
    loading: "Aufgaben werden geladen …",
    title: "Titel der Aufgabe",
    untitled: "Ohne Titel",
    tick: (title: string) => `„${title}“ als erledigt markieren`,
    details: (title: string) => `Mehr zu „${title}“`,
    assign: "Zuständig",
    taskFor: (towns: number, isAll: boolean) =>
      isAll ? "Aufgabe an alle Städte" : `Aufgabe an ${towns} Städte`,
    lines: "Stand je Kommune",
    due: (words: string) => `fällig ${words}`,
    overdueMark: "überfällig",
    fromMeeting: "aus dem Protokoll",
    giveToAll: "An alle Städte geben",
    removeTask: "Aufgabe entfernen",
    removed: (title: string) => `„${title}“ wurde entfernt.`,
  },

  minutes: {
    label: "Protokolltext",
    toolbar: "Formatierung",
    waiting: "Das Protokoll wird geladen …",
    failed: "Der Editor konnte nicht geladen werden. Sie können weiter lesen.",
    retry: "Erneut versuchen",
    taskLoading: "Aufgabe wird geladen",
    agendaItem: (number: number) => `TOP ${number}`,
  },

  dialogs: {
    assign: "Wer ist zuständig?",
    due: "Bis wann?",
    link: "Link",
    address: "Adresse",
    addressHint: "Zum Beispiel https://www.weisswasser.de",
    addressProblem: "Bitte geben Sie eine Adresse ein, die mit https:// oder mailto: beginnt.",
    removeLink: "Link entfernen",
    done: "Fertig",
    noTowns: "Hier gibt es keine Kommunen, denen die Aufgabe gegeben werden kann.",
  },

  untaken: {
    title: "Einige Ihrer Änderungen wurden nicht übernommen",
    explanation:
      "Ihr Text ist nicht verloren. Er liegt auf diesem Gerät und steht hier, bis Sie ihn entfernen.",
    at: (time: string) => `Geschrieben vor ${time}`,
    nothingMissing: "Alles daraus steht inzwischen im gemeinsamen Dokument.",
    comparing: "Wird mit dem gemeinsamen Dokument verglichen …",
    copy: "Kopieren",
    copied: "Kopiert",
    download: "Herunterladen",
    insert: "Am Ende einfügen",
    drop: "Entfernen",
    fileName: "nicht-uebernommen.txt",
  },
};
