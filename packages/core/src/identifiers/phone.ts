import type { Parsed } from "../issues.js";
import { identifierIssue, normalised, textOfIdentifier, unreadable } from "./parsing.js";

declare const phoneBrand: unique symbol;

/** A telephone number by E.164: a plus sign and at most fifteen digits. */
export type PhoneNumber = string & { readonly [phoneBrand]?: true };

/** How a number without a country is read. */
export interface PhoneOptions {
  /** Country calling code without plus, such as `"49"`. Without it, a number without a country is an error. */
  readonly callingCode?: string;
}

const writtenCharacters = /^\+?[\d\s()./\u2010-\u2015\-\u00a0]+$/;

function international(text: string, callingCode: string | undefined): string | undefined {
  const isInternational = text.startsWith("+") || text.startsWith("00");
  const digits = text
    .replace(/^\+|^00/, "")
    .replace(/\(\s*0\s*\)/, "")
    .replace(/\D/g, "");
  if (isInternational) return `+${digits}`;
  return callingCode === undefined || !digits.startsWith("0")
    ? undefined
    : `+${callingCode}${digits.replace(/^0/, "")}`;
}

/**
 * Reads a telephone number as people write it. Blanks, hyphens, slashes, brackets, the national zero in "(0)" and a leading
 * 00 are put right with a warning. Not read are extensions in words and several numbers in one field.
 *
 * @example
 * parsePhone("+49-351000 1234").value                         // "+493510001234"
 * parsePhone("03581 67-0", { callingCode: "49" }).value       // "+493581670"
 */
export function parsePhone(input: unknown, options: PhoneOptions = {}): Parsed<PhoneNumber> {
  const text =
    typeof input === "string" ? textOfIdentifier(input)?.replace(/^tel:/i, "") : undefined;
  if (text === undefined || !writtenCharacters.test(text)) return unreadable("phone-format", input);
  const value = international(text, options.callingCode);
  if (value === undefined) return unreadable("phone-without-country", input);
  if (!/^\+[1-9]\d{6,14}$/.test(value)) return unreadable("phone-format", input);
  return input === value
    ? normalised(input, value)
    : { value, issues: [identifierIssue("phone-not-e164", input, value)] };
}
