import { problemMediaType, problemOf, type ProblemCode } from "@staedtenetz/api";
import { expect, test } from "vitest";
import { requireListed } from "./listed-problems.test-support.js";

const refused = (code: ProblemCode): Response =>
  new Response(JSON.stringify(problemOf(code)), { headers: { "content-type": problemMediaType } });

test("a refusal that the page /api does not list for its operation fails the test that met it", async () => {
  await expect(
    requireListed(refused("stillNeeded"), "GET", "/api/v1/places?limit=5"),
  ).rejects.toThrow("listPlaces answered stillNeeded");
  await expect(requireListed(refused("stillNeeded"), "GET", "/nowhere")).resolves.toBeUndefined();
});

test("a refusal that is listed leaves its answer to be read", async () => {
  const answer = refused("notFound");
  await requireListed(answer, "GET", "/api/v1/places/abcdef00-0000-4000-8000-000000000000");
  expect(await answer.json()).toMatchObject({ code: "notFound" });
});
