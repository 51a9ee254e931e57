import {
  type CSSResult,
  type LitElement,
  type ReactiveController,
  supportsAdoptingStyleSheets,
} from "lit";

const counts = new WeakMap<Document | ShadowRoot, Map<CSSStyleSheet, number>>();

/** Gives an element that renders into the light DOM its styles: adopted by the root it stands in, once for all of them. */
export class AdoptedStyles implements ReactiveController {
  #root: Document | ShadowRoot | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly styles: CSSResult,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.host.getRootNode();
    const sheet = this.styles.styleSheet;
    if (!supportsAdoptingStyleSheets || !sheet) return;
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    this.#root = root;
    if (count(root, sheet, 1) === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  hostDisconnected(): void {
    const [root, sheet] = [this.#root, this.styles.styleSheet];
    this.#root = undefined;
    if (!root || !sheet || count(root, sheet, -1) > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

function count(root: Document | ShadowRoot, sheet: CSSStyleSheet, change: 1 | -1): number {
  const ofRoot = counts.get(root) ?? new Map<CSSStyleSheet, number>();
  counts.set(root, ofRoot);
  const next = (ofRoot.get(sheet) ?? 0) + change;
  ofRoot.set(sheet, next);
  return next;
}
