/** A person's name as records keep it; `formatted` is what is shown. */
export interface ParsedPersonName {
  readonly formatted: string;
  readonly given?: string;
  readonly family?: string;
  readonly prefix?: readonly string[];
  readonly suffix?: string;
}

/** An office read beside a name. `current` is false for "ehemalige", "früherer", "a. D." and their like. */
export interface ParsedRole {
  readonly title: string;
  readonly current: boolean;
}

/** `note` is what stood in brackets and was no office, often the town. */
export interface ParsedPerson {
  readonly name: ParsedPersonName;
  readonly role?: ParsedRole;
  readonly note?: string;
}

/** Names are short; what follows this many UTF-16 units is not read. */
const longestName = 300;

const academicTitle =
  /^(?:prof(?:essor(?:in)?)?|dr|drs|pd|priv\.-doz|doz|dipl|mag|ing|med|phil|jur|rer|nat|pol|oec|theol|ing|habil|h|c|hc|dr\.-ing|dipl\.-[a-zäöü]+)\.?$/iu;

const leadingTitle =
  /^(?:prof(?:essor(?:in)?)?|dr|drs|pd|priv\.-doz|doz|dipl|mag|ing|dr\.-ing|dipl\.-[a-zäöü]+)\.?$/iu;

const salutation = /^(?:herr|herrn|frau|mr\.?|mrs\.?|ms\.?)$/iu;

const nameSuffix =
  /^(?:jun\.?|jr\.?|junior|sen\.?|sr\.?|senior|mdl|mdb|mdep|m\.a\.|b\.a\.|mba|ll\.m\.|msc|bsc|ii|iii|iv)$/iu;

const familyParticle =
  /^(?:von|vom|van|de|del|della|di|da|zu|zum|zur|ter|ten|den|der|und|freiherr|freifrau|graf|gräfin|la|le)$/iu;

const formerMarker =
  /(?<![\p{L}])(?:ehemalig[a-z]*|ehem\.|früher[a-z]*|vormalig[a-z]*|vormals|einstig[a-z]*|former)(?![\p{L}])\s*|,?\s*(?<![\p{L}])(?:a\. ?D\.|i\. ?R\.|außer Dienst|im Ruhestand)/giu;

const formerCompound = /^Alt-?(?=(?:ober)?bürgermeister|landr[aä]t|stadtr[aä]t|bundespräsident)/iu;

const officeWord =
  /(?:meister|referent|leiter|landrat|stadtrat|rätin|vorsitzende|vorstand|sprecher|beauftragte|führer|präsident|minister|koordinator|mitglied|direktor|dezernent|sekretär|verwalter|mayor|officer|chair|speaker|councillor|manager)(?:in|innen|r|n|s)?(?![\p{L}])/iu;

const wholeOffice = new RegExp(
  `^\\p{Lu}[\\p{L}-]*${officeWord.source}$|^Landrat$|^Landrätin$`,
  "u",
);

/**
 * Reads a name as it stands in minutes and lists: academic titles become prefixes, an office beside
 * the name becomes a role, and a former office is never taken for a current one.
 *
 * Reads "Prof. Dr. Anna Beispiel", "Beispiel, Anna", "Anna von der Au, ehemalige Bürgermeisterin".
 *
 * @param text Any text; only the first 300 UTF-16 units are read.
 * @returns The name (`formatted` is empty when the text is) and the role, if one was read.
 * @example
 * parsePersonName("Prof. Dr. Anna Beispiel").name;
 * // { formatted: "Prof. Dr. Anna Beispiel", prefix: ["Prof.", "Dr."], given: "Anna", family: "Beispiel" }
 */
export function parsePersonName(text: string): ParsedPerson {
  const line = text.slice(0, longestName).normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  const comma = line.indexOf(",");
  if (comma < 0) return readBracketedRole(line);
  const before = line.slice(0, comma).trim();
  const after = line.slice(comma + 1).trim();
  if (isOffice(after)) return { name: readName(before), role: readRole(after) };
  if (after.split(" ").every((word) => nameSuffix.test(word)))
    return { name: readName(`${before} ${after}`) };
  return { name: readName(`${after} ${before}`, before) };
}

