import { expectTypeOf, test } from "vitest";
import { validate, type Place, type PlaceId, type Task, type TaskId } from "./index.js";

test("validate gives the record of the kind it was asked for", () => {
  expectTypeOf(validate("task", {}).record).toEqualTypeOf<Task | undefined>();
  expectTypeOf(validate("place", {}).record).toEqualTypeOf<Place | undefined>();
});

test("a task without a title and a misspelt field do not compile", () => {
  expectTypeOf<Omit<Task, "title">>().not.toExtend<Task>();
  expectTypeOf<Place>().not.toHaveProperty("websit");
});

test("any text may stand for an id, but the id of one kind does not stand for that of another", () => {
  expectTypeOf<string>().toExtend<PlaceId>();
  expectTypeOf<TaskId>().not.toExtend<PlaceId>();
});
