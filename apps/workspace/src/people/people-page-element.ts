import { PageElement } from "../pages/page-element.js";
import { peopleTexts, type PeopleTexts } from "../texts/people.js";

/** What the pages about people share: their words, days as they are read, and whether somebody coordinates. */
export abstract class PeoplePageElement extends PageElement {
  protected get texts(): PeopleTexts {
    return peopleTexts[this.locale];
  }

  /** Who sees the tools for coordinating; the server decides again at every request. */
  protected get isCoordinator(): boolean {
    const role = this.session?.rights.role;
    return role === "admin" || role === "coordinator";
  }

  /** An instant or day, as people read it. */
  protected dayWords(instant: string): string {
    const date = new Date(instant.length === 10 ? `${instant}T12:00:00` : instant);
    if (Number.isNaN(date.getTime())) return instant;
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "medium" }).format(date);
  }
}