/**
 * Reads an office and whether it is still held.
 *
 * @example
 * parseRole("ehemaliger Bürgermeister"); // { title: "Bürgermeister", current: false }
 */
export function parseRole(text: string): ParsedRole {
  return readRole(text.slice(0, longestName).normalize("NFC").replaceAll(/\s+/gu, " ").trim());
}

function readBracketedRole(line: string): ParsedPerson {
  const bracket = /^([^()]*)\(([^()]*)\)$/u.exec(line);
  const outside = bracket?.[1]?.trim();
  const inside = bracket?.[2]?.trim();
  if (outside === undefined || inside === undefined || outside === "")
    return readLeadingOffice(line);
  if (isOffice(inside)) return { name: readName(outside), role: readRole(inside) };
  return { ...readLeadingOffice(outside), ...(inside === "" ? {} : { note: inside }) };
}

/** Reads "Bürgermeisterin Anna Beispiel" and "ehemaliger Bürgermeister Kurt Beispiel". */
function readLeadingOffice(line: string): ParsedPerson {
  const words = line.split(" ");
  const first = words.findIndex((word) => !salutation.test(word));
  const office = words.findIndex((word) => wholeOffice.test(word));
  const between = words.slice(first, office).join(" ");
  if (office < first || office === words.length - 1) return { name: readName(line) };
  if (between !== "" && between.replaceAll(formerMarker, "") !== "")
    return { name: readName(line) };
  return {
    name: readName(words.slice(office + 1).join(" ")),
    role: readRole(words.slice(first, office + 1).join(" ")),
  };
}

function isOffice(text: string): boolean {
  return officeWord.test(text) || text.search(formerMarker) >= 0 || formerCompound.test(text);
}

function readRole(text: string): ParsedRole {
  const withoutMarker = text.replaceAll(formerMarker, "").replace(formerCompound, "").trim();
  const current = withoutMarker === text;
  const title = current
    ? text
    : withoutMarker.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { title, current };
}

/** Splits "Prof. Dr. Anna von der Au jun."; `family` is given when a comma told where it is. */
function readName(text: string, family?: string): ParsedPersonName {
  const words = text.split(" ").filter((word) => word !== "");
  while (words[0] !== undefined && salutation.test(words[0])) words.shift();
  const formatted = words.join(" ");
  const prefix = takePrefixes(words);
  const suffixes: string[] = [];
  while (words.length > 1 && nameSuffix.test(words.at(-1) ?? ""))
    suffixes.unshift(words.pop() ?? "");
  const familyWords = family === undefined ? familyLength(words) : family.split(" ").length;
  const given = words.slice(0, words.length - familyWords).join(" ");
  const familyName = words.slice(words.length - familyWords).join(" ");
  return {
    formatted,
    ...(given === "" ? {} : { given }),
    ...(familyName === "" ? {} : { family: familyName }),
    ...(prefix.length === 0 ? {} : { prefix }),
    ...(suffixes.length === 0 ? {} : { suffix: suffixes.join(" ") }),
  };
}

/** Takes the titles from the front: "Dr. rer. nat." is one title, "Prof. Dr." are two. */
function takePrefixes(words: string[]): string[] {
  const prefix: string[] = [];
  for (let word = words[0]; word !== undefined && words.length > 1; word = words[0]) {
    if (leadingTitle.test(word)) prefix.push(word);
    else if (prefix.length > 0 && academicTitle.test(word)) prefix[prefix.length - 1] += ` ${word}`;
    else break;
    words.shift();
  }
  return prefix;
}

function familyLength(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && familyParticle.test(word));
  if (particle > 0 && particle < words.length - 1) return words.length - particle;
  return Math.min(1, words.length);
}
