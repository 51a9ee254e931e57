import { sortKeyOf } from "../database/sort-key.js";

const officeNames =
  /^(info|kontakt|contact|post|poststelle|mail|email|office|buero|zentrale|empfang|service|presse|pressestelle|redaktion|verwaltung|stadtverwaltung|gemeindeverwaltung|stadt|gemeinde|rathaus|buergerbuero|buergermeister|oberbuergermeister|ob|sekretariat|vorzimmer|hauptamt|ordnungsamt|kulturamt|kultur|tourismus|touristinfo|tourist-information|touristinformation|vorstand|verein|team|partnerschaft|partnerschaften|stadtmarketing|webmaster|no-?reply)([._-].*)?$/;

/**
 * Whether an address belongs to an office and not to one person, by the name before the @: several people may share it,
 * and it says nothing about who somebody is.
 *
 * @example
 * isOfficeMailbox("stadtverwaltung@weisswasser.example"); // true
 * isOfficeMailbox("anna.beispiel@weisswasser.example"); // false
 */
export function isOfficeMailbox(address: string): boolean {
  const local = (address.split("@")[0] ?? "").trim().toLowerCase().normalize("NFC");
  const plain = local.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
  return officeNames.test(plain) || officeNames.test(plain.replaceAll("-", ""));
}

/** The addresses that people of different names have in common, in small letters. */
export function sharedAddresses(
  people: readonly { name: string; emails: readonly string[] }[],
): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { name, emails } of people) {
    for (const email of emails) {
      const key = email.toLowerCase();
      names.set(key, (names.get(key) ?? new Set()).add(sortKeyOf(name)));
    }
  }
  return new Set([...names].filter(([, owners]) => owners.size > 1).map(([address]) => address));
}
