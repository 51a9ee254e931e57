import { type Locale, plural } from "@staedtenetz/elements";

const de = {
  title: "Bilder und Anlagen",
  empty: "Noch keine Anlagen. Laden Sie Fotos, Präsentationen oder Tischvorlagen hoch.",
  emptyReading: "Zu diesem Treffen gibt es keine Anlagen.",
  count: (number: number) =>
    `${number} ${plural("de", number, { one: "Datei", other: "Dateien" })}`,
  upload: "Dateien hochladen",
  hint: "Höchstens 25 MB je Datei. Ort, Gerät und Namen, die Kameras in Fotos schreiben, werden entfernt.",
  drop: "Dateien hier ablegen",
  uploading: (name: string) => `${name} wird hochgeladen`,
  processing: (name: string) => `${name} wird geprüft …`,
  dismiss: (name: string) => `Meldung zu ${name} schließen`,
  edit: (name: string) => `${name} bearbeiten`,
  download: (name: string) => `${name} herunterladen`,
  public: "Öffentlich",
  noAlternativeText: "Ohne Bildbeschreibung",
  creditedTo: (credit: string) => `Foto: ${credit}`,
  dialog: {
    title: "Angaben zur Datei",
    name: "Name",
    number: "Nummer",
    numberHint: "So wird sie zitiert, zum Beispiel „Anlage 1“.",
    credit: "Bildnachweis",
    creditHint: "Wer das Bild gemacht hat.",
    alternativeText: "Bildbeschreibung",
    alternativeTextHint:
      "Was zu sehen ist, für Menschen, die das Bild nicht sehen. Nötig, bevor es öffentlich wird.",
    public: "Darf öffentlich gezeigt werden",
    save: "Speichern",
    cancel: "Abbrechen",
    remove: "Datei löschen",
    confirmRemove: "Endgültig löschen",
    removeQuestion: "Die Datei wird für alle gelöscht und fehlt dann auch im Protokoll.",
    changed: (name: string) =>
      `Jemand anderes hat diese Angaben gerade geändert; die Datei heißt jetzt „${name}“. Ihre Eingaben stehen noch hier: Speichern ersetzt die anderen.`,
    needsAlternativeText: "Bitte beschreiben Sie das Bild, bevor es öffentlich gezeigt wird.",
  },
  saved: "Angaben gespeichert.",
  removed: "Datei gelöscht.",
  uploaded: (name: string) => `${name} ist hochgeladen.`,
  failures: {
    "attachment-type-not-allowed":
      "Diese Art von Datei wird nicht angenommen. Möglich sind PDF, Office-Dokumente, Bilder, Text und Kalender.",
    "picture-unreadable": "Das Bild ist beschädigt und lässt sich nicht öffnen.",
    "picture-too-many-pixels": "Das Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es.",
    "too-many-files": "Dieses Treffen hat schon 200 Dateien. Bitte löschen Sie zuerst eine.",
    tooLarge: "Die Datei ist größer als 25 MB.",
    unreachable:
      "Keine Verbindung. Die Datei wurde nicht hochgeladen; versuchen Sie es noch einmal, wenn Sie online sind.",
    notPermitted: "Dafür fehlt Ihnen die Berechtigung.",
    notFound: "Diese Datei gibt es nicht mehr.",
    other: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  },
};

export type FileTexts = typeof de;

const en: FileTexts = {
  title: "Pictures and attachments",
  empty: "No attachments yet. Upload photographs, slides or papers for the meeting.",
  emptyReading: "This meeting has no attachments.",
  count: (number) => `${number} ${plural("en", number, { one: "file", other: "files" })}`,
  upload: "Upload files",
  hint: "At most 25 MB a file. Place, device and names that cameras write into photographs are removed.",
  drop: "Drop files here",
  uploading: (name) => `Uploading ${name}`,
  processing: (name) => `Checking ${name} …`,
  dismiss: (name) => `Close the message about ${name}`,
  edit: (name) => `Edit ${name}`,
  download: (name) => `Download ${name}`,
  public: "Public",
  noAlternativeText: "No description",
  creditedTo: (credit) => `Photo: ${credit}`,
  dialog: {
    title: "About the file",
    name: "Name",
    number: "Number",
    numberHint: "As it is cited, for example “Anlage 1”.",
    credit: "Credit",
    creditHint: "Who made the picture.",
    alternativeText: "Description",
    alternativeTextHint:
      "What the picture shows, for people who do not see it. Needed before it becomes public.",
    public: "May be shown publicly",
    save: "Save",
    cancel: "Cancel",
    remove: "Delete file",
    confirmRemove: "Delete for good",
    removeQuestion: "The file is deleted for everyone and is then missing in the minutes too.",
    changed: (name) =>
      `Somebody else has just changed this; the file is called “${name}” now. What you typed is still here: saving replaces theirs.`,
    needsAlternativeText: "Please describe the picture before it is shown publicly.",
  },
  saved: "Saved.",
  removed: "File deleted.",
  uploaded: (name) => `${name} is uploaded.`,
  failures: {
    "attachment-type-not-allowed":
      "This kind of file is not accepted. PDF, office documents, pictures, text and calendars are.",
    "picture-unreadable": "The picture is damaged and cannot be opened.",
    "picture-too-many-pixels": "The picture has too many pixels. Please make it smaller.",
    "too-many-files": "This meeting has 200 files already. Please delete one first.",
    tooLarge: "The file is larger than 25 MB.",
    unreachable: "No connection. The file was not uploaded; try again when you are online.",
    notPermitted: "Your rights do not cover this.",
    notFound: "This file does not exist any more.",
    other: "That did not work. Please try again.",
  },
};

export const fileTexts: Readonly<Record<Locale, FileTexts>> = { de, en };
