import { attendanceSummary, type AttendanceEntry } from "@staedtenetz/core/attendance";
import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";

/**
 * Who took part, derived from the marks and never typed: "6 von 7 Städten vertreten (5 vor Ort, 1 online)".
 *
 * @tag netz-attendance-summary
 */
export class AttendanceSummaryElement extends LitElement {
  static override readonly styles = baseStyles;

  readonly #locale = new LocaleController(this);

  /** The marks of the meeting. */
  @property({ attribute: false }) attendance: readonly AttendanceEntry[] = [];

  /** The ids of all towns that belong, also of those without a mark. */
  @property({ attribute: false }) towns: readonly string[] = [];

  override render() {
    const { locale, texts } = this.#locale;
    if (this.attendance.length === 0) return html`${texts.attendance.none}`;
    const summary = attendanceSummary(this.attendance, { unit: "place", members: this.towns });
    return html`${summary.text[locale]}`;
  }
}
