#!/usr/bin/env node
/// <reference types="node" />
import { randomUUID } from "node:crypto";
import { argv, env, stderr, stdout } from "node:process";
import { run } from "./run.js";

process.exitCode = await run(argv.slice(2), {
  now: new Date().toISOString(),
  newId: () => `urn:uuid:${randomUUID()}`,
  language: env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"],
  isTerminal: stderr.isTTY,
  print: (text) => void stdout.write(text),
  printAside: (text) => void stderr.write(text),
});
