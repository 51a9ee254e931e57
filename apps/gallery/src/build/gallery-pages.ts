import { createRequire } from "node:module";
import type { Plugin, Rolldown } from "vite";
import { demoFiles } from "../demos/demo-events.js";
import { elementPage } from "../pages/element-page.js";
import { indexPage } from "../pages/index-page.js";
import type { PageContext } from "../pages/layout.js";
import { galleryTexts, languages } from "../texts/gallery-texts.js";
import { readManifest } from "./read-manifest.js";

function isNamed(file: string, ending: string): boolean {
  return file.startsWith("assets/") && file.endsWith(ending);
}

/** The names of script and style sheet as the build gave them. */
function assetsOf(bundle: Rolldown.OutputBundle, base: string): PageContext["assets"] {
  const files = Object.keys(bundle);
  const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
  const style = files.find((file) => isNamed(file, ".css"));
  return { script: `${base}${entry?.fileName}`, style: `${base}${style}` };
}

function elementsVersion(): string {
  const manifest = createRequire(import.meta.url)("@staedtenetz/elements/package.json") as {
    version: string;
  };
  return manifest.version;
}

/** Writes one page for each element and language, and the files that the examples read. */
export function galleryPages(base: string): Plugin {
  return {
    name: "gallery-pages",
    async generateBundle(_, bundle) {
      const elements = await readManifest();
      const tags = elements.map(({ tagName }) => tagName);
      const assets = assetsOf(bundle, base);
      const version = elementsVersion();
      const emit = (fileName: string, source: unknown) =>
        this.emitFile({ type: "asset", fileName, source: String(source) });
      for (const language of languages) {
        const folder = language === "de" ? "" : `${language}/`;
        const context = { base, assets, tags, version, language, texts: galleryTexts[language] };
        emit(`${folder}index.html`, await indexPage(elements, { ...context, path: "" }));
        for (const element of elements) {
          const path = `${element.tagName}/`;
          emit(`${folder}${path}index.html`, await elementPage(element, { ...context, path }));
        }
      }
      for (const [fileName, content] of Object.entries(demoFiles)) {
        emit(`demo/${fileName}`, JSON.stringify(content));
      }
    },
  };
}
