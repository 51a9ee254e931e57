/**
 * The text by which names are ordered in the database, the same in SQLite and PostgreSQL: as in a German telephone
 * book's simple form, without accents and case.
 *
 * @example
 * sortKeyOf("Weißwasser/O.L."); // "weisswasser/o.l."
 */
export function sortKeyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "l")
    .toLowerCase();
}
