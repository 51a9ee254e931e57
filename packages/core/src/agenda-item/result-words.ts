import type { ResultClass } from "./result-classes.js";

/** One wording and the class it stands for. Patterns meet folded text: lower case, ä → ae, ß → ss. */
export interface ResultWording {
  readonly class: ResultClass;
  readonly pattern: RegExp;
}

/** Phrases that turn the sense of the words inside them, so they are looked for before single words. */
export const decisiveWordings: readonly ResultWording[] = [
  {
    class: "rejected",
    pattern:
      /\bnicht (?:\w+ ){0,2}(?:zugestimmt|beschlossen|angenommen|gefolgt|stattgegeben|gewaehlt|genehmigt|gebilligt|bestaetigt|befuerwortet|einverstanden)\b/u,
  },
  { class: "rejected", pattern: /\bnicht die (?:\w+ )?mehrheit\b|\bkeine (?:\w+ )?mehrheit\b/u },
  { class: "rejected", pattern: /\bkeine zustimmung\b|\bzustimmung (?:verweigert|versagt)\b/u },
  {
    class: "adoptedPartly",
    pattern:
      /\b(?:teilweise|teils|zum teil|in teilen|teil)[ -]?(?:\w+ ){0,4}(?:zugestimmt|zustimmung|beschlossen|angenommen|annahme|abgelehnt|ablehnung|stattgegeben|gefolgt|uebernommen|genehmigt|gebilligt|einverstanden)\b/u,
  },
  {
    class: "referred",
    pattern:
      /\b(?:weitere )?(?:beratung|behandlung|bearbeitung) (?:im|in|in den|in der|durch) (?:\w+ )?(?:fach|arbeits)?(?:gremium|gremien|kreis|ausschuss|ausschuesse|gruppe|kommission|beirat)/u,
  },
  {
    class: "settled",
    pattern: /\bmit (?:der )?(?:stellungnahme|antwort|auskunft) (?:\w+ )?einverstanden\b/u,
  },
  {
    class: "noted",
    pattern: /\b(?:zur|in) kenntnis(?: \w+)? genommen\b|\bnimmt [^.;]{0,80}zur kenntnis\b/u,
  },
];

/** Participles: what was done. Where several stand in a text, the first one is the result. */
export const participles: readonly ResultWording[] = [
  {
    class: "withdrawn",
    pattern: /\b(?:zurueckgezogen|zurueckgenommen|abgesetzt|zieht [^.;]{0,60}zurueck)\b/u,
  },
  {
    class: "postponed",
    pattern:
      /\b(?:vertagt|zurueckgestellt|verschoben|aufgeschoben|ausgesetzt|wiedervorlage|auf die naechste (?:\w+ )?(?:sitzung|treffen|tagesordnung))\b/u,
  },
  {
    class: "referred",
    pattern:
      /\b(?:verwiesen|zurueckverwiesen|rueckverwiesen|ueberwiesen|weitergeleitet|weitergereicht|abgegeben an)\b/u,
  },
  { class: "preDiscussed", pattern: /\b(?:vorberaten|anberaten|empfohlen)\b/u },
  {
    class: "settled",
    pattern: /\b(?:erledigt|gegenstandslos|beantwortet|abgeschlossen|ueberholt)\b/u,
  },
  {
    class: "rejected",
    pattern: /\b(?:abgelehnt|verworfen|zurueckgewiesen|durchgefallen|gescheitert)\b/u,
  },
  {
    class: "elected",
    pattern: /\b(?:wieder|nach)?gewaehlt\b|\b(?:bestellt|berufen|benannt|entsandt|ernannt)\b/u,
  },
  {
    class: "noted",
    pattern:
      /\b(?:mitgeteilt|informiert|berichtet|vorgestellt|bekannt ?gegeben|verlesen|kenntnisnahme)\b/u,
  },
  {
    class: "adopted",
    pattern:
      /\b(?:zugestimmt|beschlossen|angenommen|genehmigt|gebilligt|bestaetigt|verabschiedet|stattgegeben|gefolgt|befuerwortet|einverstanden|beschliesst|stimmt [^.;]{0,60}zu|erteilt|festgestellt|uebernommen|zugesagt)\b/u,
  },
];

/** Nouns and infinitives: they name the matter and count where no participle, or only an adopting one, decides. */
export const namedMatters: readonly ResultWording[] = [
  { class: "rejected", pattern: /\bablehnung\b|\babzulehnen\b/u },
  { class: "withdrawn", pattern: /\b(?:ruecknahme|zurueckziehung|absetzung)\b|\babzusetzen\b/u },
  {
    class: "postponed",
    pattern: /\b(?:vertagung|zurueckstellung|verschiebung)\b|\bzu vertagen\b|\bzurueckzustellen\b/u,
  },
  {
    class: "referred",
    pattern:
      /\b(?:verweisung|ueberweisung|rueckverweisung|zurueckverweisung|weiterleitung)\b|\bzu (?:ver|ueber)weisen\b/u,
  },
];

/** Weaker nouns, read only where nothing stronger stands in the text. */
export const faintWordings: readonly ResultWording[] = [
  { class: "rejected", pattern: /\bstimmengleichheit\b/u },
  { class: "preDiscussed", pattern: /\b(?:vorberatung|beschlussempfehlung|empfehlung)\b/u },
  { class: "settled", pattern: /\b(?:erledigung|antwort|beantwortung|stellungnahme)\b/u },
  { class: "elected", pattern: /\b(?:wahl|wiederwahl|bestellung|berufung|entsendung)\b/u },
  {
    class: "noted",
    pattern:
      /\b(?:kenntnis|mitteilung|mitteilungen|information|bericht|vortrag|aushang|bekanntgabe|vorstellung)\b/u,
  },
  {
    class: "adopted",
    pattern:
      /\b(?:zustimmung|annahme|beschluss|genehmigung|einvernehmen|billigung|freigabe|konsens|antragsgemaess)\b|\b(?:laut|gemaess|nach|wie) (?:beschluss)?(?:vorlage|vorschlag)\b/u,
  },
];

/** Words that say nothing was decided, or that the result stands elsewhere; taken out before the others are read. */
export const emptyWordings: readonly RegExp[] = [
  /\b(?:keine?|ohne) (?:\w+ )?(?:abstimmung|beschluss|beschlussfassung|mitteilungen?|anfragen?|wortmeldungen?|beratung|behandlung|aussprache|ergebnis|antraege|antrag)\b/gu,
  /\bnicht (?:abgestimmt|behandelt|aufgerufen|beraten)\b/gu,
  /\b(?:entfallen|entfaellt)\b/gu,
  /\b(?:siehe|s\.) (?:\w+ ?){1,3}/gu,
];

export const unanimousWording =
  /\b(?:einstimmig|einstimmige[rmns]?|einmuetig|einhellig|einvernehmlich|ohne gegenstimmen?|im konsens)\b/u;

export const byMajorityWording =
  /\b(?:mehrheitlich|mehrheitliche[rmns]?|stimmenmehrheit|mit (?:\w+ )?mehrheit|mit (?:\w+ )?gegenstimmen?|bei (?:\w+ )?gegenstimmen?)\b/u;
