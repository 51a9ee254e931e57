import type { Records } from "../records.js";

/** Names of the methods of all repositories, such as `people.search`; of `Records` itself, such as `together`. */
export function methodsOf(records: Records): string[] {
  return Object.entries(records).flatMap(([name, repository]) =>
    typeof repository === "function"
      ? [name]
      : Object.entries(repository).flatMap(([method, value]) =>
          typeof value === "function" ? [`${name}.${method}`] : [],
        ),
  );
}

/** The same repositories; every method that is called puts its name into `called`. */
export function watched(records: Records, called: Set<string>): Records {
  const note = (name: string, value: unknown): unknown =>
    typeof value !== "function"
      ? value
      : (...given: unknown[]): unknown => {
          called.add(name);
          return Reflect.apply(value, undefined, given);
        };
  const entries = Object.entries(records).map(([name, repository]) => {
    if (typeof repository === "function") return [name, note(name, repository)];
    const methods = Object.entries(repository).map(([method, value]) => [
      method,
      note(`${name}.${method}`, value),
    ]);
    return [name, Object.fromEntries(methods)];
  });
  return Object.fromEntries(entries) as Records;
}
