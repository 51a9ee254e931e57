import type { ConnectionState } from "./connection-state.js";
import type { CloseCode, NoticeCode, RefusalReason } from "./protocol.js";

/** Languages of the words in this package. */
export type Locale = "de" | "en";

/** Everything a connection can say to the person in front of it. */
export interface ConnectionWords {
  readonly states: Readonly<Record<ConnectionState, string>>;
  /** Why the server ended the connection, and what to do. */
  readonly closed: Readonly<Record<CloseCode, string>>;
  /** Why an edit was not taken. */
  readonly refused: Readonly<Record<RefusalReason, string>>;
  readonly notices: Readonly<Record<NoticeCode, string>>;
}

const de: ConnectionWords = {
  states: {
    loading: "Wird geladen …",
    connecting: "Verbindung wird aufgebaut …",
    syncing: "Wird abgeglichen …",
    saving: "Wird gespeichert …",
    saved: "Gespeichert",
    readOnly: "Nur lesen",
    offline: "Offline, auf diesem Gerät gesichert",
    securing: "Offline, wird auf diesem Gerät gesichert …",
    disconnected: "Offline",
    notSaved: "Nicht gespeichert",
    diverged: "Nicht übernommen",
    signedOut: "Abgemeldet",
    forbidden: "Kein Zugriff mehr",
    notFound: "Nicht gefunden",
    tooOld: "Bitte neu laden",
    deleted: "Gelöscht",
    failed: "Verbindung beendet",
    closed: "Geschlossen",
  },
  closed: {
    4400: "Der Server hat die Verbindung wegen unverständlicher Nachrichten beendet. Bitte laden Sie die Seite neu.",
    4401: "Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich neu an; was Sie geschrieben haben, bleibt auf diesem Gerät.",
    4403: "Sie haben auf dieses Dokument keinen Zugriff mehr. Was Sie geschrieben haben, bleibt auf diesem Gerät.",
    4404: "Dieses Dokument gibt es nicht, oder es ist nicht für Sie freigegeben.",
    4409: "Dieses Dokument braucht eine neuere Fassung dieser Seite. Bitte laden Sie neu; was Sie geschrieben haben, bleibt erhalten.",
    4410: "Dieses Dokument wurde gelöscht. Sie können Ihren letzten Stand noch herunterladen.",
    4413: "Eine Änderung war zu groß und wurde nicht übernommen. Ihr Text bleibt auf diesem Gerät.",
    4529: "Es kamen zu viele Änderungen auf einmal. Die Verbindung wird gleich wieder aufgebaut.",
    1011: "Das Dokument konnte gerade nicht geladen werden. Es wird weiter versucht.",
    1012: "Der Server wird neu gestartet. Die Verbindung wird gleich wieder aufgebaut.",
    1013: "Die Verbindung war zu langsam. Sie wird gleich wieder aufgebaut.",
  },
  refused: {
    malformed: "Die Änderung kam beschädigt an.",
    readOnly: "Sie dürfen dieses Dokument nur lesen.",
    foreignClient: "Die Änderung gehört zu einem anderen Konto.",
    content: "Die Änderung enthält etwas, das hier nicht erlaubt ist.",
    depth: "Die Änderung ist zu tief verschachtelt.",
    tooLarge: "Die Änderung ist zu groß.",
    documentFull: "Das Dokument hat seine größte Länge erreicht.",
    gap: "Der Änderung fehlt ein Teil, auf dem sie aufbaut.",
  },
  notices: {
    notStored: "Der Server kann gerade nicht speichern. Ihre Änderungen bleiben auf diesem Gerät.",
    stored: "Der Server speichert wieder.",
    damaged:
      "Ein Teil des gespeicherten Verlaufs war nicht lesbar. Sie sehen den letzten guten Stand.",
  },
};

const en: ConnectionWords = {
  states: {
    loading: "Loading …",
    connecting: "Connecting …",
    syncing: "Synchronising …",
    saving: "Saving …",
    saved: "Saved",
    readOnly: "Read only",
    offline: "Offline, kept on this device",
    securing: "Offline, being kept on this device …",
    disconnected: "Offline",
    notSaved: "Not saved",
    diverged: "Not accepted",
    signedOut: "Signed out",
    forbidden: "No longer accessible",
    notFound: "Not found",
    tooOld: "Please reload",
    deleted: "Deleted",
    failed: "Connection ended",
    closed: "Closed",
  },
  closed: {
    4400: "The server ended the connection because of messages it could not read. Please reload the page.",
    4401: "Your sign-in has expired. Please sign in again; what you wrote stays on this device.",
    4403: "You no longer have access to this document. What you wrote stays on this device.",
    4404: "This document does not exist, or it is not shared with you.",
    4409: "This document needs a newer version of this page. Please reload; what you wrote is kept.",
    4410: "This document was deleted. You can still download your last copy.",
    4413: "An edit was too large and was not accepted. Your text stays on this device.",
    4529: "Too many edits came at once. The connection will be back in a moment.",
    1011: "The document could not be loaded just now. It is being tried again.",
    1012: "The server is restarting. The connection will be back in a moment.",
    1013: "The connection was too slow. It will be back in a moment.",
  },
  refused: {
    malformed: "The edit arrived damaged.",
    readOnly: "You may only read this document.",
    foreignClient: "The edit belongs to another account.",
    content: "The edit contains something that is not allowed here.",
    depth: "The edit is nested too deeply.",
    tooLarge: "The edit is too large.",
    documentFull: "The document has reached its largest size.",
    gap: "The edit lacks a part it builds on.",
  },
  notices: {
    notStored: "The server cannot save at the moment. Your edits stay on this device.",
    stored: "The server is saving again.",
    damaged: "Part of the stored history could not be read. You see the last good state.",
  },
};

/**
 * The words for everything a connection can be in, German and English.
 *
 * @example
 * connectionWords.de.states[connection.snapshot.state] // "Gespeichert"
 */
export const connectionWords: Readonly<Record<Locale, ConnectionWords>> = { de, en };
