import { operations, type OperationId } from "@staedtenetz/api";
import { operationViews } from "../api-page/operation-view.js";
import { everywhere } from "../api-page/problem-codes.js";

interface Listed {
  id: OperationId;
  method: string;
  path: RegExp;
  codes: ReadonlySet<string>;
}

let listed: readonly Listed[] | undefined;

/** What the page `/api` says of each operation; made once, when the first request is refused. */
function listedProblems(): readonly Listed[] {
  listed ??= operationViews("0.0.0-test").map(({ id, problems }) => ({
    id,
    method: operations[id].method.toUpperCase(),
    path: new RegExp(`^${operations[id].path.replace(/\{\w+\}/g, "[^/]+")}$`),
    codes: new Set<string>([...problems, ...everywhere]),
  }));
  return listed;
}

/**
 * Throws when an operation was refused with a code that the page `/api` does not list for it: every test of the server
 * looks after that list.
 *
 * @example
 * await requireListed(answer, "GET", "/api/v1/places?limit=0");
 */
export async function requireListed(answer: Response, method: string, path: string): Promise<void> {
  if (answer.headers.get("content-type") !== "application/problem+json") return;
  const [plain = ""] = path.split("?");
  const operation = listedProblems().find(
    (candidate) => candidate.method === method && candidate.path.test(plain),
  );
  if (operation === undefined) return;
  const { code = "" } = (await answer.clone().json()) as { code?: string };
  if (operation.codes.has(code)) return;
  throw new Error(`${operation.id} answered ${code}, which the page /api does not list for it.`);
}
