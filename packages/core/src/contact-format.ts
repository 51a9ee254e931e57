const longestAddress = 320;

/** True for a text that has the form of an e-mail address; whether it exists, only a mail can tell. */
export function isEmailAddress(text: string): boolean {
  if (text.length > longestAddress || /[\s<>,;:"()[\]\\]/u.test(text)) return false;
  const at = text.indexOf("@");
  if (at < 1 || at !== text.lastIndexOf("@")) return false;
  const domain = text.slice(at + 1).split(".");
  return domain.length > 1 && domain.every((label) => label !== "" && !/^-|-$/u.test(label));
}
