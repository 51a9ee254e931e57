import { expect, test } from "vitest";
import { AddressedPart } from "./addressed-part.js";

const id = "0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11";
const address = `https://netz.example/aufgaben#aufgabe-${id}`;

test("goes to the part of the address as soon as it is there, and once", async () => {
  const part = new AddressedPart("aufgabe");
  const tried: string[] = [];
  const go = (isThere: boolean) =>
    part.follow(address, (each) => {
      tried.push(each);
      return isThere;
    });
  await go(false);
  await go(true);
  await go(true);
  expect(tried).toEqual([`urn:uuid:${id}`, `urn:uuid:${id}`]);
});

test("leaves addresses alone that name nothing, or something else", async () => {
  const part = new AddressedPart("eintrag");
  const tried: string[] = [];
  for (const each of [
    address,
    "https://netz.example/aufgaben",
    "https://netz.example/#eintrag-x",
  ]) {
    await part.follow(each, (found) => tried.push(found) > 0);
  }
  expect(tried).toEqual([]);
});
