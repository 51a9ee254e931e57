import { minutesContent, valueFits } from "@staedtenetz/document";
import { Node } from "@tiptap/core";

const rules = minutesContent.nodes.date.attributes;

/** A date in the text, exact or vague: what was meant (`edtf`) and the words it was said with (`text`). */
export const DateNode = Node.create({
  name: "date",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,

  addAttributes: () => ({
    edtf: {
      isRequired: true,
      parseHTML: (element) => element.getAttribute("data-edtf"),
      renderHTML: ({ edtf }) => ({ "data-edtf": String(edtf) }),
    },
    text: {
      isRequired: true,
      parseHTML: (element) => element.textContent,
      rendered: false,
    },
  }),

  parseHTML: () => [
    {
      tag: "time[data-edtf]",
      getAttrs: (element) =>
        valueFits(rules.edtf, element.getAttribute("data-edtf")) &&
        valueFits(rules.text, element.textContent)
          ? null
          : false,
    },
  ],

  renderHTML: ({ node, HTMLAttributes }) => [
    "time",
    { class: "netz-date", ...HTMLAttributes },
    String(node.attrs["text"]),
  ],

  renderText: ({ node }) => String(node.attrs["text"]),
});
