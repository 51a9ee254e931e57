// Builds what the server hands to other people's pages, and the description of the elements: `node build-embed.ts [folder]`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import manifest from "./package.json" with { type: "json" };
import { embedNames, sharedBuild, standaloneBuild } from "./vite.embed.config.ts";

const { version } = manifest;
const [, , folder = fileURLToPath(new URL("dist/embed", import.meta.url))] = process.argv;
const versionFolder = join(folder, version);

/** `<name>.js` stands for the newest version, so that a page need not be touched when there is one. */
function writeNewest(): void {
  for (const name of embedNames) {
    writeFileSync(join(folder, `${name}.js`), `export * from "./${version}/${name}.js";\n`);
  }
}

/** The hash of each script for `integrity="…"`, which the guide for IT providers shows. */
function writeIntegrity(): void {
  const scripts = readdirSync(versionFolder).filter((file) => file.endsWith(".js"));
  const hashes = scripts.map((file) => {
    const hash = createHash("sha384").update(readFileSync(join(versionFolder, file)));
    return [`${version}/${file}`, `sha384-${hash.digest("base64")}`];
  });
  const text = JSON.stringify({ version, integrity: Object.fromEntries(hashes) }, null, 2);
  writeFileSync(join(folder, "integrity.json"), `${text}\n`);
}

function writeManifest(): void {
  const analyzer = fileURLToPath(import.meta.resolve("@custom-elements-manifest/analyzer/cem.js"));
  execFileSync(process.execPath, [analyzer, "analyze", "--quiet"], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    stdio: "inherit",
  });
}

rmSync(versionFolder, { recursive: true, force: true });
mkdirSync(versionFolder, { recursive: true });
await build(sharedBuild(versionFolder));
for (const name of embedNames) await build(standaloneBuild(versionFolder, name));
writeNewest();
writeIntegrity();
writeManifest();
