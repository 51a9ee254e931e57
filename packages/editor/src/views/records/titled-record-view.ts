import type { StructuredBlock } from "@staedtenetz/document";
import { TextSelection } from "@tiptap/pm/state";
import type { BlockContext } from "../block-context.js";
import type { BlockPlace } from "../block-view.js";
import { TitleField } from "../title-field.js";
import { Panel } from "./panel.js";
import { RecordView } from "./record-view.js";

type Titled = Extract<StructuredBlock, { title: string }>["kind"];

/** A card with a title of its own above the text; Enter goes on from the title into the text. */
export abstract class TitledRecordView<Kind extends Titled> extends RecordView<Kind> {
  protected readonly title: TitleField;
  protected readonly details = new Panel(() => this.toText());
  readonly #endWidth: () => void;

  constructor(kind: Kind, place: BlockPlace, context: BlockContext) {
    super(kind, place, context);
    this.title = new TitleField(document, {
      typed: (title) => this.write({ title: title === "" ? undefined : title }),
      enter: () => this.#toStart(place),
      emptied: () => {
        const block: StructuredBlock | undefined = this.block;
        if (block?.text === "") this.remove();
      },
      left: (direction) => {
        if (direction === "before") this.leave("before");
        else this.#toStart(place);
      },
    });
    this.title.element.classList.add("netz-record-title");
    this.head.append(this.title.element);
    this.buttons.append(this.details.button);
    this.foot.append(this.details.element);
    this.#endWidth = this.title.watchWidth();
  }

  override destroy(): void {
    super.destroy();
    this.#endWidth();
  }

  protected showTitle(title: string, editable: boolean): void {
    this.title.element.placeholder = this.texts.titleHint;
    this.title.element.ariaLabel = this.texts.titles[this.kind];
    this.title.show(title, editable);
    this.details.show(this.texts.details, this.texts.details, editable);
  }

  #toStart(place: BlockPlace): void {
    const position = place.getPos();
    if (position === undefined) return;
    const { state, view } = this.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, position + 1)));
    view.focus();
  }
}
