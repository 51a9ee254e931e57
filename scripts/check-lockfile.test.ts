import { describe, expect, it } from "vitest";
import { checkLockfile } from "./check-lockfile.ts";

const all = {
  "darwin-x64": "cpu: [x64]\n    os: [darwin]",
  "darwin-arm64": "cpu: [arm64]\n    os: [darwin]",
  "win32-x64": "cpu: [x64]\n    os: [win32]",
  "linux-x64-gnu": "cpu: [x64]\n    os: [linux]\n    libc: [glibc]",
  "linux-arm64-gnu": "cpu: [arm64]\n    os: [linux]\n    libc: [glibc]",
  "linux-x64-musl": "cpu: [x64]\n    os: [linux]\n    libc: [musl]",
  "linux-arm64-musl": "cpu: [arm64]\n    os: [linux]\n    libc: [musl]",
};

/** A lockfile as pnpm writes it, with one native package whose binaries are the given ones. */
function lockfileWith(binaries: Record<string, string>): string {
  const names = Object.keys(binaries);
  return [
    "lockfileVersion: '9.0'",
    "packages:",
    "  tool@1.0.0: {resolution: {integrity: x}}",
    ...names.map((name) => `  '@tool/${name}@1.0.0':\n    ${binaries[name]}`),
    "snapshots:",
    "  tool@1.0.0(peer@2.0.0):\n    optionalDependencies:",
    ...names.map((name) => `      '@tool/${name}': 1.0.0`),
    ...names.map((name) => `  '@tool/${name}@1.0.0': {}`),
  ].join("\n");
}

describe("a lockfile for everyone's machine", () => {
  it("is content when every platform is there", () => {
    expect(checkLockfile(lockfileWith(all))).toEqual([]);
  });

  it.each([
    ["darwin-arm64", "darwin-arm64"],
    ["win32-x64", "win32-x64"],
    ["linux-x64-musl", "linux-x64-musl"],
    ["linux-arm64-gnu", "linux-arm64-glibc"],
  ] as const)("names the package that lacks %s", (left, named) => {
    const { [left]: _, ...rest } = all;
    const [problem, ...others] = checkLockfile(lockfileWith(rest));
    expect(problem).toContain(`tool@1.0.0 has no binary for ${named}:`);
    expect(others).toEqual([]);
  });

  it("takes a static linux binary for both C libraries", () => {
    const { "linux-x64-gnu": _x, "linux-x64-musl": _m, ...rest } = all;
    const withStatic = { ...rest, "linux-x64": "cpu: [x64]\n    os: [linux]" };
    expect(checkLockfile(lockfileWith(withStatic))).toEqual([]);
  });

  it("reads every document of the file, as pnpm locks itself in the first one", () => {
    const { "win32-x64": _, ...rest } = all;
    const problems = checkLockfile(`${lockfileWith(rest)}\n---\n${lockfileWith(all)}`);
    expect(problems).toHaveLength(1);
  });

  it("does not ask for fsevents on other systems", () => {
    const text =
      "packages:\n  fsevents@2.3.3:\n    os: [darwin]\nsnapshots:\n  chokidar@3.0.0:\n    optionalDependencies:\n      fsevents: 2.3.3";
    expect(checkLockfile(text)).toEqual([]);
  });

  it("does not call an unknown format fine", () => {
    expect(checkLockfile("lockfileVersion: '12'\n")).toHaveLength(1);
  });
});
