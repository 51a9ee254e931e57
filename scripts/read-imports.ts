import { parseSync, Visitor, type Node, type Program } from "oxc-parser";

/** One place where a file names another: its specifier, its line (from 1) and how it is imported. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** `type` is erased by the compiler, `lazy` is an `import()`, everything else loads at once. */
  readonly how: "static" | "lazy" | "type";
  /** The local names of a static import, `*` before that of a whole namespace. */
  readonly names: readonly string[];
}

/** One use of a global, as `window` or `Date.now`. */
export interface GlobalUse {
  readonly name: string;
  readonly line: number;
}

/** What one source file imports and which of the watched globals it uses. */
export interface FileFacts {
  readonly imports: readonly Import[];
  readonly globals: readonly GlobalUse[];
}

type Scope = Set<string>;

function namesIn(pattern: Node | null | undefined, into: Scope): void {
  if (!pattern) return;
  if (pattern.type === "Identifier") into.add(pattern.name);
  else if (pattern.type === "AssignmentPattern") namesIn(pattern.left, into);
  else if (pattern.type === "RestElement") namesIn(pattern.argument, into);
  else if (pattern.type === "TSParameterProperty") namesIn(pattern.parameter, into);
  else if (pattern.type === "ArrayPattern") {
    for (const element of pattern.elements) namesIn(element, into);
  } else if (pattern.type === "ObjectPattern") {
    for (const property of pattern.properties) {
      namesIn(property.type === "Property" ? property.value : property, into);
    }
  }
}

function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

function readImportNodes(program: Program, lineOf: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  const add = (source: Node | null, how: Import["how"], names: string[] = []) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return;
    imports.push({ specifier: source.value, line: lineOf(source.start), how, names });
  };
  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((specifier) =>
        specifier.type === "ImportNamespaceSpecifier"
          ? `*${specifier.local.name}`
          : specifier.local.name,
      );
      add(node.source, node.importKind === "type" ? "type" : "static", names);
    },
    ExportNamedDeclaration: (node) => {
      add(node.source, node.exportKind === "type" ? "type" : "static");
    },
    ExportAllDeclaration: (node) => {
      add(node.source, node.exportKind === "type" ? "type" : "static");
    },
    ImportExpression: (node) => add(node.source, "lazy"),
    TSImportType: (node) => add(node.source, "type"),
  }).visit(program);
  return imports;
}

/** A hoisted declaration counts for its whole function, so names are gathered before uses are judged. */
function readGlobalNodes(
  program: Program,
  watched: readonly string[],
  lineOf: (offset: number) => number,
): GlobalUse[] {
  const bare = new Set(watched.filter((name) => !name.includes(".")));
  const members = new Set(watched.filter((name) => name.includes(".")));
  const scopes: Scope[] = [new Set()];
  const uses: { name: string; root: string; line: number; scopes: readonly Scope[] }[] = [];
  const ignored = new Set<Node>();
  const enter = (params: readonly Node[]) => {
    const scope: Scope = new Set();
    for (const param of params) namesIn(param, scope);
    scopes.push(scope);
  };
  const leave = () => void scopes.pop();
  const declare = (pattern: Node | null | undefined) => namesIn(pattern, scopes.at(-1)!);
  const use = (name: string, root: string, node: Node) =>
    uses.push({ name, root, line: lineOf(node.start), scopes: [...scopes] });

  new Visitor({
    FunctionDeclaration(node) {
      declare(node.id);
      enter(node.params);
    },
    "FunctionDeclaration:exit": leave,
    FunctionExpression: (node) => enter(node.params),
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: (node) => enter(node.params),
    "ArrowFunctionExpression:exit": leave,
    TSDeclareFunction: (node) => enter(node.params),
    "TSDeclareFunction:exit": leave,
    TSEmptyBodyFunctionExpression: (node) => enter(node.params),
    "TSEmptyBodyFunctionExpression:exit": leave,
    TSFunctionType: (node) => enter(node.params),
    "TSFunctionType:exit": leave,
    TSMethodSignature(node) {
      if (!node.computed) ignored.add(node.key);
      enter(node.params);
    },
    "TSMethodSignature:exit": leave,
    VariableDeclarator: (node) => declare(node.id),
    ClassDeclaration: (node) => declare(node.id),
    CatchClause: (node) => declare(node.param),
    ImportSpecifier: (node) => declare(node.local),
    ImportDefaultSpecifier: (node) => declare(node.local),
    ImportNamespaceSpecifier: (node) => declare(node.local),
    TSTypeQuery: (node) => void ignored.add(node.exprName),
    Property: (node) => {
      if (!node.computed) ignored.add(node.key);
    },
    PropertyDefinition: (node) => void (node.computed || ignored.add(node.key)),
    MethodDefinition: (node) => void (node.computed || ignored.add(node.key)),
    TSPropertySignature: (node) => void (node.computed || ignored.add(node.key)),
    MemberExpression(node) {
      if (!node.computed) ignored.add(node.property);
      const { object, property } = node;
      const member =
        property.type === "Identifier" && !node.computed ? property.name : literal(property);
      if (object.type !== "Identifier" || member === undefined) return;
      if (object.name === "globalThis" && bare.has(member)) use(member, "globalThis", node);
      if (members.has(`${object.name}.${member}`))
        use(`${object.name}.${member}`, object.name, node);
    },
    NewExpression(node) {
      const isClock =
        node.callee.type === "Identifier" &&
        node.callee.name === "Date" &&
        node.arguments.length === 0;
      if (isClock && members.has("Date.now")) use("new Date()", "Date", node);
    },
    Identifier(node) {
      if (bare.has(node.name) && !ignored.has(node)) use(node.name, node.name, node);
    },
  }).visit(program);

  return uses
    .filter(({ root, scopes: around }) => !around.some((scope) => scope.has(root)))
    .map(({ name, line }) => ({ name, line }));
}

function literal(node: Node): string | undefined {
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/**
 * Reads what a source file imports and which watched globals it uses (see `rootOnly` for how they are written).
 * A name that the file declares itself, such as a parameter `window`, is no global.
 *
 * @example
 * readFacts("a.ts", 'import type { Doc } from "yjs";', []).imports[0]; // { specifier: "yjs", how: "type", … }
 */
export function readFacts(path: string, source: string, watched: readonly string[]): FileFacts {
  const { program, errors } = parseSync(path, source, { astType: "ts", lang: "ts" });
  const [first] = errors;
  if (first) throw new SyntaxError(`${path}: ${first.message}`);
  const lineOf = lineCounter(source);
  return {
    imports: readImportNodes(program, lineOf),
    globals: readGlobalNodes(program, watched, lineOf),
  };
}
