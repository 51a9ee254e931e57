import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApiDocument } from "./open-api.js";
import { operations } from "./operations.js";

const document = JSON.parse(JSON.stringify(openApiDocument("0.1.0")));

test("describes every operation under its path and method, with its own id", () => {
  for (const [id, { method, path }] of Object.entries(operations)) {
    expect(document.paths[path]?.[method]?.operationId, `${method} ${path}`).toBe(id);
  }
  const described = Object.values(document.paths as Record<string, object>).flatMap(Object.keys);
  expect(described).toHaveLength(Object.keys(operations).length);
});

test("is OpenAPI 3.1 and names the records as components", () => {
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(["Meeting", "Place", "Partnership", "Problem", "Session", "TaskRow"]),
  );
});

test("satisfies the JSON Schema of OpenAPI 3.1 itself", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

test("every reference inside the document leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  const missing = references
    .map(([, pointer = ""]) => pointer)
    .filter((pointer) => !pointer.split("/").reduce((node, step) => node?.[step], document));
  expect(missing).toEqual([]);
});

test("asks for the session cookie exactly where members only may read", () => {
  for (const { method, path, access } of Object.values(operations)) {
    expect(document.paths[path][method].security).toEqual(
      access === "member" ? [{ session: [] }] : [],
    );
  }
});

test("every operation says what a failure looks like", () => {
  for (const { method, path } of Object.values(operations)) {
    expect(
      document.paths[path][method].responses.default.content["application/problem+json"],
    ).toBeDefined();
  }
});
