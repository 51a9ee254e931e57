import { cli } from "@custom-elements-manifest/analyzer/cli.js";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** A name with what its class comment says about it. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** An attribute, property or method of an element. */
export interface Member extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** One element as its class comment describes it: the part of a custom elements manifest that the gallery shows. */
export interface ElementDescription {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Member[];
  readonly properties: readonly Member[];
  readonly methods: readonly Member[];
  readonly events: readonly Member[];
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
  readonly customProperties: readonly Described[];
}

interface RawMember extends Member {
  readonly kind: "field" | "method";
  readonly privacy?: "private" | "protected" | "public";
  readonly attribute?: string;
  readonly static?: boolean;
}

interface RawElement extends Described {
  readonly customElement?: true;
  readonly tagName?: string;
  readonly members?: readonly RawMember[];
  readonly attributes?: readonly Member[];
  readonly events?: readonly Member[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

function describe(element: RawElement): ElementDescription {
  const open = (element.members ?? []).filter(
    ({ privacy, static: isStatic }) => (privacy ?? "public") === "public" && !isStatic,
  );
  return {
    tagName: element.tagName ?? "",
    description: element.description ?? "",
    attributes: (element.attributes ?? []).map((attribute) => {
      const initial = open.find((member) => member.attribute === attribute.name)?.default;
      return initial === undefined ? attribute : Object.assign({}, attribute, { default: initial });
    }),
    properties: open.filter(({ kind, attribute }) => kind === "field" && attribute === undefined),
    methods: open.filter(({ kind, description }) => kind === "method" && description !== undefined),
    events: (element.events ?? []).filter(({ name }) => name),
    slots: element.slots ?? [],
    parts: element.cssParts ?? [],
    customProperties: element.cssProperties ?? [],
  };
}

/** The folder of the package, found by its name. */
function elementsFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve("@staedtenetz/elements/package.json")));
}

/** Every element of the library, in the order of their tags, from the class comments as they are now. */
export async function readManifest(): Promise<ElementDescription[]> {
  const manifest = await cli({
    argv: ["analyze", "--quiet"],
    cwd: elementsFolder(),
    noWrite: true,
  });
  return (manifest.modules as { declarations?: RawElement[] }[])
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName !== undefined)
    .map(describe)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}
