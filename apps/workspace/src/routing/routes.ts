/** Every page of the workspace, once: its name and the path it stands under. `:x` is one part of the path. */
export const routePatterns = {
  overview: "/",
  meetings: "/treffen",
  meeting: "/treffen/:id",
  history: "/treffen/:id/verlauf",
  tasks: "/aufgaben",
  taskList: "/aufgaben/:group",
  decisions: "/beschluesse",
  practices: "/praxis",
  calls: "/ausschreibungen",
  dates: "/naechste-termine",
  towns: "/kommunen",
  town: "/kommunen/:id",
  people: "/personen",
  newPerson: "/personen/neu",
  peopleImport: "/personen/einlesen",
  consents: "/personen/zustimmungen",
  erasures: "/personen/loeschen",
  erasure: "/personen/loeschen/:id",
  person: "/personen/:id",
  events: "/veranstaltungen",
  members: "/mitglieder",
  memberGroups: "/mitglieder/gruppen",
  invitations: "/mitglieder/einladungen",
  audit: "/mitglieder/aenderungen",
  outbox: "/mitglieder/postausgang",
  account: "/konto",
  recordNew: "/neu/:kind",
  recordEdit: "/bearbeiten/:kind/:id",
  signIn: "/anmelden",
} as const;

export type RouteName = keyof typeof routePatterns;

type Named<Name extends string> = { readonly [Key in Name]: string };

type Parameters<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** A page with the values from its path, or `notFound`. */
export type Route =
  | {
      [Name in RouteName]: { readonly name: Name } & Named<
        Parameters<(typeof routePatterns)[Name]>
      >;
    }[RouteName]
  | { readonly name: "notFound" };

type PathArguments<Pattern extends string> = [Parameters<Pattern>] extends [never]
  ? []
  : [parameters: Named<Parameters<Pattern>>];

/**
 * The path of a page.
 *
 * @example
 * pathTo("taskList", { group: "ost" }); // "/aufgaben/ost"
 */
export function pathTo<Name extends RouteName>(
  name: Name,
  ...given: PathArguments<(typeof routePatterns)[Name]>
): string {
  const parameters: Record<string, string> = given[0] ?? {};
  return routePatterns[name].replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(parameters[key] ?? ""),
  );
}

/**
 * The page that stands under a path; a slash at its end is ignored.
 *
 * @example
 * routeOf("/treffen"); // { name: "meetings" }
 */
export function routeOf(path: string): Route {
  const parts = path.split("/").filter(Boolean);
  for (const [name, pattern] of Object.entries(routePatterns)) {
    const parameters = match(pattern.split("/").filter(Boolean), parts);
    if (parameters) return { name, ...parameters } as Route;
  }
  return { name: "notFound" };
}

function match(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = decode(parts[index] ?? "");
    if (part === undefined) return undefined;
    if (expected.startsWith(":")) parameters[expected.slice(1)] = part;
    else if (expected !== part) return undefined;
  }
  return parameters;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign cannot be read; the path then belongs to no page.
    return undefined;
  }
}
