/** What qualifies a name beyond the name itself. */
export interface OfficialName {
  /** The name as one says it, in its usual spelling: `Weißwasser/O.L.`, `Petershagen/Eggersdorf`, `Stadt Wehlen`. */
  readonly name: string;
  /** The name without the addition that tells it from others of the same name: `Weißwasser`. */
  readonly base: string;
  /** The addition: `O.L.`, `Schwarzwald`, `Oder`. */
  readonly qualifier?: string;
  /** The two towns of a double town. */
  readonly parts?: readonly [string, string];
  /** What stands behind a comma: `Stadt`, `Hochschulstadt`, `Kurort`. */
  readonly suffixes: readonly string[];
  /** The name in Upper Sorbian (hsb) or Lower Sorbian (dsb). */
  readonly sorbian?: { readonly language: "hsb" | "dsb"; readonly name: string };
}

/** Regions, rivers and mountains that stand behind a slash to tell towns of one name apart. */
const additions = new Set(
  (
    "allgäu altmark anhalt bayern böhmen brandenburg donau eichsfeld eifel elbe elster erzgebirge fläming franken " +
    "harz haardt hessen holstein hunsrück hunte inn isar kyffhäuser lahn lausitz lippe main mecklenburg mosel mulde " +
    "neckar neiße oberlausitz oberfranken oberpfalz oder oldenburg ostsee pfalz pleiße rhein rhön ruhr saale saar sachsen " +
    "schwaben schwarzwald spessart spree spreewald taunus thüringen thür uckermark unstrut vogtland wald weser westerwald " +
    "westfalen wipper württemberg schlei eder fulda werra nahe jagst kocher enz murg kinzig ilm unterfranken vorpommern wümme"
  ).split(" "),
);

const sorbianLetters = /[čćěłńóřŕšśžź]/i;
const lowerSorbianLetters = /[śŕ]|(?<![dD])ź/;

/** Sorbian names without any letter that German lacks, as they stand in the register of Brandenburg. */
const plainSorbianNames = new Set(
  "drjowk grodk picnjo kalawa wjerbno tšupc lubin lubnjow dissen dešno brjazyna turjej gubin markojce".split(
    " ",
  ),
);

function isSorbian(text: string): boolean {
  return sorbianLetters.test(text) || plainSorbianNames.has(text.toLowerCase());
}

function languageOf(name: string): "hsb" | "dsb" {
  return lowerSorbianLetters.test(name) || plainSorbianNames.has(name.toLowerCase())
    ? "dsb"
    : "hsb";
}

/** Abbreviated additions end in a full stop: O.L., Sa., Vogtl., Sächs. Schw. */
function isAddition(text: string): boolean {
  return text.includes(".") || additions.has(text.toLowerCase());
}

const connected =
  /^(.+?)\s+(?:an der|an dem|am|an|auf der|auf dem|auf|bei|beim|b\.|im|in der|in|i\.\s?d\.|i\.|ob der|o\.\s?d\.|vor der|v\.\s?d\.|vorm|a\.\s?d\.|a\.)\s+(.+)$/i;

function withoutAddition(name: string): { base: string; qualifier?: string } {
  const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  if (bracket !== null) return { base: bracket[1]!, qualifier: bracket[2]! };
  const slash = name.lastIndexOf("/");
  if (slash > 0 && isAddition(name.slice(slash + 1))) {
    return { base: name.slice(0, slash), qualifier: name.slice(slash + 1) };
  }
  const words = connected.exec(name);
  return words === null ? { base: name } : { base: words[1]!, qualifier: words[2]! };
}

/** Takes the suffixes behind commas out, also where the Sorbian name follows them: "X, Stadt / Y". */
function takeSuffixes(text: string): { rest: string; suffixes: string[] } {
  const suffixes: string[] = [];
  const rest = text.replace(/,\s*([^,/()]+?)(?=\s*(?:,|\/|$))/g, (_, suffix: string) => {
    suffixes.push(suffix.trim());
    return "";
  });
  return { rest, suffixes };
}

const longestName = 300;

/**
 * Takes the official name of a German municipality apart: suffix, Sorbian name, the addition that tells it from others,
 * the halves of a double town. A slash with blanks divides languages, one without divides whatever fits: an addition
 * (Lahr/Schwarzwald), a Sorbian name (Cottbus/Chóśebuz) or a second town (Petershagen/Eggersdorf).
 *
 * @example
 * splitOfficialName("Weißwasser/O.L., Stadt / Běła Woda")
 * // { name: "Weißwasser/O.L.", base: "Weißwasser", qualifier: "O.L.", suffixes: ["Stadt"],
 * //   sorbian: { language: "hsb", name: "Běła Woda" } }
 */
export function splitOfficialName(officialName: string): OfficialName {
  const text = officialName.slice(0, longestName).normalize("NFC").replace(/\s+/g, " ").trim();
  const { rest, suffixes } = takeSuffixes(text);
  const [spoken = "", ...others] = rest.split(" / ");
  let name = spoken.trim().replace(/\s*\/\s*/g, "/");
  let sorbianName = others.length === 1 ? others[0]!.trim() : undefined;
  const tail = name.slice(name.lastIndexOf("/") + 1);
  if (sorbianName === undefined && tail !== name && isSorbian(tail) && !isAddition(tail)) {
    sorbianName = tail;
    name = name.slice(0, -tail.length - 1);
  }
  const halves = name.split("/");
  const isDouble =
    halves.length === 2 && !isAddition(halves[1]!) && halves.every((half) => half !== "");
  return {
    name,
    ...(isDouble ? { base: name, parts: [halves[0]!, halves[1]!] } : withoutAddition(name)),
    suffixes,
    ...(sorbianName !== undefined && {
      sorbian: { language: languageOf(sorbianName), name: sorbianName },
    }),
  };
}
