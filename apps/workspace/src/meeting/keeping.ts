/**
 * The same result as long as the arguments are the same, so that an element which is given it is not drawn anew.
 *
 * @example
 * const townsOf = keeping((directory: Directory, locale: Locale) => directory.towns(locale));
 * townsOf(directory, "de") === townsOf(directory, "de"); // true
 */
export function keeping<Given extends readonly unknown[], Result>(
  make: (...given: Given) => Result,
): (...given: Given) => Result {
  let kept: { readonly given: Given; readonly result: Result } | undefined;
  return (...given) => {
    const known = kept?.given;
    if (kept === undefined || given.some((each, at) => each !== known?.[at])) {
      kept = { given, result: make(...given) };
    }
    return kept.result;
  };
}
