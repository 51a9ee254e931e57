import { minutesContent, valueFits } from "@staedtenetz/document";
import { Mark } from "@tiptap/core";

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

const rel = "noopener noreferrer nofollow";

/** A link, with its address as its one attribute: what is not stored cannot be abused. */
export const LinkMark = Mark.create({
  name: "link",
  priority: 1000,
  keepOnSplit: false,
  exitable: true,
  addAttributes: () => ({
    href: {
      isRequired: true,
      parseHTML: (element) => element.getAttribute("href"),
    },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => (isAllowedHref(element.getAttribute("href")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const href: unknown = HTMLAttributes["href"];
    return ["a", { rel, href: isAllowedHref(href) ? href : "" }, 0];
  },
});
