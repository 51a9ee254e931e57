import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";
import type { AttendanceCount } from "./count-attendance.js";

/**
 * Who took part, derived from the marks and never typed: "6 von 7 Städten vertreten (5 vor Ort, 1 online)".
 *
 * @tag netz-attendance-summary
 */
export class AttendanceSummaryElement extends LitElement {
  static override readonly styles = baseStyles;

  readonly #locale = new LocaleController(this);

  @property({ attribute: false }) count: AttendanceCount = {
    present: 0,
    onSite: 0,
    online: 0,
    total: 0,
  };

  override render() {
    const { attendance } = this.#locale.texts;
    const { present, onSite, online, total } = this.count;
    if (present === 0) return html`${attendance.none}`;
    const ways = [
      ...(onSite > 0 ? [attendance.onSite(onSite)] : []),
      ...(online > 0 ? [attendance.online(online)] : []),
    ].join(", ");
    return html`${attendance.towns(present, total)}${ways === "" ? "" : ` (${ways})`}`;
  }
}
