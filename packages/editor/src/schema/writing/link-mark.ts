import { minutesContent, valueFits } from "@staedtenetz/document";
import { Link } from "@tiptap/extension-link";

const { href: hrefRule } = minutesContent.marks.link.attributes;

/** Whether an address may stand in a link: http, https or mailto, as the server's admission has it. */
export function isAllowedHref(href: unknown): href is string {
  return valueFits(hrefRule, href);
}

/**
 * What somebody types as an address, made complete; `undefined` when it is none.
 *
 * @example
 * completeHref("netz.example/treffen") // "https://netz.example/treffen"
 * completeHref("netz@example.org") // "mailto:netz@example.org"
 */
export function completeHref(typed: string): string | undefined {
  const words = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(words)
    ? words
    : /^[^\s/@]+@[^\s/@]+$/.test(words)
      ? `mailto:${words}`
      : `https://${words}`;
  return isAllowedHref(withScheme) && /[^/:]\.[^/]|mailto:/.test(withScheme)
    ? withScheme
    : undefined;
}

/** Tiptap's link with one attribute instead of five: what is not stored cannot be abused. */
export const LinkMark = Link.extend({
  addAttributes: () => ({
    href: {
      isRequired: true,
      parseHTML: (element) => element.getAttribute("href"),
    },
  }),
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: "https",
  isAllowedUri: isAllowedHref,
  HTMLAttributes: { rel: "noopener noreferrer nofollow" },
});
