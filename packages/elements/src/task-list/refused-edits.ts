import { labelOf } from "@staedtenetz/core/labels";
import { isTaskStatus, type MovedEdit, readDue } from "@staedtenetz/document";
import { html, nothing } from "lit";
import { dueWords } from "../due-field/due-words.js";
import type { Locale } from "../locale/locale.js";
import type { TaskSource } from "./task-lists-controller.js";
import { taskTexts } from "./task-texts.js";

/** What somebody wrote into a task that had moved to a list in which they may not write. */
export interface RefusedEdit {
  readonly title: string;
  readonly edit: MovedEdit;
  readonly source: TaskSource;
}

/** Edits that did not arrive at a task where it is now, with what they say, until somebody has seen them. */
export function renderRefused(
  refused: readonly RefusedEdit[],
  nameOf: (id: string) => string | undefined,
  locale: Locale,
) {
  const { refused: texts } = taskTexts[locale];
  return refused.map(({ title, edit, source }) => {
    const group = nameOf(edit.to) ?? texts.otherList;
    return html`<div class="refused" role="status">
      <p>${texts.says(title, group)}</p>
      <ul>
        ${changesIn(edit, nameOf, locale).map((words) => html`<li>${words}</li>`)}
      </ul>
      ${
        source.editable
          ? html`<button type="button" @click=${() => source.tasks.settleMoved(edit, true)}>
              ${texts.understood}
            </button>`
          : nothing
      }
    </div>`;
  });
}

/** Each change in words: "Stand: erledigt". */
export function changesIn(
  { after }: Pick<MovedEdit, "after">,
  nameOf: (id: string) => string | undefined,
  locale: Locale,
): string[] {
  const texts = taskTexts[locale];
  const { fields } = texts.refused;
  const said: string[] = [];
  const say = (field: string, words: string): unknown =>
    said.push(`${field}: ${words === "" ? texts.refused.nothing : words}`);
  let isMore = false;
  for (const [key, value] of Object.entries(after)) {
    const words = typeof value === "string" ? value : "";
    const subject = /^assignee:(.+)$/.exec(key)?.[1];
    const place = /^line:(.+):status$/.exec(key)?.[1];
    if (key === "title") say(fields.title, words);
    else if (key === "comment") say(texts.comment, words);
    else if (key === "dueText") {
      if (words !== "" || !("due" in after)) say(fields.due, words);
    } else if (key === "due" && !after["dueText"]) {
      const due = readDue(value);
      say(fields.due, (due && dueWords({ due }, locale)) ?? "");
    } else if (key === "status" && isTaskStatus(value)) {
      say(texts.status, labelOf(`task.${value}`, locale));
    } else if (place !== undefined && isTaskStatus(value)) {
      say(texts.statusOf(nameOf(place) ?? ""), labelOf(`task.${value}`, locale));
    } else if (subject !== undefined) {
      const name = nameOf(subject) ?? "";
      said.push(value === true ? texts.picker.added(name) : texts.picker.removed(name));
    } else isMore ||= !/^(?:wording|remark|due|done|line)/.test(key);
  }
  return isMore ? [...said, texts.refused.more] : said;
}
