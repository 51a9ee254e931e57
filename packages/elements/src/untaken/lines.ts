import type { UntakenPart } from "@staedtenetz/document";

/**
 * What was not taken, as lines of text that can be copied and inserted again.
 *
 * @example
 * linesOf([{ type: "line", text: "Der Satz." }]); // ["Der Satz."]
 */
export function linesOf(parts: readonly UntakenPart[]): string[] {
  return parts.flatMap((part) => {
    switch (part.type) {
      case "line":
        return part.text;
      case "task":
        return [part.task.title, part.task.comment].filter((words) => words !== undefined);
      case "agendaItem":
        return [part.item.title, part.item.resultText].filter((words) => words !== undefined);
      default:
        return [];
    }
  });
}
