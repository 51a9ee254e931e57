/**
 * Gives an element its name, unless the page knows that name already: the script may stand there twice, or in two
 * versions, and the first one stays.
 */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
