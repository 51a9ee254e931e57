const longestAddress = 320;
const addressPattern = /^[^\s<>,;:"()[\]\\@]+@(?:[^\s<>,;:"()[\]\\@.]+\.)+[^\s<>,;:"()[\]\\@.]+$/u;
const hyphenAtEdge = /@-|-\.|\.-|-$/u;

/** True for a text that has the form of an e-mail address; whether it exists, only a mail can tell. */
export function isEmailAddress(text: string): boolean {
  if (text.length > longestAddress || !addressPattern.test(text)) return false;
  return !hyphenAtEdge.test(text.slice(text.indexOf("@")));
}
