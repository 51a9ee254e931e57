/**
 * Gives every shadow root around an element the `createRange` that y-tiptap calls on an editor's root.
 * Shadow roots have none, and the call fails in the middle of applying others' edits: documents diverge.
 */
export function prepareShadowRoots(element: Element): void {
  let root = element.getRootNode();
  while (root instanceof ShadowRoot) {
    if (!("createRange" in root)) {
      Object.defineProperty(root, "createRange", {
        value: () => element.ownerDocument.createRange(),
        configurable: true,
      });
    }
    root = root.host.getRootNode();
  }
}
